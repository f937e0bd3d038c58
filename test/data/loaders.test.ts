import {execFile} from "node:child_process";
import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {beforeAll, describe, expect, it} from "vitest";
import {dataDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {withArchive} from "../../src/customs/read/archive.js";
import {territories} from "../../src/reference/territories.js";
import {temporaryFolder} from "../customs/folders.js";
import {writeFile} from "node:fs/promises";

/** What a loader writes to its standard output. */
async function output(loader: string): Promise<Buffer> {
  const path = fileURLToPath(new URL(`../../src/data/${loader}.ts`, import.meta.url));
  const run = promisify(execFile);
  const options = {encoding: "buffer", maxBuffer: 1 << 28} as const;
  return (await run(process.execPath, ["--import", "tsx", path], options)).stdout;
}

describe("data loaders", () => {
  beforeAll(async () => void (await ensureData()));

  it("archive every file of the factsheets, and the same bytes each time", async () => {
    const bytes = await output("fiches.zip");
    const path = join(await temporaryFolder(), "fiches.zip");
    await writeFile(path, bytes);
    const names = await withArchive(path, "fiches.zip", async (entries) =>
      entries.map((entry) => entry.path)
    );
    expect(names).toEqual((await readdir(join(dataDir, "fiches"))).sort());
    for (const {id} of territories) {
      expect(names).toContain(`${id}.json`);
      expect(names).toContain(`${id}-indices.json`);
    }
    expect((await output("fiches.zip")).equals(bytes)).toBe(true);
  });

  it("hand over the context and the checks as they were written", async () => {
    expect(await output("contexte.json")).toEqual(await readFile(join(dataDir, "contexte.json")));
    expect(await output("controles.json")).toEqual(await readFile(join(dataDir, "manifest.json")));
  });

  it("gather the key figures of all territories", async () => {
    const figures = JSON.parse((await output("chiffres-cles.json")).toString());
    const {years} = JSON.parse(await readFile(join(dataDir, "contexte.json"), "utf8"));
    expect(figures.map(({id}: {id: string}) => id)).toEqual(territories.map(({id}) => id));
    expect(figures[0].keyFigures.map(({year}: {year: number}) => year)).toEqual(years);
  });
});
