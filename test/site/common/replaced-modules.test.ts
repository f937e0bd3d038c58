import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {describe, expect, it} from "vitest";

const MODULE = new URL("../../../site/common/replaced-modules.ts", import.meta.url);
const FRAMEWORK = "@observablehq/framework/dist";

/** A module text as an address, for what a test puts in the place of another. */
const moduleOf = (code: string) =>
  `new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)})`;

/** Runs a module in a process of its own, as Framework is run: what is replaced is so for good. */
async function run(code: string): Promise<{stdout: string; stderr: string}> {
  const script = `import {assertReplaced, replaceModules} from ${JSON.stringify(MODULE.href)};\n${code}`;
  const flags = ["--import", "tsx", "--trace-deprecation", "--input-type=module", "--eval", script];
  return promisify(execFile)(process.execPath, flags);
}

describe("replaceModules", () => {
  it("has Framework, and nobody else, import ours, and warns of nothing", async () => {
    const {stdout, stderr} = await run(`
      replaceModules({"dist/files.js": ${moduleOf("export const getStylePath = () => 'le nôtre'")}});
      replaceModules({he: ${moduleOf("export default {decode: () => 'le nôtre aussi'}")}});
      const {THEMES} = await import("${FRAMEWORK}/theme.js");
      const {parseInfo} = await import("${FRAMEWORK}/info.js");
      assertReplaced();
      const {getStylePath} = await import("${FRAMEWORK}/files.js");
      const {default: he} = await import("he");
      const ours = [THEMES[0].path, parseInfo("js a=1").attributes.a];
      console.log(JSON.stringify([...ours, getStylePath.length, he.decode("&lt;")]));
    `);
    expect(JSON.parse(stdout)).toEqual(["le nôtre", "le nôtre aussi", 1, "<"]);
    expect(stderr).toBe("");
  });

  it("fails, with its name, where Framework does not import what is replaced", async () => {
    const failure = run(`
      replaceModules({
        "dist/nulle-part.js": ${moduleOf("")},
        "paquet-absent": ${moduleOf("")},
        he: ${moduleOf("export default {}")}
      });
      await import("${FRAMEWORK}/info.js");
      assertReplaced();
    `);
    await expect(failure).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /Framework n’importe plus ces modules[^\n]*\n {2}– \S*\/dist\/nulle-part\.js\n {2}– paquet-absent\n(?! {2}–)/
      )
    });
  });

  it("fails in a process where nothing is replaced", async () => {
    await expect(run("assertReplaced();")).rejects.toMatchObject({
      stderr: expect.stringContaining("aucun n’est remplacé dans ce processus")
    });
  });
});
