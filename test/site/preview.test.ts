import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {crc32, deflateSync} from "node:zlib";
import {JSDOM} from "jsdom";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser} from "../../site/browser/browser.js";
import {writeOutput} from "../../site/common/files.js";
import {previewCard, previewText} from "../../site/preview/card.js";
import {previewChart} from "../../site/preview/chart.js";
import {drawPreviews, placePreviews} from "../../site/preview/images.js";
import {siteSubject} from "../../site/preview/subjects.js";
import {withFewColors} from "../../site/preview/png.js";
import {addPreview} from "../../site/preview/tags.js";
import {findTerritory} from "../../src/reference/territories.js";
import {FACTS} from "./fixture-site.js";
import {quarters, summary} from "./summaries.js";

const NARROW = "\u202f";
const SPACE = "\u00a0";
const SUBJECT = {
  summary: summary("departement-07", "Ardèche"),
  heading: "Ardèche",
  scope: "",
  title: "Le commerce extérieur de l’Ardèche en 2024",
  referenceYear: 2024,
  demo: true
};

describe("the preview of a factsheet", () => {
  it("says territory, year, amounts and that they are fictitious", () => {
    const {document} = new JSDOM(previewCard(SUBJECT)).window;
    expect(document.querySelector("h1")!.textContent).toBe("Ardèche");
    expect(document.querySelector("header")!.textContent).toBe(
      "Commerce extérieur de biens en 2024Données de démonstration"
    );
    expect([...document.querySelectorAll("dd")].map((dd) => dd.textContent)).toEqual([
      `12,3${SPACE}M€`,
      `15,0${SPACE}M€`,
      `−2,7${SPACE}M€`
    ]);
    expect(document.querySelector("footer")!.textContent).toContain("Montants fictifs");
    const official = previewCard({...SUBJECT, demo: false});
    expect(official).toContain(`Source${SPACE}: Douane (DGDDI), Licence Ouverte 2.0`);
    expect(official).not.toMatch(/démonstration|fictif/);
  });

  it("says the same to those who do not see it", () => {
    expect(previewText(SUBJECT)).toBe(
      `Le commerce extérieur de l’Ardèche en 2024${SPACE}: exportations 12,3${SPACE}M€, importations 15,0${SPACE}M€, solde −2,7${SPACE}M€. Données de démonstration, fictives.`
    );
    expect(previewText({...SUBJECT, demo: false})).not.toContain("démonstration");
  });

  it("of the site says whose amounts it shows", () => {
    const subject = siteSubject(summary("france", "France"), FACTS);
    const {document} = new JSDOM(previewCard(subject)).window;
    expect(document.querySelector("h1")!.textContent).toBe("Départements et régions");
    expect([...document.querySelectorAll("dt")].map((dt) => dt.textContent)).toEqual([
      "Exportations de la France",
      "Importations de la France",
      "Solde de la France"
    ]);
    expect(previewText(subject)).toContain(
      `de la France en 2024${SPACE}: exportations de la France 12,3${SPACE}M€, importations`
    );
  });

  it("fails on a territory without figures of the year", () => {
    expect(() => previewCard({...SUBJECT, referenceYear: 2019})).toThrow(
      "departement-07: no key figures of 2019"
    );
  });

  it("breaks its lines at a quarter that the data do not have", () => {
    const whole = pathsOf(previewChart(quarters([1, 2, 3, 4])));
    const broken = pathsOf(previewChart(quarters([1, 2, 4])));
    expect(whole.map((path) => path.match(/M/g)!.length)).toEqual([1, 1]);
    expect(broken.map((path) => path.match(/M/g)!.length)).toEqual([2, 2]);
    expect(previewChart(quarters([1, 2, 4]))).toMatch(new RegExp(`T1${SPACE}2024.*T4${SPACE}2024`, "s"));
  });
});

describe("addPreview", () => {
  it("names the image with its size and words, once", () => {
    const page = `<html><head><title>x</title></head><body></body></html>`;
    const preview = {address: "https://example.org/a.png", text: `« Un » & "deux"${NARROW}!`};
    const html = addPreview(addPreview(page, {...preview, address: "https://example.org/b.png"}), preview);
    const {document} = new JSDOM(html).window;
    const content = (name: string) =>
      [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((meta) =>
        meta.getAttribute("content")
      );
    expect(content("og:image")).toEqual(["https://example.org/a.png"]);
    expect(content("og:image:alt")).toEqual([preview.text]);
    expect([...content("og:image:width"), ...content("og:image:height")]).toEqual(["1200", "630"]);
    expect(content("twitter:card")).toEqual(["summary_large_image"]);
  });
});

describe("withFewColors", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("keeps each pixel of a picture of few colours, whatever the filters of its rows", async () => {
    const rows = [
      [0, [10, 20, 30, 10, 20, 30]],
      [1, [10, 20, 30, 0, 0, 0]],
      [2, [0, 0, 0, 1, 1, 1]],
      [3, [5, 10, 15, 0, 0, 0]],
      [4, [1, 2, 3, 0, 0, 0]]
    ] as const;
    const truecolor = png(
      2,
      rows.length,
      2,
      Buffer.from(rows.flatMap(([filter, bytes]) => [filter, ...bytes]))
    );
    expect(await pixelsOf(browser, withFewColors(truecolor))).toEqual([
      ["10,20,30", "10,20,30"],
      ["10,20,30", "10,20,30"],
      ["10,20,30", "11,21,31"],
      ["10,20,30", "10,20,30"],
      ["11,22,33", "11,22,33"]
    ]);
  });

  it("gives a rare colour the nearest of the frequent ones", async () => {
    const frequent = Array.from({length: 256}, (_, value) => [value, 0, 0]);
    const pixels = [...frequent, ...frequent, [100, 3, 0]];
    const truecolor = png(pixels.length, 1, 2, Buffer.from([0, ...pixels.flat()]));
    expect((await pixelsOf(browser, withFewColors(truecolor)))[0]!.at(-1)).toBe("100,0,0");
  });

  it("refuses a picture that it would misread", () => {
    expect(() => withFewColors(png(1, 1, 6, Buffer.from([0, 1, 2, 3, 4])))).toThrow("not a PNG of 8-bit");
  });
});

describe("previews of a site", () => {
  const territories = ["departement-07", "france"].map((id) => findTerritory(id)!);
  let dist: string;

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "fiches-apercus-"));
    for (const file of ["departement/07.html", "index.html", "404.html", "departement/2a.html"])
      await writeOutput(join(dist, file), `<html><head><title>${file}</title></head><body></body></html>`);
  });
  afterAll(() => rm(dist, {recursive: true, force: true}));

  it("are light images, the same bytes twice, named in each page by their whole address", async () => {
    const [first, second] = [await draw(), await draw()];
    expect(second).toEqual(first);
    for (const bytes of first) {
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThanOrEqual(60_000);
      // Text and lines: not a blank sheet.
      expect(bytes.length).toBeGreaterThan(10_000);
    }
    expect(await imagesOf("departement/07.html")).toEqual([
      "https://example.org/fiches/apercus/departement-07.png"
    ]);
    expect(await imagesOf("index.html")).toEqual(["https://example.org/fiches/apercus/site.png"]);
    for (const file of ["404.html", "departement/2a.html"]) expect(await imagesOf(file)).toEqual([]);
  });

  async function draw(): Promise<Buffer[]> {
    const browser = await launchBrowser();
    const readSummary = (id: string) => Promise.resolve(summary(id, id === "france" ? "France" : "Ardèche"));
    try {
      const previews = await drawPreviews({facts: FACTS, territories, browser, readSummary});
      await placePreviews(dist, previews, "https://example.org/fiches");
    } finally {
      await browser.close();
    }
    const names = [...territories.map(({id}) => id), "site"];
    return Promise.all(names.map((name) => readFile(join(dist, `apercus/${name}.png`))));
  }

  async function imagesOf(file: string): Promise<string[]> {
    const html = await readFile(join(dist, file), "utf8");
    return [...html.matchAll(/property="og:image" content="([^"]*)"/g)].map((match) => match[1]!);
  }
});

function pathsOf(svg: string): string[] {
  return [...svg.matchAll(/<path d="([^"]*)"/g)].map((match) => match[1]!);
}

/**
 * A PNG of 8 bits a channel, of a kind (2: red, green, blue; 6: with transparency), from its filtered rows.
 */
function png(width: number, height: number, kind: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kind], 8);
  const chunks = [
    ["IHDR", header],
    ["IDAT", deflateSync(rows)],
    ["IEND", Buffer.alloc(0)]
  ] as const;
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, ...chunks.map(([type, data]) => pngChunk(type, data))]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Colours of the pixels of a picture, row after row, as the browser reads it. */
async function pixelsOf(browser: Browser, bytes: Uint8Array): Promise<string[][]> {
  const page = await browser.newPage();
  const address = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  const {width, data} = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, image.width, image.height);
    return {width: image.width, data: [...data]};
  }, address);
  await page.close();
  const colors = Array.from({length: data.length / 4}, (_, i) => data.slice(4 * i, 4 * i + 3).join());
  return Array.from({length: colors.length / width}, (_, y) => colors.slice(y * width, (y + 1) * width));
}
