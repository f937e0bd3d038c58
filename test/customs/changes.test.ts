import {execFile} from "node:child_process";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {describe, expect, it} from "vitest";
import {keyFigureChanges} from "../../src/customs/changes/changes.js";
import {readKeyFigures} from "../../src/customs/changes/key-figures.js";
import type {PublishedFigures} from "../../src/customs/changes/key-figures.js";
import {changeReport} from "../../src/customs/changes/report.js";
import {temporaryFolder} from "./folders.js";

const HEADER = "type,code,nom,annee,exportations_eur,importations_eur,solde_eur";
const BEFORE = [
  HEADER,
  "departement,07,Ardèche,2023,1300000000,1500000000,-200000000",
  "departement,48,Lozère,2023,0,90000000,-90000000",
  "france,FR,France,2023,600000000000,700000000000,-100000000000"
].join("\n");
const AFTER = [
  HEADER,
  "departement,07,Ardèche,2023,1310000000,1500000000,-190000000",
  "departement,07,Ardèche,2024,1384700000,1529700000,-145000000",
  "departement,48,Lozère,2023,5000,90000000,-89995000",
  "departement,48,Lozère,2024,1,2,-1",
  "france,FR,France,2023,600010005000,700000000000,-99989995000",
  "france,FR,France,2024,580354500000,684776300000,-104421800000"
].join("\n");

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function report(before: string, after: string): string {
  const figures = readKeyFigures(after, "after.csv");
  return spaced(changeReport(keyFigureChanges(readKeyFigures(before, "before.csv"), figures), figures));
}

describe("the change summary", () => {
  it("tells the new year and the revisions, France first, then by size", () => {
    expect(report(BEFORE, AFTER)).toBe(`## Nouvelle année : 2024

France : 580 354,500 M€ d’exportations, 684 776,300 M€ d’importations.

## Révisions des années déjà publiées

3 totaux révisés, dans 3 territoires.

### 2023

| territoire | flux | publié | nouveau | écart |
| --- | --- | ---: | ---: | ---: |
| France | exportations | 600 000,000 M€ | 600 010,005 M€ | +10 005 000 € (moins de 0,01 %) |
| Ardèche | exportations | 1 300,000 M€ | 1 310,000 M€ | +10 000 000 € (+0,77 %) |
| Lozère | exportations | 0,000 M€ | 0,005 M€ | +5 000 € |
`);
  });

  it("says so when nothing changed", () => {
    expect(report(AFTER, AFTER)).toBe("Aucun chiffre clé n’a changé.\n");
  });

  it("warns of years and territories that are gone", () => {
    const less = BEFORE.split("\n").filter((line) => !line.includes("Lozère"));
    const text = report(AFTER, less.join("\n"));
    expect(text).toMatch(/\*\*Attention : années qui ont disparu : 2024\.\*\*/);
    expect(text).toMatch(/\*\*Attention : territoires qui ont disparu\*\* : departement-48\./);
  });

  it("of a first publication lists no territory as new", () => {
    expect(report(HEADER, BEFORE)).toBe(
      "## Nouvelle année : 2023\n\nFrance : 600 000,000 M€ d’exportations, 700 000,000 M€ d’importations.\n\nAucune révision des années déjà publiées.\n"
    );
  });

  it("lists the twenty largest revisions of a year and counts the others", () => {
    const rows = (value: (index: number) => number): PublishedFigures[] =>
      Array.from({length: 25}, (_, index) => {
        const id = `departement-${String(index + 1).padStart(2, "0")}`;
        return {id, name: id, year: 2023, exportEur: value(index), importEur: 7};
      });
    const after = rows((index) => 1000 + index + 1);
    const text = spaced(
      changeReport(
        keyFigureChanges(
          rows(() => 1000),
          after
        ),
        after
      )
    );
    const listed = Array.from(text.matchAll(/^\| (departement-\d+)/gm), ([, id]) => id);
    expect(listed).toHaveLength(20);
    expect(listed.slice(0, 2)).toEqual(["departement-25", "departement-24"]);
    expect(text).toContain("Et 5 autres totaux, d’écart moindre.");
  });

  it("refuses another file", () => {
    expect(() => readKeyFigures("a,b\n1,2\n", "x.csv")).toThrow(
      /x\.csv.*colonnes absentes\u00a0: type, code/s
    );
    expect(() => readKeyFigures(BEFORE.replace("1300000000", "1.3"), "x.csv")).toThrow(/nombre entier/);
  });
});

describe("the command", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const cli = (...files: string[]): Promise<{stdout: string}> =>
    promisify(execFile)("node", ["--import", "tsx", "src/customs/changes/cli.ts", ...files], {cwd: root});

  it("prints the summary, refuses demonstration data, and takes an absent publication for a first one", async () => {
    const folder = await temporaryFolder();
    const [before, after, demo] = ["before.csv", "after.csv", "demo/chiffres-cles.csv"].map((name) =>
      join(folder, name)
    ) as [string, string, string];
    await mkdir(join(folder, "demo"));
    await writeFile(before, BEFORE);
    await writeFile(after, AFTER);
    await writeFile(demo, AFTER);
    await writeFile(join(folder, "demo/datapackage.json"), JSON.stringify({notice: "démonstration"}));
    expect(spaced((await cli(before, after)).stdout)).toBe(report(BEFORE, AFTER));
    expect((await cli(join(folder, "absent.csv"), after)).stdout).toMatch(/Nouvelle année/);
    const refused: unknown = await cli(before, demo).catch((error: unknown) => error);
    expect(refused).toMatchObject({code: 1, stderr: expect.stringMatching(/données de démonstration/)});
    expect((refused as {stderr: string}).stderr).not.toMatch(/^\s+at /m);
  });
});
