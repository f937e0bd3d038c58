import {createWriteStream} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {describe, expect, it} from "vitest";
import yazl from "yazl";
import {withArchive} from "../../src/customs/read/archive.js";
import {Refusal} from "../../src/customs/common/refusal.js";
import {ENTRY_DATE, temporaryFolder, zipTexts} from "./folders.js";

/** An archive of one text, its bytes altered by `alter`. */
async function alteredArchive(
  text: string | Buffer,
  alter: (bytes: Buffer) => void,
  name = "donnees.txt"
): Promise<string> {
  const path = join(await temporaryFolder(), "archive.zip");
  await zipTexts(path, {[name]: text});
  const bytes = await readFile(path);
  alter(bytes);
  await writeFile(path, bytes);
  return path;
}

/** Replace a name everywhere it stands in the archive by one of equal length. */
function rename(from: string, to: string): (bytes: Buffer) => void {
  return (bytes) => {
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1))
      bytes.write(to, at, "latin1");
  };
}

async function refusalOf(path: string): Promise<string> {
  const error: unknown = await readAll(path).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
}

function readAll(path: string): Promise<string[]> {
  return withArchive(path, "archive.zip", async (entries) => {
    const texts: string[] = [];
    for (const entry of entries) {
      const chunks: Buffer[] = [];
      for await (const chunk of await entry.open()) chunks.push(chunk as Buffer);
      texts.push(Buffer.concat(chunks).toString());
    }
    return texts;
  });
}

/** Offset of the record that starts with a signature. */
function record(bytes: Buffer, signature: number): number {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  return bytes.indexOf(mark);
}

const CENTRAL = 0x02014b50;

describe("withArchive", () => {
  it("hands over the files of a sound archive, whatever the characters of their names", async () => {
    const path = join(await temporaryFolder(), "archive.zip");
    await zipTexts(path, {
      "Données d’été\t(1)/Région.txt": "a",
      "__MACOSX/._x.txt": "junk",
      ".DS_Store": "junk"
    });
    expect(await readAll(path)).toEqual(["a"]);
  });

  it("hands over a file that is stored as it is", async () => {
    const path = join(await temporaryFolder(), "archive.zip");
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.from("text"), "a.txt", {mtime: ENTRY_DATE, compress: false});
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path));
    expect(await readAll(path)).toEqual(["text"]);
  });

  it.each(["../../tmp/x", "/absolute/x", "C:/absolut"])("refuses the path %s", async (evil) => {
    const path = await alteredArchive("text", rename("placeholder", evil.padEnd(11, "x")), "placeholder");
    expect(await refusalOf(path)).toMatch(/un chemin qui sort de son dossier/);
  });

  it("refuses an absurd expansion before it unzips anything", async () => {
    const path = await alteredArchive(Buffer.alloc(8 << 20), () => {});
    expect(await refusalOf(path)).toMatch(/décompression \d+ fois plus grande/);
  });

  it.each([
    [10, /too many bytes/],
    [5001, /not enough bytes/]
  ])("refuses an entry of 5000 bytes that announces %i", async (announced, words) => {
    const path = await alteredArchive("x".repeat(5000), (bytes) =>
      bytes.writeUInt32LE(announced, record(bytes, CENTRAL) + 24)
    );
    expect(await refusalOf(path)).toMatch(words);
  });

  it("refuses bytes that are not those that were zipped", async () => {
    const path = await alteredArchive("text", (bytes) => bytes.writeUInt32LE(1, record(bytes, CENTRAL) + 16));
    expect(await refusalOf(path)).toMatch(/wrong checksum/);
  });

  it("refuses an encrypted file", async () => {
    const path = await alteredArchive("text", (bytes) => bytes.writeUInt16LE(1, record(bytes, CENTRAL) + 8));
    expect(await refusalOf(path)).toMatch(/est chiffré/);
  });

  it("refuses a truncated archive", async () => {
    const path = join(await temporaryFolder(), "archive.zip");
    await zipTexts(path, {"a.txt": "text"});
    await writeFile(path, (await readFile(path)).subarray(0, 40));
    expect(await refusalOf(path)).toMatch(/tronquée/);
    await expect(readAll(path)).rejects.toBeInstanceOf(Refusal);
  });
});
