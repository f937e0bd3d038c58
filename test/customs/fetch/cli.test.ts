import {execFile} from "node:child_process";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {inputFiles} from "../../../src/customs/read/input-folder.js";
import {archiveBytes, cut, file, serve, status} from "./local-server.js";
import {temporaryFolder} from "../folders.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Run the command as npm does, with its own sources and folder. */
function command(sources: string, folder: string): Promise<Ended> {
  const env = {...process.env, DOUANE_DIR: folder, NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1"};
  const args = ["--import", "tsx", "src/customs/fetch/cli.ts", sources];
  return new Promise((done) =>
    execFile("node", args, {cwd: root, env}, (error, stdout, stderr) =>
      done({code: Number(error?.code ?? 0), stdout, stderr})
    )
  );
}

describe("npm run data:fetch", () => {
  it("ends in error when an archive is missing, keeps the others, and shows no stack", async () => {
    const bytes = await archiveBytes();
    const {base} = await serve({"/a.zip": [file(bytes)], "/b.zip": [status(404)]});
    const folder = await temporaryFolder();
    const sources = join(folder, "sources.json");
    const douane = join(folder, "douane");
    const adresses = [`${base}/a.zip`, `${base}/b.zip`];
    await writeFile(sources, JSON.stringify({portail: base, adresses}));
    const {code, stdout, stderr} = await command(sources, douane);
    expect(code).toBe(1);
    expect(stdout.replace(/[\u00a0\u202f]/g, " ")).toMatch(
      /b\.zip : échec\.\n {2}– .*introuvable.*\n {2}Que faire : /
    );
    expect(stdout.replace(/[\u00a0\u202f]/g, " ")).toContain(
      "1 archive téléchargée, 0 archive déjà à jour, 1 échec"
    );
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(stdout).not.toContain("\u001b");
    expect(await readFile(join(douane, "a.zip"))).toEqual(bytes);
    await writeFile(sources, JSON.stringify({portail: base, adresses: adresses.slice(0, 1)}));
    const again = await command(sources, douane);
    expect(again).toMatchObject({code: 0, stderr: ""});
    expect(again.stdout).toMatch(/a\.zip\u00a0: déjà à jour/);
  });

  it("refuses a faulty or absent list of sources in French", async () => {
    const folder = await temporaryFolder();
    const sources = join(folder, "sources.json");
    await writeFile(sources, "{");
    const faulty = await command(sources, folder);
    expect(faulty).toMatchObject({code: 1, stderr: expect.stringMatching(/JSON mal formé/)});
    const absent = await command(join(folder, "absent.json"), folder);
    expect(absent).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/absent\.json.*ce fichier est absent/s)
    });
    expect(faulty.stderr + absent.stderr).not.toMatch(/^\s+at /m);
  });
});

describe("what a download leaves beside the archives", () => {
  it("is no input of the data step", async () => {
    const folder = await temporaryFolder();
    const douane = join(folder, "douane");
    await mkdir(douane);
    const bytes = await archiveBytes(2000);
    const part = join(douane, "b.zip.part");
    const refusals = [status(404)];
    const {base} = await serve({"/a.zip": [file(bytes)], "/b.zip": [cut(bytes, 1000, part), ...refusals]});
    const sources = join(folder, "sources.json");
    await writeFile(sources, JSON.stringify({portail: base, adresses: [`${base}/a.zip`, `${base}/b.zip`]}));
    await command(sources, douane);
    expect((await readFile(part)).length).toBe(1000);
    const names = (await inputFiles(douane, join(folder, "hashes.json"))).map(({name}) => name);
    expect(names).toEqual(["a.zip"]);
  });
});
