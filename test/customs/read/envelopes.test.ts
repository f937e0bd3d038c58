import {mkdir, readFile, readdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/customs/common/refusal.js";
import {packInput, temporaryFolder, zipFiles, zipTexts} from "../folders.js";
import {makeStep, type Step} from "../step.js";

const official = fileURLToPath(new URL("../../golden/revisions/input", import.meta.url));

/** Official files as the portal gives them, and the key figures that they make. */
async function officialFiles(): Promise<{folder: string; names: string[]; keyFigures: string}> {
  const step = await makeStep();
  await packInput(official, step.inputDir);
  const folder = join(await temporaryFolder(), "officiels");
  await step.run({threads: 0});
  await rename(step.inputDir, folder);
  const names = await readdir(folder);
  return {folder, names, keyFigures: await keyFiguresOf(step)};
}

async function keyFiguresOf({publicDir}: Step): Promise<string> {
  return readFile(join(publicDir, "chiffres-cles.csv"), "utf8");
}

async function refusalOf(step: Step): Promise<string> {
  const error: unknown = await step.run({threads: 0}).catch((error: unknown) => error);
  expect(error, String((error as Error)?.stack)).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

describe("official files in envelopes give the same totals", () => {
  it.each([0, 2])("all archives in one, as the portal gives them, read by %i threads", async (threads) => {
    const {folder, names, keyFigures} = await officialFiles();
    const step = await makeStep();
    await zipFiles(
      join(step.inputDir, "tout.zip"),
      names.map((name) => [join(folder, name), `Statistiques/${name}`])
    );
    const {sources} = await step.run({threads});
    expect(await keyFiguresOf(step)).toBe(keyFigures);
    expect(sources.every(({name}) => /^tout\.zip › Statistiques\/.+\.zip › .+$/.test(name))).toBe(true);
    // What was taken out of the envelope is kept no longer than needed.
    expect((await readdir(join(step.cacheDir, "sources"))).filter((name) => !/\.rows/.test(name))).toEqual(
      []
    );
  });

  it("each archive compressed again by a browser or a server", async () => {
    const {folder, names, keyFigures} = await officialFiles();
    const step = await makeStep();
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      // Some browsers keep the name of the archive, and not its end.
      await writeFile(join(step.inputDir, `${name.replace(/\.zip$/, "")}.gz`), gzipSync(bytes));
    }
    await step.run({threads: 0});
    expect(await keyFiguresOf(step)).toBe(keyFigures);
  });

  it("a text compressed on its own", async () => {
    const text = ["E", "I"].flatMap((flow) =>
      [1, 2, 3, 4].map((quarter) => `${flow};${quarter};2024;07;18;C13Z;1392;US;10;1\n`)
    );
    const keyFigures: string[] = [];
    for (const [end, pack] of [
      ["", (bytes: Buffer) => bytes],
      [".gz", gzipSync]
    ] as const) {
      const step = await makeStep();
      const bytes = Buffer.from(text.join(""));
      await writeFile(join(step.inputDir, `202502-regional.txt${end}`), pack(bytes));
      expect((await step.run({threads: 0})).sources[0]!.revision).toBe("2025-02");
      keyFigures.push(await keyFiguresOf(step));
    }
    expect(keyFigures[1]).toBe(keyFigures[0]);
  });
});

describe("an archive without any file of data", () => {
  it("is said to be left aside, whether it is empty or holds what systems add, alone or in another", async () => {
    const {folder, names, keyFigures} = await officialFiles();
    const step = await makeStep();
    await zipTexts(join(step.inputDir, "202501-notes.zip"), {"__MACOSX/._notes.txt": "x", ".DS_Store": "x"});
    await zipTexts(join(folder, "rien.zip"), {".DS_Store": "x"});
    await zipFiles(
      join(step.inputDir, "tout.zip"),
      [...names, "rien.zip"].map((name) => [join(folder, name), name])
    );
    const {ignored} = await step.run({threads: 0});
    expect(await keyFiguresOf(step)).toBe(keyFigures);
    const reason = "archive sans aucun fichier de données";
    expect(ignored).toEqual([
      {name: "202501-notes.zip", reason},
      {name: "tout.zip › rien.zip", reason}
    ]);
  });
});

describe("envelopes that are refused", () => {
  it.each(["donnees.7z", "donnees.rar", "donnees.tar.gz"])("%s, with the step to take", async (name) => {
    const step = await makeStep();
    await writeFile(join(step.inputDir, name), "7z");
    const message = await refusalOf(step);
    expect(message).toContain(`${name}\u00a0: refusé.`);
    expect(message).toMatch(/n’ouvrent pas[^]*Que faire\u00a0: ouvrez-la avec un logiciel d’archives/);
  });

  it("an archive of a kind that is not read, inside a zip", async () => {
    const step = await makeStep();
    await zipTexts(join(step.inputDir, "tout.zip"), {"2024.7z": "7z"});
    expect(await refusalOf(step)).toMatch(/2024\.7z[^]*sortez l’archive intérieure/u);
  });

  it("three archives in each other", async () => {
    const step = await makeStep();
    const folder = await temporaryFolder();
    await zipTexts(join(folder, "a.zip"), {"Regional.txt": "x"});
    await zipFiles(join(folder, "b.zip"), [[join(folder, "a.zip"), "a.zip"]]);
    await zipFiles(join(step.inputDir, "c.zip"), [[join(folder, "b.zip"), "b.zip"]]);
    expect(await refusalOf(step)).toMatch(/^c\.zip › b\.zip\u00a0: refusé.[^]*encore une autre/u);
  });

  it("the old regional archive, in another", async () => {
    const step = await makeStep();
    const folder = await temporaryFolder();
    await zipTexts(join(folder, "region_84.zip"), {"x.txt": "x"});
    await zipFiles(join(step.inputDir, "tout.zip"), [[join(folder, "region_84.zip"), "region_84.zip"]]);
    expect(await refusalOf(step)).toMatch(/ancien format régional/u);
  });

  it("a file that is cut, altered, or no gzip at all", async () => {
    const sound = gzipSync(Buffer.from("E;1;2024;07;18;C13Z;1392;US;10;1\n".repeat(500)));
    const altered = Buffer.from(sound);
    altered[altered.length - 6]! ^= 0xff;
    for (const bytes of [
      sound.subarray(0, sound.length - 12),
      altered,
      Buffer.from("texte"),
      Buffer.alloc(0)
    ]) {
      const step = await makeStep();
      await writeFile(join(step.inputDir, "Regional_2024.txt.gz"), bytes);
      expect(await refusalOf(step)).toMatch(/^Regional_2024\.txt\.gz\u00a0: refusé/u);
      expect(await readdir(join(step.cacheDir, "sources")).catch(() => [])).toEqual([]);
    }
  });

  it("a bomb, before it fills the disk", async () => {
    const step = await makeStep();
    const folder = await temporaryFolder();
    await mkdir(folder, {recursive: true});
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    await writeFile(join(step.inputDir, "Regional.txt.gz"), bomb);
    expect(await refusalOf(step)).toMatch(/taille sans rapport avec la sienne/u);
    await rm(join(step.inputDir, "Regional.txt.gz"));
    await zipTexts(join(folder, "dedans.zip"), {"Regional.txt": Buffer.alloc(64 << 20)});
    await zipFiles(join(step.inputDir, "tout.zip"), [[join(folder, "dedans.zip"), "dedans.zip"]]);
    expect(await refusalOf(step)).toMatch(/^tout\.zip › dedans\.zip\u00a0: refusé[^]*taille sans rapport/u);
  });
});
