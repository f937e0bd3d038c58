import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import type {Manifest} from "../../src/customs/common/manifest.js";
import type {TerritorySummary} from "../../src/trade/types.js";
import {goldenCases, packInput} from "./folders.js";
import {makeStep} from "./step.js";

// Each folder of test/golden: official files in `input`, results computed by hand in `expected`, the sums in
// README.md.
const golden = fileURLToPath(new URL("../golden/", import.meta.url));

for (const name of (await goldenCases(golden)).filter((name) => name !== "refus")) {
  describe(`golden folder ${name}`, () => {
    it("gives the results computed by hand", async () => {
      const step = await makeStep();
      await packInput(join(golden, name, "input"), step.inputDir);
      const manifest = await step.run();
      const expected = await expectations(join(golden, name, "expected"));
      expect(expected.size).toBeGreaterThan(2);
      for (const [file, content] of expected) {
        await expectFile(file, content, manifest, step);
      }
    });
  });
}

async function expectations(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.map(
    async (path) => [path.slice(folder.length + 1), await readFile(path, "utf8")] as const
  );
  return new Map(await Promise.all(texts));
}

async function expectFile(
  file: string,
  content: string,
  manifest: Manifest,
  {publicDir, dataDir}: {publicDir: string; dataDir: string}
): Promise<void> {
  const read = (path: string) => readFile(path, "utf8");
  if (file === "controles.json") {
    expect(checkCounts(manifest, Object.keys(JSON.parse(content)))).toEqual(JSON.parse(content));
  } else if (file === "choix.txt") {
    expect(choices(manifest)).toEqual(lines(content));
  } else if (file === "ignores.txt") {
    expect(manifest.ignored.map(({name, reason}) => `${name} : ${reason}`)).toEqual(lines(content));
  } else if (file === "chiffres-cles-extrait.csv") {
    const actual = lines(await read(join(publicDir, "chiffres-cles.csv")));
    expect(actual[0]).toBe(lines(content)[0]);
    const keys = lines(content).map(keyOf);
    expect(actual.filter((line) => keys.includes(keyOf(line)))).toEqual(lines(content));
  } else if (file === "indices-extrait.csv") {
    const actual = lines(await read(join(publicDir, "indices.csv")));
    const territories = new Set(lines(content).map(territoryOf));
    expect(actual.filter((line) => territories.has(territoryOf(line)))).toEqual(lines(content));
  } else if (file.startsWith("trimestres-")) {
    const id = file.slice("trimestres-".length, -".csv".length);
    expect(quarters(JSON.parse(await read(join(dataDir, "fiches", `${id}.json`))))).toEqual(lines(content));
  } else {
    expect(file).toMatch(/^donnees\//);
    expect(await read(join(publicDir, file.slice("donnees/".length))), file).toBe(content);
  }
}

function lines(text: string): string[] {
  return text.trimEnd().split("\n");
}

function keyOf(line: string): string {
  const [type, code, , year] = line.split(",");
  return `${type} ${code} ${year}`;
}

function territoryOf(line: string): string {
  return line.split(",", 2).join(" ");
}

function checkCounts({checks}: Manifest, ids: string[]): Record<string, number> {
  return Object.fromEntries(
    checks.filter(({id}) => ids.includes(id)).map(({id, rowCount}) => [id, rowCount])
  );
}

function choices({choices}: Manifest): string[] {
  return choices.map(({flow, year, quarter, source, setAside}) => {
    const others = setAside.length ? ` ; écarté : ${setAside.join(", ")}` : "";
    return `${flow} ${year} T${quarter} : ${source}${others}`;
  });
}

function quarters({quarters}: TerritorySummary): string[] {
  return quarters.map(({year, quarter, flow, valueEur}) => `${year} T${quarter} ${flow} ${valueEur}`);
}
