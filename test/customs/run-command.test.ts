import {execFile} from "node:child_process";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {parseArgs} from "node:util";
import {describe, expect, it} from "vitest";
import {refuse} from "../../src/customs/common/refusal.js";
import {failureText} from "../../src/customs/run-command.js";
import {temporaryFolder} from "./folders.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const MODULE = new URL("../../src/customs/run-command.ts", import.meta.url).href;

/** Ends a process whose whole work is the command given as code. */
function run(command: string, env = {}): Promise<{code: number; stderr: string}> {
  const code = `import {runCommand, runScript} from ${JSON.stringify(MODULE)}; await runCommand(${command});`;
  const args = ["--import", "tsx", "--input-type=module", "-e", code];
  return new Promise((done) =>
    execFile("node", args, {cwd: root, env: {...process.env, DEBUG: "", ...env}}, (error, _, stderr) =>
      done({code: Number(error?.code ?? 0), stderr})
    )
  );
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

describe("what a command prints of a failure", () => {
  it("is our own sentences as they are", () => {
    const refusal = refuse("a.zip", "ce fichier est vide.", "remplacez-le.");
    expect(failureText(refusal)).toBe(refusal.message);
  });

  it("is what the system refuses, in French", () => {
    expect(failureText(new Error("ENOSPC: no space left on device, write"))).toContain("le disque est plein");
  });

  it.each([
    [["--vite"], "L’option «\u00a0--vite\u00a0» n’existe pas."],
    [["07"], "«\u00a007\u00a0» est de trop\u00a0: cette commande ne prend pas de nom."],
    [["--port"], "Il manque une valeur après «\u00a0--port\u00a0»."],
    [["--force=oui"], "«\u00a0--force\u00a0» ne prend pas de valeur."]
  ])("is what is wrong with the arguments %j, in French", (args, message) => {
    const options = {port: {type: "string"}, force: {type: "boolean"}} as const;
    expect(failureText(thrownBy(() => parseArgs({args, options})))).toBe(message);
  });

  it("is the message of any other error, told to be a failure", () => {
    expect(failureText(new TypeError("x is undefined"))).toBe("Échec\u00a0: x is undefined");
    expect(failureText("x")).toBe("Échec\u00a0: x");
  });
});

describe("a command", () => {
  it("ends with 0 when all went well, with 1 and no stack when it fails", async () => {
    expect(await run("async () => {}")).toEqual({code: 0, stderr: ""});
    const fails = 'async () => { throw new Error("x"); }';
    expect(await run(fails)).toEqual({code: 1, stderr: "\nÉchec\u00a0: x\n"});
    expect((await run(fails, {DEBUG: "1"})).stderr).toMatch(/^\nError: x\n {4}at /);
  });

  it("ends with the code of a script that failed, which alone says why", async () => {
    const script = join(await temporaryFolder(), "script.mjs");
    await writeFile(script, "console.error(`why ${process.argv[2]}`); process.exit(3);");
    const url = JSON.stringify(pathToFileURL(script).href);
    expect(await run(`() => runScript(new URL(${url}), ["not"])`)).toEqual({code: 3, stderr: "why not\n"});
  });
});
