import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {PDFDocument, PDFName} from "pdf-lib";
import type {Browser, Page} from "playwright-core";
import {csvParse} from "d3-dsv";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {accessibilityFaults} from "../../site/visit/accessibility.js";
import {openContext} from "../../site/browser/browser.js";
import {PDF_LIMITS} from "../../site/print/document-pdf.js";
import {figureAnchors} from "../../site/common/figure-anchors.js";
import {listFiles} from "../../site/common/files.js";
import {brokenLinks} from "../../site/finish/links.js";
import {readPages} from "../../site/common/pages.js";
import {printSite} from "../../site/print/print-site.js";
import {serveSite} from "../../site/common/server.js";
import {settle} from "../../site/browser/settle.js";
import {watchPage} from "../../site/browser/watch.js";
import {territories} from "../../src/reference/territories.js";
import {withFonts} from "../site/fonts/font-sets.js";
import {BuiltSite} from "./built-site.js";
import {firstView} from "./first-view.js";
import {pagesAboveLimits, PAGE_LIMITS} from "./page-limits.js";
import {readingFaults, readings, tabThrough} from "./reading.js";

const MINUTE = 60_000;
let site: BuiltSite;

beforeAll(async () => {
  site = await BuiltSite.build();
}, 10 * MINUTE);
afterAll(() => site?.close());

/**
 * Every page, but of those of products, of partners and of Territoires d’industrie, which are made of three
 * templates, only one in eighteen: `npm run site` visits them all.
 */
async function crawledPaths(dist: string): Promise<string[]> {
  const pages = (await readPages(dist)).filter(({html}) => !/http-equiv="refresh"/.test(html));
  const paths = pages.map(({path}) => path).sort();
  const isSubject = (path: string) => /^\/(produit|pays|territoire-industrie)\/./.test(path);
  const subjects = paths.filter(isSubject).filter((_, i) => i % 18 === 0);
  return [...paths.filter((path) => !isSubject(path)), ...subjects];
}

describe("the built site", () => {
  it("has a factsheet for each département, each region and France", () => {
    expect(site.record.factsheets.map(({id}) => id).sort()).toEqual(territories.map(({id}) => id).sort());
  });

  it(
    "has no page in error: console, requests, other hosts, NaN, empty figures, accessibility of each kind of page",
    async () => {
      const paths = await crawledPaths(site.dist);
      expect(paths.length).toBeGreaterThanOrEqual(territories.length + 30);
      expect(await site.crawl(paths)).toBe(paths.length);
    },
    15 * MINUTE
  );

  it("says on every page that its data are a demonstration", async () => {
    const pages = await readPages(site.dist);
    const silent = pages.filter(
      ({html}) => !/http-equiv="refresh"/.test(html) && !/cx-demo-banner/.test(html)
    );
    expect(site.record.demo).toBe(true);
    expect(silent.map(({path}) => path)).toEqual([]);
  });
});

describe("a page of each kind", {timeout: 4 * MINUTE}, () => {
  beforeAll(() => site.crawl(Object.keys(PAGE_LIMITS)), 10 * MINUTE);

  it("needs no more than it may before its reader does anything", async () => {
    expect(await pagesAboveLimits(site)).toEqual([]);
  });
});

describe("a factsheet", {timeout: 4 * MINUTE}, () => {
  // Writes into the page what its cells display, whatever other tests have run.
  beforeAll(() => site.crawl(["/departement/07"]));

  it("shows every figure, number and table without scripts", async () => {
    let withScripts: PageContent | undefined;
    let rowsWithScripts = new Map<string, string[]>();
    await site.open("departement/07", async (page) => {
      withScripts = await page.evaluate(readContent);
      rowsWithScripts = new Map(await page.evaluate(readAmounts));
    });
    await site.open(
      "departement/07",
      async (page) => {
        const content = await page.evaluate(readContent);
        expect(content.figures).toBeGreaterThanOrEqual(6);
        expect(content).toEqual(withScripts);
        // Tables that are left to the scripts: their rows are all in the files that the figure leads to.
        const files = await page.evaluate(filesOfRows);
        expect(files.map(({id}) => id)).toEqual([
          "flux-exportations",
          "comparaison-exportations",
          "flux-importations",
          "comparaison-importations"
        ]);
        for (const {id, addresses} of files) {
          const amounts = await Promise.all(addresses.map((address) => flowAmounts(page, address, id)));
          expect(amounts.flat(), id).toEqual(rowsWithScripts.get(id));
        }
        const details = page.locator("#balance-partenaires details");
        await details.locator("summary").click();
        expect(await details.locator("thead th").allInnerTexts()).toEqual([
          "Partenaire",
          "Importations (€)",
          "Exportations (€)",
          "Solde (€)"
        ]);
      },
      {javaScriptEnabled: false}
    );
  });

  it("is found to fetch its document, scripts and data at first", async () => {
    const {requests, ...weights} = await firstView(site, "departement/07");
    expect(Math.min(...Object.values(weights))).toBeGreaterThan(5);
    expect(requests).toBeGreaterThan(4);
  });

  it("moves nothing when its scripts take over, on a screen or a telephone", async () => {
    for (const viewport of [
      {width: 1280, height: 900},
      {width: 375, height: 812}
    ]) {
      const context = await openContext(site.browser, {viewport});
      const page = await context.newPage();
      await page.addInitScript(() => {
        const shifts: number[] = ((window as unknown as {shifts: number[]}).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as {value: number}).value);
        }).observe({type: "layout-shift", buffered: true});
      });
      await page.goto(`${site.server.url}departement/07`);
      await settle(page);
      const shift = await page.evaluate(() =>
        (window as unknown as {shifts: number[]}).shifts.reduce((sum, v) => sum + v, 0)
      );
      expect(shift, `${viewport.width} px`).toBeLessThanOrEqual(0.02);
      await context.close();
    }
  });

  it("changes with the year all its figures of one year", async () => {
    const faults = await site.open("departement/07", async (page) => {
      const before = await page.evaluate(readFigures);
      await page.getByLabel("Année").first().selectOption("2022");
      // Those that the text says to follow the choice; the parts after « Importations » tell the reference
      // year.
      const ids = [
        "balance-partenaires",
        "activites",
        "flux-exportations",
        "comparaison-exportations",
        "flux-importations",
        "comparaison-importations"
      ];
      await page.waitForFunction(
        (ids) =>
          ids.every((id) => document.querySelector(`#${id} .cx-subtitle`)?.textContent?.includes("2022")),
        ids
      );
      await settle(page);
      const after = await page.evaluate(readFigures);
      const ofOneYear = before.filter(({id}) => ids.includes(id));
      expect(ofOneYear.map(({subtitle}) => subtitle.match(/\b20\d\d\b/g)?.join())).toEqual(
        ids.map(() => "2024")
      );
      for (const {id, text} of ofOneYear)
        expect(after.find((figure) => figure.id === id)!.text, id).not.toBe(text);
    });
    expect(faults).toEqual([]);
  });

  it("tells a new year in the words of all figures, and draws those far away for the reader, or the printer", async () => {
    const far = ["flux-exportations", "flux-importations", "comparaison-importations"];
    const chartsOf = (ids: readonly string[]) =>
      ids.map((id) => document.querySelectorAll(`#${id} .cx-chart svg`).length);
    const tellsYear = ({ids, year}: {ids: readonly string[]; year: string}) =>
      ids.every((id) => document.querySelector(`#${id} .cx-subtitle`)?.textContent?.includes(year));
    const faults = await site.open("departement/07", async (page) => {
      const choose = async (year: string) => {
        await page.getByLabel("Année").first().selectOption(year);
        await page.waitForFunction(tellsYear, {ids: far, year});
      };
      await choose("2022");
      expect(await page.evaluate(chartsOf, far)).toEqual([0, 0, 0]);
      await page.locator("#flux-exportations figcaption").scrollIntoViewIfNeeded();
      await page.locator("#flux-exportations .cx-chart svg").waitFor();
      expect(await page.locator("#flux-exportations").getAttribute("style")).toBeFalsy();
      await page.evaluate(() => scrollTo(0, 0));
      await choose("2023");
      // A printer does not wait.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(Math.min(...(await page.evaluate(chartsOf, far)))).toBeGreaterThan(0);
      // Nor does it where the reader has seen only the head of the page.
      await page.goto(page.url().replace(/\?.*/, ""));
      await page.locator(".cx-input select").first().waitFor();
      await page.evaluate(() =>
        addEventListener("afterprint", () => {
          const charts = [...document.querySelectorAll("main .cx-chart > *")];
          document.title = `${charts.filter((each) => each.hasChildNodes()).length} / ${charts.length}`;
        })
      );
      await page.pdf();
      const [drawn, charts] = (await page.title()).split(" / ").map(Number);
      expect(charts).toBeGreaterThan(20);
      expect(drawn).toBe(charts);
    });
    expect(faults).toEqual([]);
  });

  it("fits a telephone without scrolling sideways", async () => {
    for (const width of [375, 320]) {
      await site.open(
        "departement/07",
        async (page) => {
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${width} px`
          ).toBeLessThanOrEqual(width);
        },
        {viewport: {width, height: 800}}
      );
    }
  });

  it("divides no name of a list on a telephone but at its hyphens and spaces", async () => {
    for (const path of ["region/84", "france", "produit/", "pays/", "comparer"]) {
      await site.open(
        path,
        async (page) => {
          const names = page.locator('.cx-list-table :is(tbody th[scope="row"], thead th a)');
          await names.first().waitFor();
          const divided = await names.evaluateAll((all) =>
            all
              .map((name) => {
                const range = document.createRange();
                range.selectNodeContents(name);
                const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
                return {text: name.textContent, lines};
              })
              .filter(({text, lines}) => lines > text.split(/[\s-]+/).length)
          );
          expect(divided, path).toEqual([]);
        },
        {viewport: {width: 375, height: 800}}
      );
    }
  });

  it("is accessible on a telephone, in the dark and in print", async () => {
    // Studies are charts of analysts' own, in the frame of all figures.
    const studies = ["etudes/exposition-etats-unis", "etudes/occitanie-aeronautique"];
    for (const path of ["departement/07", "region/84", "france", "", ...studies]) {
      await site.open(
        path,
        async (page) => {
          expect(await accessibilityFaults(page), `${path}, 375 px`).toEqual([]);
          await page.emulateMedia({colorScheme: "dark"});
          expect(await accessibilityFaults(page), `${path}, 375 px, sombre`).toEqual([]);
          await page.emulateMedia({colorScheme: "light", media: "print"});
          expect(await accessibilityFaults(page), `${path}, impression`).toEqual([]);
        },
        {viewport: {width: 375, height: 800}}
      );
    }
  });

  it("prints as a tagged French PDF of twelve pages at most, the same on a machine with other fonts", async () => {
    const factsheets = site.record.factsheets.filter(({id}) => ["departement-07", "france"].includes(id));
    const print = async (browser: Browser) => {
      await printSite({dist: site.dist, record: site.record, documents: factsheets, browser, siteUrl: null});
      return Promise.all(factsheets.map(({pdf}) => readFile(join(site.dist, pdf))));
    };
    const first = await print(site.browser);
    const second = await withFonts("others", print);
    second.forEach((bytes, index) => expect(bytes.equals(first[index]!)).toBe(true));
    for (const [index, bytes] of first.entries()) {
      const document = await PDFDocument.load(bytes, {updateMetadata: false});
      expect(document.getTitle()).toBe(factsheets[index]!.title);
      expect(document.getPageCount()).toBeLessThanOrEqual(PDF_LIMITS.pages);
      for (const entry of ["StructTreeRoot", "Outlines", "Lang"])
        expect(document.catalog.has(PDFName.of(entry)), entry).toBe(true);
    }
    expect((await stat(join(site.dist, factsheets[0]!.pdf))).size).toBeLessThanOrEqual(PDF_LIMITS.bytes);
    await site.open("departement/07", async (page) => {
      const link = page.getByRole("link", {name: "Télécharger cette fiche (PDF, A4)"});
      expect(await link.getAttribute("href")).toBe("../pdf/commerce-exterieur-07-ardeche-2024.pdf");
    });
  });
});

describe("reading a page otherwise than at its ease", {timeout: 4 * MINUTE}, () => {
  const paths = ["", "departement/07", "region/drom", "controles", "donnees", "methode"];
  it.each(readings)("loses nothing: $name", async (reading) => {
    for (const path of paths) {
      await site.open(
        path,
        async (page) => expect(await readingFaults(page, reading), path || "accueil").toEqual([]),
        reading.options
      );
    }
  });

  it("shows where the focus is at every stop, from the link past the menu on", async () => {
    for (const path of ["", "departement/07", "donnees"]) {
      await site.open(path, async (page) => {
        const {stops, unseen} = await tabThrough(page);
        expect(stops, path).toBeGreaterThan(20);
        expect(unseen, path).toEqual([]);
      });
    }
    await site.open("departement/07", async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement!.id)).toBe("observablehq-main");
    });
  });

  it("opens a factsheet from the map by keyboard alone", async () => {
    await site.open("", async (page) => {
      await page.locator("#carte svg a[tabindex='0']").focus();
      await page.keyboard.press("End");
      expect(await page.locator("#carte .cx-readout").textContent()).toContain("Mayotte (976)");
      await page.keyboard.press("Escape");
      expect(await page.locator("#carte .cx-readout").count()).toBe(0);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/departement\/976$/);
    });
  });

  it("gives every table a caption, and every header cell its scope", async () => {
    for (const path of [...paths, "region/84", "france"]) {
      await site.open(path, async (page) => {
        const bare = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLTableElement>("main table")]
            .filter((table) => !table.caption?.textContent || table.querySelector("th:not([scope])"))
            .map((table) => table.textContent!.slice(0, 60))
        );
        expect(bare, path).toEqual([]);
      });
    }
  });

  it("would see what is lost", async () => {
    const [reading] = readings;
    const css =
      "h1 {margin-bottom: -3rem !important} .cx-lead {width: 110vw !important; max-width: none !important}";
    await site.open(
      "",
      async (page) => {
        const faults = await readingFaults(page, {...reading!, css});
        for (const start of ["la page défile", "sort de la page", "se recouvrent"])
          expect(
            faults.filter((fault) => fault.startsWith(start)),
            start
          ).not.toEqual([]);
      },
      reading!.options
    );
  });
});

describe("a view in the address", () => {
  it("is what the map of the home page shows: restored on arrival, and by the back button", async () => {
    await site.open("", async (page) => {
      const measure = page.locator("#observablehq-main select").first();
      const title = page.locator("#carte .cx-title");
      const first = await title.textContent();
      const values = await measure.evaluate((select: HTMLSelectElement) =>
        [...select.options].map(({text}) => text)
      );
      expect(values.length).toBeGreaterThan(8);
      await measure.selectOption({index: values.length - 1});
      await page.waitForURL(/[?&]mesure=/);
      await expect.poll(() => title.textContent()).not.toBe(first);
      const chosen = await title.textContent();
      await page.reload();
      await expect.poll(() => title.textContent()).toBe(chosen);
      await page.goBack();
      await expect.poll(() => title.textContent()).toBe(first);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  it("is what was chosen on every kind of page: restored on arrival, written at a choice, restored by the back button", async () => {
    const views: Record<string, {query: string; chosen: string[]}> = {
      "departement/07": {query: "annee=2022&rangs=7&tri=solde", chosen: ["2022", "7", "par solde"]},
      "region/84": {query: "annee=2022&rangs=7&tri=solde", chosen: ["2022", "7", "par solde"]},
      france: {query: "annee=2022&rangs=7&tri=solde", chosen: ["2022", "7", "par solde"]},
      "produit/C30C": {query: "annee=2022&rangs=7&tri=solde", chosen: ["2022", "7", "par solde"]},
      "pays/US": {query: "annee=2022&rangs=7", chosen: ["2022", "7"]},
      comparer: {
        query: "t=69,region-84&annee=2022",
        chosen: ["69 Rhône", "Auvergne-Rhône-Alpes", "2022"]
      },
      classements: {
        query: "annee=2022&flux=importations&filtre=loire",
        chosen: ["2022", "Importations", "loire"]
      }
    };
    for (const [path, {query, chosen}] of Object.entries(views))
      await site.open(`${path}?${query}`, async (page) => {
        const main = page.locator("#observablehq-main");
        const choices = () =>
          main.evaluate((element) => [
            ...[...element.querySelectorAll("select")].map((select) => select.selectedOptions[0]!.text),
            ...[...element.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")].map((radio) =>
              radio.closest("label")!.textContent.trim()
            ),
            ...[...element.querySelectorAll<HTMLInputElement>("input[type=search]")].map(({value}) => value)
          ]);
        await expect.poll(choices, {message: path}).toEqual(expect.arrayContaining(chosen));
        const [search, arrived] = [new URL(page.url()).search, await choices()];
        expect(decodeURIComponent(search), path).toBe(`?${query}`);
        // Figures far from the reader tell it too: the HTML of the page has those of another view.
        if (path === "comparer")
          await expect
            .poll(() => main.locator(".cx-subtitle").allTextContents())
            .toEqual(Array(4).fill(expect.stringContaining("Rhône et Auvergne-Rhône-Alpes, 2022,")));
        const first = main.locator("select").first();
        const other = await first.evaluate((select: HTMLSelectElement) =>
          [...select.options].findIndex(({selected, value}) => !selected && value !== "")
        );
        await first.selectOption({index: other});
        await page.waitForURL((url) => url.search !== search);
        expect(await choices(), path).not.toEqual(arrived);
        await page.goBack();
        await expect.poll(choices, {message: path}).toEqual(arrived);
        expect(new URL(page.url()).search, path).toBe(search);
      });
  });

  it("is the open branch of a treemap, whose heading leads to its page, and names of the Sankey lead to theirs", async () => {
    await site.open("departement/07", async (page) => {
      const chart = page.locator("#activites svg");
      await page.locator("#activites").scrollIntoViewIfNeeded();
      await chart.locator(".cx-group").first().click();
      await page.waitForURL(/[?&]ouvert=(?:importations|exportations)-[A-Z]\w+$/);
      const family = page.url();
      await chart.locator(".cx-group:not([aria-label^=Autres])").first().click();
      await page.waitForURL(/ouvert=\w+-[A-Z]\w+-[A-Z]\w{3}$/);
      const product = /-(\w{4})$/.exec(page.url())![1];
      const link = chart.getByRole("link", {name: "Page du produit"});
      expect(await link.getAttribute("href")).toBe(`../produit/${product}`);
      await page.goBack();
      await link.waitFor({state: "detached"});
      expect(page.url()).toBe(family);
      await page.goForward();
      await page.reload();
      // Figures are drawn anew when the scripts come, and when the reader comes near.
      const comeTo = async (id: string) => {
        await settle(page);
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
        await settle(page);
      };
      await comeTo("activites");
      await link.waitFor();
      await comeTo("flux-exportations");
      await page.locator("#flux-exportations .cx-sankey [tabindex='0']").focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/produit\/[A-Z]\w{3}$/);
    });
  });
});

describe("finding a page", {timeout: MINUTE}, () => {
  it("finds Corse by « 2A » and by « Ajaccio » on the home page", async () => {
    for (const query of ["2A", "Ajaccio", "ajaccio"]) {
      await site.open("", async (page) => {
        await page.getByLabel(/^Chercher un département/).fill(query);
        const links = await page
          .locator("main a[data-territory]")
          .evaluateAll((list) => list.map((a) => a.getAttribute("href")));
        expect(links, query).toContain("./departement/20");
      });
    }
  });

  it("finds a département, a product and a country with the search of the side bar, by the keyboard", async () => {
    const faults = await site.open("methode", async (page) => {
      const field = page.locator("#observablehq-search input");
      const results = page.locator("#observablehq-search-results");
      const first = results.getByRole("option").first();
      await field.focus();
      for (const [query, title] of [
        ["ardeche", "Ardèche"],
        ["fromage", "Produits laitiers"],
        ["Hollande", "Pays-Bas"]
      ] as const) {
        await field.fill(query);
        await first.getByText(title).waitFor();
        expect(await results.getByRole("status").textContent()).toMatch(/^\d+\srésultats?$/);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await field.fill("zzzzzz");
      await results.getByText("Aucun résultat").waitFor();
      await field.fill("ardeche drome");
      await first.getByText("Ardèche Drôme Nord").waitFor();
      await field.press("Enter");
      await page.waitForURL(/\/territoire-industrie\/ti-8401$/);
    });
    expect(faults).toEqual([]);
  });

  it("finds products, countries and chefs-lieux by the field of the home page, and opens one by Enter", async () => {
    const faults = await site.open("", async (page) => {
      const field = page.getByLabel(/^Chercher un département/);
      const others = page.locator(".cx-search-others");
      await field.focus();
      for (const [query, title] of [
        ["voitrue", "Automobiles"],
        ["Hollande", "Pays-Bas"],
        ["lacq", "Lacq – Pau – Tarbes"]
      ] as const) {
        await field.fill(query);
        await others.getByRole("link", {name: title}).first().waitFor();
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await field.fill("voiture");
      await field.press("Enter");
      await page.waitForURL(/\/produit\/C29A$/);
    });
    expect(faults).toEqual([]);
  });

  it("leads from 2A and 2B to Corse, from the folder of the files to their page, and from nowhere to the 404 page", async () => {
    for (const code of ["2a", "2B"]) {
      await site.open(`departement/${code}`, async (page) => {
        await page.waitForURL(/\/departement\/20$/);
        expect(await page.title()).toContain("Corse");
      });
    }
    for (const address of ["telechargements", "donnees/"]) {
      await site.open(address, async (page) => {
        await page.waitForURL(/\/donnees$/);
        expect(await page.title()).toContain("Téléchargements");
      });
    }
    await site.open("departement/99", async (page) => expect(await page.title()).toMatch(/introuvable/i));
  });
});

describe("a deployment under a sub-path", {timeout: MINUTE}, () => {
  it("has no link that leads nowhere, and works", async () => {
    const files = await listFiles(site.dist);
    const pages = (await readPages(site.dist)).filter(({path}) => path !== "/404");
    expect(
      brokenLinks(pages, new Set(files), "/sous/chemin/", await figureAnchors("src/components"))
    ).toEqual([]);
    const server = await serveSite({dist: site.dist, base: "/sous/chemin/"});
    const context = await openContext(site.browser);
    try {
      for (const path of ["", "departement/07", "region/84", "france", "donnees"]) {
        const page = await context.newPage();
        const faults = watchPage(page, server.url);
        await page.goto(server.url + path);
        await settle(page);
        expect(faults, path).toEqual([]);
        await page.close();
      }
    } finally {
      await context.close();
      await server.close();
    }
  });
});

interface PageContent {
  figures: number;
  drawings: number;
  tables: number;
  words: string;
}

/**
 * What a page has to read: its drawings, its tables, its words (those of controls aside, which need scripts).
 */
function readContent(): PageContent {
  const main = document.querySelector("main")!.cloneNode(true) as HTMLElement;
  for (const element of main.querySelectorAll("style, script, form, button, select, fieldset, [role=status]"))
    element.remove();
  // Tooltips of drawings come with the scripts: their amounts are in the tables, which are compared. So does
  // what is hidden until a key is used.
  for (const scripted of main.querySelectorAll("svg * > title, svg [visibility=hidden]")) scripted.remove();
  // So does a table whose rows are in a file that its figure leads to.
  for (const table of main.querySelectorAll("details:has(.cx-elsewhere) .cx-table-scroll")) table.remove();
  return {
    figures: main.querySelectorAll("figure").length,
    drawings: main.querySelectorAll("figure svg").length,
    tables: main.querySelectorAll("table").length,
    words: main.textContent!.replace(/\s+/g, " ").trim()
  };
}

/** The addresses of the files that have the rows of a table, by the anchor of its figure. */
function filesOfRows(): {id: string; addresses: string[]}[] {
  return [...document.querySelectorAll("main figure:has(.cx-elsewhere):not(:has(table))")].map((figure) => ({
    id: figure.id,
    addresses: [...figure.querySelectorAll<HTMLAnchorElement>(".cx-elsewhere a")].map(({href}) => href)
  }));
}

/** The amounts of such tables once scripts have run, in euros, by the anchor of the figure. */
function readAmounts(): [string, string[]][] {
  return [...document.querySelectorAll("main figure:has(.cx-elsewhere)")].map((figure) => {
    const column = [...figure.querySelectorAll("thead th")].findIndex((cell) => cell.matches(".cx-eur"));
    const amounts = [...figure.querySelectorAll("tbody tr")].map((row) => row.children[column]!.textContent!);
    return [figure.id, amounts.map((text) => text.replace(/[^\d-]/g, ""))];
  });
}

/** The amounts of the flow of a figure in a public file of flows, in the order of the file. */
async function flowAmounts(page: Page, address: string, figureId: string): Promise<string[]> {
  const rows = csvParse(await (await page.request.get(address)).text());
  const flow = figureId.endsWith("exportations") ? "export" : "import";
  return rows.filter((row) => row.flux === flow).map((row) => row.valeur_eur!);
}

/** Each figure by its anchor: what its subtitle and all of it say. */
function readFigures(): {id: string; subtitle: string; text: string}[] {
  return [...document.querySelectorAll("main figure")].map((figure) => ({
    id: figure.id,
    subtitle: figure.querySelector(".cx-subtitle")?.textContent ?? "",
    text: figure.textContent!
  }));
}
