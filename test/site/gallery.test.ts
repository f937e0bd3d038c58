import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromArrays, tableToIPC} from "apache-arrow";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {ODD_CASES} from "../../site/gallery/odd-cases.js";
import {galleryPage} from "../../site/gallery/page.js";
import {GALLERY_TERRITORIES} from "../../site/gallery/territories.js";
import {findTerritory} from "../../src/reference/territories.js";
import {context, SUMMARY, territoryRows} from "../components/fiche-samples.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "galerie-"));
  mkdirSync(join(folder, "fiches"));
  const rows = territoryRows.small!;
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((each) => each[key]);
  const table = tableFromArrays({
    year: Uint16Array.from(column("year")),
    flow: column("flow"),
    product: column("product"),
    partner: column("partner"),
    valueEur: Float64Array.from(column("valueEur"))
  });
  writeFileSync(join(folder, "contexte.json"), JSON.stringify({...context, note: "</script><b>"}));
  writeFileSync(join(folder, "fiches/departement-07.json"), JSON.stringify(SUMMARY));
  writeFileSync(join(folder, "fiches/departement-07.arrow"), tableToIPC(table));
});

afterAll(() => rmSync(folder, {recursive: true}));

test("the territories of the gallery exist", () => {
  expect(GALLERY_TERRITORIES.filter((id) => !findTerritory(id))).toEqual([]);
});

/** The page of the gallery once it has drawn itself. */
async function drawn(territories: string[], widths: number[]) {
  const html = await galleryPage(folder, territories, widths);
  const {window} = new JSDOM(html, {
    runScripts: "dangerously",
    beforeParse: (window) => Object.assign(window, {TextDecoder, TextEncoder, Uint8Array, ArrayBuffer})
  });
  await vi.waitUntil(() => window.document.documentElement.dataset.drawn);
  return {html, document: window.document};
}

test("one page that draws every figure at every width, with nothing to fetch", async () => {
  const {html, document} = await drawn(["departement-07"], [343, 718]);
  const cells = [...document.querySelectorAll<HTMLElement>(".gallery-cell")].map(
    ({dataset}) => `${dataset.figure} ${dataset.width}`
  );
  const figures = ["tiles", "balance", "balance-solde", "activities", "flow-export", "flow-import"];
  expect(cells).toEqual(figures.flatMap((figure) => [`${figure} 343`, `${figure} 718`]));
  const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).not.toMatch(/(src|href)="http/);
});

test("odd cases: every figure is drawn, or says in a sentence that there is nothing to draw", async () => {
  const {document} = await drawn([...ODD_CASES], [343]);
  for (const id of ODD_CASES) {
    const cells = [...document.querySelectorAll(`#${id} .gallery-cell`)];
    expect([id, cells.length]).toEqual([id, 7]);
    for (const cell of cells) {
      expect(cell.querySelector("svg.cx-svg, .cx-empty")).not.toBeNull();
      expect(cell.outerHTML).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    }
  }
});

test("without the data step, a sentence says what to do", async () => {
  await expect(galleryPage(join(folder, "absent"), ["departement-07"], [343])).rejects.toThrow(
    "Lancer d’abord «\u00a0npm run data\u00a0»."
  );
});
