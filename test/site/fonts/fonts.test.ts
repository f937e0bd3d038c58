import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openContext} from "../../../site/browser/browser.js";
import {fontsThere} from "../../../site/browser/settle.js";
import {CHARACTERS} from "../../../site/fonts/characters.js";
import {fontFaces, fontFacesWithin, paperFonts} from "../../../site/fonts/fonts.js";
import {drawPreviews} from "../../../site/preview/images.js";
import {printPage, seeAsPrinter} from "../../../site/print/pdf-page.js";
import {finishPdf} from "../../../site/print/pdf-metadata.js";
import {textWidth} from "../../../src/components/chart/text-widths.js";
import {departements} from "../../../src/reference/departements.js";
import {partners} from "../../../src/reference/partners.js";
import {families, products} from "../../../src/reference/products.js";
import {findTerritory} from "../../../src/reference/territories.js";
import {FACTS} from "../fixture-site.js";
import {summary} from "../summaries.js";
import {withFonts, type FontSet} from "./font-sets.js";

const PALETTE = readFile("src/components/palette.css", "utf8");

describe("the fonts of paper and images", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "fiches-"));
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("are the same bytes when cut anew, and light", async () => {
    const fonts = await paperFonts();
    const anew = await paperFonts(join(folder, "polices"));
    expect(fonts.map(({name}) => name)).toEqual([
      "inter-400.woff2",
      "inter-700.woff2",
      "inter-400-italique.woff2"
    ]);
    fonts.forEach(({bytes}, index) => expect(bytes.equals(anew[index]!.bytes)).toBe(true));
    for (const {bytes} of fonts) expect(bytes.length).toBeLessThan(20_000);
    expect(fontFaces(fonts, ({name}) => `../polices/${name}`)).toContain(
      "font-weight:700;font-style:normal;font-display:swap;src:url(../polices/inter-700.woff2)"
    );
  });

  it("draw every sign of French, which no font of the machine has to", async () => {
    for (const sign of "«»’–…\u202f\u00a0−œŒÉÇæ€ᵉʳ▲▼◀▶") expect(CHARACTERS.includes(sign), sign).toBe(true);
    const missing = await withFonts("installed", async (browser) => {
      const context = await openContext(browser);
      const page = await context.newPage();
      await page.setContent(`<style>${fontFacesWithin(await paperFonts())}</style>${paragraphs()}`);
      await fontsThere(page);
      const session = await context.newCDPSession(page);
      await session.send("DOM.enable");
      await session.send("CSS.enable");
      const {root} = await session.send("DOM.getDocument", {depth: -1});
      const {nodeIds} = await session.send("DOM.querySelectorAll", {nodeId: root.nodeId, selector: "p"});
      const found = [];
      for (const nodeId of nodeIds)
        found.push(...(await session.send("CSS.getPlatformFontsForNode", {nodeId})).fonts);
      return found.filter(({isCustomFont}) => !isCustomFont);
    });
    expect(missing).toEqual([]);
  });

  it("are no wider than charts take them to be, in the names that charts write", async () => {
    const texts = [
      ...[...partners, ...products, ...families, ...departements].map(({name}) => name),
      ..."1\u202f529,7\u00a0M€|▼ −231,7|▲ +134,4|45,1\u00a0Md€|−4\u202f610,3\u00a0M€|23\u00a0%|◀ Importations|Exportations ▶|T4\u00a02024".split(
        "|"
      )
    ];
    const [regular, bold] = await measured(texts);
    texts.forEach((text, index) => {
      expect(regular![index], text).toBeLessThanOrEqual(textWidth(text, 100));
      expect(bold![index], text).toBeLessThanOrEqual(textWidth(text, 100, {bold: true}));
    });
  });
});

describe("on a machine with other fonts", () => {
  it("a printed page is the same, byte for byte, with its running titles", async () => {
    expect((await printed("others")).equals(await printed("installed"))).toBe(true);
  });

  it("and so are the images of shared pages", async () => {
    expect((await preview("others")).equals(await preview("installed"))).toBe(true);
  });
});

/** Each character by itself: the fonts of a paragraph are asked for together. */
function paragraphs(): string {
  const faces = ["400 16px Inter", "700 16px Inter", "italic 400 16px Inter"];
  return faces
    .map(
      (font) => `<p style="font:${font}">${[...CHARACTERS].map((c) => `&#${c.codePointAt(0)};`).join("")}</p>`
    )
    .join("");
}

/** Widths in pixels at 100 px, regular and bold. */
function measured(texts: readonly string[]): Promise<number[][]> {
  return withFonts("installed", async (browser) => {
    const page = await (await openContext(browser)).newPage();
    await page.setContent(
      `<style>${fontFacesWithin(await paperFonts())}</style><p style="font-family:Inter">a<b>b</b></p>`
    );
    await fontsThere(page);
    return page.evaluate((texts) => {
      const context = new OffscreenCanvas(1, 1).getContext("2d")!;
      return ["400 100px Inter", "700 100px Inter"].map((font) => {
        context.font = font;
        return texts.map((text) => context.measureText(text).width);
      });
    }, texts);
  });
}

function printed(set: FontSet): Promise<Buffer> {
  return withFonts(set, async (browser) => {
    const tab = await (await openContext(browser)).newPage();
    await tab.setContent(
      `<!doctype html><style>${fontFacesWithin(await paperFonts())}${await PALETTE} @page{size:A4;margin:13mm 16mm 12mm} body{font:11pt var(--cx-sans)}</style><h1>Le commerce extérieur</h1><p>${"« Œuvres d’été » : 1\u202f529,7\u00a0M€, −4,2\u00a0% ; <em>à côté</em> ▲ <b>gras</b>. ".repeat(60)}</p><svg width="300" height="40" font-family="var(--cx-sans)"><text y="20">Équipements</text></svg>`
    );
    await seeAsPrinter(tab);
    await fontsThere(tab);
    const title = "Le commerce extérieur de l’Ardèche";
    const bytes = await printPage(tab, {title, demo: true, publishedAt: "https://example.org/07"}, 1);
    const metadata = {
      title,
      subject: "",
      keywords: [],
      dataMonth: "2025-02",
      siteUrl: null,
      printedFrom: "http://x/"
    };
    return Buffer.from((await finishPdf(bytes, metadata)).bytes);
  });
}

function preview(set: FontSet): Promise<Buffer> {
  return withFonts(set, async (browser) => {
    const readSummary = (id: string) => Promise.resolve(summary(id));
    const territories = [findTerritory("departement-07")!];
    const {factsheets} = await drawPreviews({facts: FACTS, territories, browser, readSummary});
    return Buffer.from(factsheets.get("/departement/07")!.png);
  });
}
