import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import type {Page, Route} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {zipTexts} from "../../customs/folders.js";
import {findTerritory} from "../../../src/reference/territories.js";
import {pageText} from "../../../site/new-page/page-text.js";
import {readModule, readRecipes} from "../../docs/recipes.js";
import {EDITORS, LiveProject, panelText} from "./live-project.js";

const TEMPLATE = "src/departement/[code].md";
const PATIENCE = {timeout: 60_000, interval: 50};

let live: LiveProject;
let page: Page;

beforeAll(async () => {
  live = await LiveProject.start();
  page = await live.open("/departement/07");
  await page.waitForSelector("#flux-export, [id^=flux]", {timeout: 90_000, state: "attached"});
  await untilAtRest();
}, 150_000);

afterAll(() => live.stop());

/** Waits until the panel says all these words; none: until it is gone. */
async function untilPanel(...words: string[]): Promise<void> {
  await expect
    .poll(() => panelText(page).then(plain), PATIENCE)
    .toSatisfy((text: string) =>
      words.length === 0 ? text === "" : words.every((word) => text.includes(word))
    );
}

/** Non-breaking spaces as ordinary ones. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/**
 * Waits until every cell of the page has run and no figure is drawn again: a frame drawn anew has its table
 * closed.
 */
async function untilAtRest(): Promise<void> {
  await page.waitForFunction(
    () => {
      const state = window as unknown as {seen?: Element | null; since?: number};
      const first = document.querySelector("main details");
      const isAtRest = first !== null && !document.querySelector("main observablehq-loading");
      if (!isAtRest || state.seen !== first) {
        state.seen = isAtRest ? first : null;
        state.since = performance.now();
      }
      return isAtRest && performance.now() - state.since! > 1500;
    },
    undefined,
    {timeout: 60_000, polling: 100}
  );
}

/** Marks the page that is open; the returned function waits until another has been loaded in its place. */
async function markPage(): Promise<() => Promise<unknown>> {
  await page.evaluate(() => Object.assign(window, {isMarked: true}));
  return () => page.waitForFunction(() => !("isMarked" in window), undefined, {timeout: 60_000});
}

function mainText(): Promise<string> {
  return page.innerText("#observablehq-main").then(plain);
}

/** Makes a change, sees what it brings, and puts the file back as it was. */
async function withChange(
  file: string,
  change: (text: string) => string,
  see: () => Promise<void>,
  save = writeInPlace
): Promise<void> {
  const before = await live.read(file);
  try {
    await save(live.path(file), change(before));
    await see();
  } finally {
    await save(live.path(file), before);
  }
}

const writeInPlace = (file: string, text: string) => writeFile(file, text);

describe.each(Object.entries(EDITORS))("with %s", (_, save) => {
  it("an unknown name is told over the page as it was, at any reload, and goes with the mended save", async () => {
    const before = await mainText();
    const told = [
      "src/departement/[code].md",
      "{{nomdep}}",
      "est inconnu",
      "Vouliez-vous dire « {{nom}} » ?",
      "dans son dernier état correct"
    ];
    await withChange(
      TEMPLATE,
      (text) => text.replace("## Contexte et méthode", "## Contexte et méthode\n\nLe {{nomdep}} du Sud."),
      async () => {
        await untilPanel(...told);
        expect(await mainText()).toBe(before);
        await page.reload();
        await untilPanel(...told);
        await expect.poll(mainText, PATIENCE).toContain("Contexte et méthode");
      },
      save
    );
    await untilPanel();
    await expect.poll(mainText, PATIENCE).toBe(before);
  });

  it("text is followed", async () => {
    await withChange(
      TEMPLATE,
      (text) => text.replace("## Contexte et méthode", "## Avant-propos"),
      () => expect.poll(mainText, PATIENCE).toContain("Avant-propos"),
      save
    );
    await expect.poll(mainText, PATIENCE).not.toContain("Avant-propos");
  });
});

it("place, chosen year and open tables are kept while a page is faulty and mended", async () => {
  await untilAtRest();
  const ranks = page.locator("#observablehq-main select, #observablehq-main input[type=radio]").last();
  await ranks.evaluate((control: HTMLInputElement) => {
    if (control instanceof HTMLInputElement) control.click();
  });
  // Figures are drawn anew for the choice; their tables are opened after that.
  await untilAtRest();
  await page.locator("main details > summary").first().click();
  await page.evaluate(() => scrollTo(0, 600));
  const state = () =>
    page.evaluate(() => ({
      y: scrollY,
      open: document.querySelectorAll<HTMLDetailsElement>("main details").item(0).open,
      values: [...document.querySelectorAll<HTMLInputElement>("main input, main select")].map((each) =>
        each.type === "radio" ? String(each.checked) : each.value
      )
    }));
  const before = await state();
  await withChange(
    TEMPLATE,
    (text) => text.replace("## Contexte et méthode", "## {{intro}}"),
    () => untilPanel("{{intro}}")
  );
  await untilPanel();
  expect(await state()).toEqual(before);
  // A change of code loads the page again: the same holds.
  let untilLoadedAgain = await markPage();
  await withChange(
    "src/french/numbers.ts",
    (text) => `${text}\n// changed\n`,
    async () => {
      await untilLoadedAgain();
      await expect.poll(state, PATIENCE).toEqual(before);
      await untilPanel();
      untilLoadedAgain = await markPage();
    }
  );
  await untilLoadedAgain();
  await expect.poll(state, PATIENCE).toEqual(before);
  await untilPanel();
  // So it does when others load it again, twice before it has come.
  for (let i = 0; i < 2; i += 1) {
    untilLoadedAgain = await markPage();
    await page.evaluate(() => void setTimeout(() => location.reload()));
    await untilLoadedAgain();
  }
  await expect.poll(state, PATIENCE).toEqual(before);
  await untilAtRest();
});

it("a cell that does not parse is told with its line", async () => {
  await withChange(
    TEMPLATE,
    (text) => text.replace("```js\nactivitiesFigure(", "```js\n1 +* 2;\nactivitiesFigure("),
    () => untilPanel("Cellule illisible", "[code].md, ligne", "1 +* 2;", "Cette cellule ne se lit pas")
  );
  await untilPanel();
});

it("a cell that throws is told with its line", async () => {
  await withChange(
    TEMPLATE,
    (text) => text.replace("```js\nactivitiesFigure(fiche,", "```js\nactivitiesFigure(ficha,"),
    () =>
      untilPanel(
        "Cellule arrêtée",
        "[code].md, ligne",
        "Le nom « ficha » n’existe pas dans cette page",
        "Des parties de la page sont arrêtées"
      )
  );
  await untilPanel();
});

it("a file that is not there is told, with the nearest name", async () => {
  await withChange(
    TEMPLATE,
    (text) => text.replace("../data/contexte.json", "../data/context.json"),
    () => untilPanel("Fichier absent", "src/data/context.json", "n’existe pas")
  );
  await untilPanel();
});

it("a module that does not parse is told with its file and line", async () => {
  await withChange(
    "src/components/clauses.ts",
    (text) => `const = 3;\n${text}`,
    () => untilPanel("Module en faute", "src/components/clauses.ts, ligne 1", "const = 3;")
  );
  await untilPanel();
});

/** Resolves when the next page that is opened has been told by the server that it is up to date. */
async function untilJoined(): Promise<void> {
  const socket = await page.waitForEvent("websocket");
  await socket.waitForEvent("framereceived", ({payload}) => String(payload).includes("welcome"));
}

/** What a page that is being opened gets of a module while an editor saves it, and what is told of it. */
const GIVEN: [string, (module: Route) => Promise<void>, string[]][] = [
  [
    "did not parse",
    async (module) => {
      await writeFile(live.path("src/components/clauses.ts"), "const = 3;\n");
      await module.continue();
    },
    ["Module en faute", "const = 3;", "Des parties de la page sont arrêtées"]
  ],
  ["was still empty", (module) => module.fulfill({contentType: "text/javascript", body: ""}), []]
];

it.each(GIVEN)(
  "a module that %s when the page was opened is read again once it is mended",
  async (_, give, told) => {
    await untilAtRest();
    const before = await mainText();
    await withChange(
      "src/components/clauses.ts",
      (text) => text,
      async () => {
        const joined = untilJoined();
        const given = page.waitForResponse(/components\/clauses\.js/);
        await page.route(/components\/clauses\.js/, (module) => joined.then(() => give(module)), {times: 1});
        await page.reload();
        await given;
        if (told.length > 0) await untilPanel(...told);
      }
    );
    await expect.poll(mainText, PATIENCE).toBe(before);
    await untilPanel();
  }
);

it("a commentary is followed: made, changed, renamed, removed; one of no territory is told", async () => {
  const file = live.path("src/analyses/departement-07.markdown");
  await mkdir(live.path("src/analyses"), {recursive: true});
  await writeFile(file, "Un mot {{du}}.\n");
  await expect.poll(mainText, PATIENCE).toContain("Un mot de l’Ardèche.");
  await writeFile(file, "Deux mots {{du}}.\n");
  await expect.poll(mainText, PATIENCE).toContain("Deux mots de l’Ardèche.");
  await rename(file, live.path("src/analyses/departement-99.markdown"));
  await untilPanel("src/analyses/departement-99.markdown", "n’est pas celui d’un territoire");
  await expect.poll(mainText, PATIENCE).not.toContain("Deux mots");
  await rename(live.path("src/analyses/departement-99.markdown"), file);
  await untilPanel();
  await expect.poll(mainText, PATIENCE).toContain("Deux mots");
  await rm(file);
  await expect.poll(mainText, PATIENCE).not.toContain("Deux mots");
});

it("a commentary at a marked place is followed; a place that is not marked is told, with the nearest name", async () => {
  const file = live.path("src/analyses/departement-07.markdown");
  await writeFile(
    file,
    "---\nauteur: Camille Durand\n---\n::: commentaire exportation\nUn mot {{du}}.\n:::\n"
  );
  await untilPanel("Commentaire sans place", "ligne 4", "Vouliez-vous dire « exportations » ?");
  await writeFile(
    file,
    "---\nauteur: Camille Durand\n---\n::: commentaire exportations\nUn mot {{du}}.\n:::\n"
  );
  await untilPanel();
  await expect.poll(mainText, PATIENCE).toContain("Un mot de l’Ardèche.");
  expect(await page.locator(".cx-commentary .cx-signature").textContent()).toBe("Camille Durand");
  await rm(file);
  await expect.poll(mainText, PATIENCE).not.toContain("Un mot");
});

it("a shared block is followed", async () => {
  const [commentary, block] = ["src/analyses/departement-07.markdown", "src/blocs/note.markdown"].map(
    (name) => live.path(name)
  ) as [string, string];
  await writeFile(commentary, "Avant. {{bloc note}}\n");
  await untilPanel("Balise ou bloc", "Le bloc « note » n’existe pas");
  await mkdir(live.path("src/blocs"), {recursive: true});
  await writeFile(block, "Exportations : {{exportations}}\n");
  await untilPanel();
  await expect.poll(mainText, PATIENCE).toMatch(/Avant\. Exportations : \d/);
  await rm(commentary);
  await rm(block);
  await expect.poll(mainText, PATIENCE).not.toContain("Avant.");
});

it("a sentence that the data make false is told, over a page that goes on", async () => {
  const file = live.path("src/analyses/departement-07.markdown");
  await writeFile(file, "Un.\n\n[Trop](tant que exportations > 900 Md€).\n");
  await untilPanel(
    "Phrase à revoir",
    "departement-07.markdown, ligne 3",
    "Trop",
    "exportations vaut",
    "La page est à jour"
  );
  await expect.poll(mainText, PATIENCE).toContain("Trop.");
  await writeFile(file, "Un.\n\n[Peu](tant que exportations < 900 Md€).\n");
  await untilPanel();
  await expect.poll(mainText, PATIENCE).toContain("Peu.");
  await rm(file);
  await expect.poll(mainText, PATIENCE).not.toContain("Peu.");
});

it("every style sheet is followed", async () => {
  const colour = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--cx-import").trim());
  const before = await colour();
  expect(before).not.toBe("");
  await withChange(
    "src/components/palette.css",
    (text) => `${text}\n:root { --cx-import: rgb(1, 2, 3) !important; }\n`,
    () => expect.poll(colour, PATIENCE).toBe("rgb(1, 2, 3)")
  );
  await expect.poll(colour, PATIENCE).toBe(before);
});

it("official files are followed: one refused keeps the last good data, one removed brings all back", async () => {
  const before = await mainText();
  const archive = live.path("data/douane/202601-mauvais.zip");
  await zipTexts(archive, {"Regional_2025_Export.txt": "E;1;2025;07;84;C30C\n"});
  await untilPanel("Données refusées", "Regional_2025_Export.txt");
  expect(await mainText()).toBe(before);
  await rm(archive);
  await untilPanel();
  expect(await mainText()).toBe(before);
});

it("a truncated Arrow file is told, with its cell", async () => {
  const whole = await readFile(live.path(".cache/data/fiches/departement-07.arrow"));
  await writeFile(
    live.path("src/departement/tronque.arrow"),
    whole.subarray(0, Math.floor(whole.length / 2))
  );
  await withChange(
    TEMPLATE,
    (text) => `${text}\n\n\`\`\`js\nFileAttachment("tronque.arrow").arrow()\n\`\`\`\n`,
    () =>
      untilPanel(
        "Cellule arrêtée",
        'FileAttachment("tronque.arrow").arrow()',
        "Un fichier Arrow de cette cellule est"
      )
  );
  await rm(live.path("src/departement/tronque.arrow"));
  await untilPanel();
});

it("a data loader that does not parse, or that throws, is told with its line", async () => {
  const loader = live.path("src/data/essai.json.ts");
  const cell = '\n\n```js\n(await FileAttachment("../data/essai.json").json()).dit\n```\n';
  await writeFile(loader, "const dit = ;\nprocess.stdout.write(JSON.stringify({dit}));\n");
  await withChange(
    TEMPLATE,
    (text) => text + cell,
    async () => {
      await untilPanel("src/data/essai.json.ts, ligne 1", "const dit = ;");
      await writeFile(loader, 'const dit = 1;\nthrow new Error("rien à dire");\n');
      await untilPanel("src/data/essai.json.ts, ligne 2", "rien à dire");
      await writeFile(loader, 'process.stdout.write(JSON.stringify({dit: "mot du chargeur"}));\n');
      await untilPanel();
      await expect.poll(mainText, PATIENCE).toContain("mot du chargeur");
    }
  );
  await expect.poll(mainText, PATIENCE).not.toContain("mot du chargeur");
  await rm(loader);
  await untilPanel();
});

it("settings that do not parse, or that throw, are told with their line, over the pages as they were", async () => {
  const before = await mainText();
  await withChange(
    "observablehq.config.ts",
    (text) => `${text}const = 3;\n`,
    async () => {
      await untilPanel("observablehq.config.ts, ligne", "const = 3;");
      expect(await mainText()).toBe(before);
      await writeFile(live.path("observablehq.config.ts"), `throw new Error("réglage impossible");\n`);
      await untilPanel("observablehq.config.ts, ligne 1", "réglage impossible");
    }
  );
  await untilPanel();
  await expect.poll(mainText, PATIENCE).toBe(before);
});

it("a page whose template is taken away leaves the others, and comes back with it", async () => {
  await rename(live.path(TEMPLATE), live.path("src/departement/[code].absent"));
  await expect.poll(async () => (await fetch(`${live.url}/methode`)).status, PATIENCE).toBe(200);
  await expect.poll(async () => (await fetch(`${live.url}/departement/26`)).status, PATIENCE).toBe(404);
  await rename(live.path("src/departement/[code].absent"), live.path(TEMPLATE));
  await expect.poll(async () => (await fetch(`${live.url}/departement/26`)).status, PATIENCE).toBe(200);
  await page.reload();
  await page.waitForSelector("[id^=flux]", {timeout: 60_000, state: "attached"});
  await untilPanel();
});

it("Framework's own words are French", async () => {
  expect(await page.getAttribute("html", "lang")).toBe("fr");
  expect(await page.getAttribute("#observablehq-search input", "placeholder")).toBe("Rechercher");
  const wordsOf = (rel: string) =>
    page.evaluate((name) => {
      const link = document.createElement("a");
      link.rel = name;
      const footer = document.createElement("footer");
      footer.id = "observablehq-footer";
      footer.append(Object.assign(document.createElement("nav"), {}));
      footer.firstElementChild!.append(link);
      document.body.append(footer);
      const {content} = getComputedStyle(link, "::before");
      footer.remove();
      return content;
    }, rel);
  expect([await wordsOf("prev"), await wordsOf("next")]).toEqual(['"Page précédente"', '"Page suivante"']);
});

it("a bare import gives the Plot that cells have: its drawings know what they were drawn from", async () => {
  const cell = `
\`\`\`js
import * as Bare from "@observablehq/plot";
display(\`\${Bare.plot === Plot.plot} \${"options" in Bare.plot({marks: []})}\`);
\`\`\`
`;
  await withChange(
    TEMPLATE,
    (text) => text + cell,
    () => expect.poll(mainText, PATIENCE).toContain("true true")
  );
  await expect.poll(mainText, PATIENCE).not.toContain("true true");
});

it("the module of the document draws the figure of its page, added while the preview runs", async () => {
  const {file, code, page: text} = readModule(await readFile("docs/plot.md", "utf8"));
  const study = live.path("src/essai-module.md");
  await writeFile(live.path(file), code);
  await writeFile(study, text);
  const other = await page.context().newPage();
  try {
    await other.goto(`${live.url}/essai-module`);
    const figure = other.locator("figure#destinations-departement-07");
    await figure.locator("svg rect").first().waitFor(PATIENCE);
    const words = plain(await figure.innerText());
    for (const part of [
      "Les premiers pays de destination",
      "Ardèche, exportations",
      "Source : ",
      "CSV",
      "PNG"
    ])
      expect(words).toContain(part);
    await expect.poll(() => panelText(other), PATIENCE).toBe("");
  } finally {
    await other.close();
    await rm(study);
    await rm(live.path(file));
  }
});

it("the recipes of the document draw their figures as they are written, in a study and in a page", async () => {
  const {before, recipes} = readRecipes(await readFile("docs/plot.md", "utf8"));
  const cells = [...before, ...recipes.flatMap(({cells}) => cells)].map(
    (cell) => `\`\`\`js\n${cell}\`\`\`\n`
  );
  const territories = [findTerritory("departement-07")!];
  const study = pageText("Essai", {territories, products: [], partners: []});
  const titles = recipes.map(({cell}) => /title: ["`]([^"`$]+)/.exec(cell)![1]!.trim());
  for (const [path, text] of [
    ["etudes/essai-recettes", `${study}\n${cells.join("\n")}`],
    ["essai-recettes", `# Essai\n\n${cells.join("\n")}`]
  ] as const) {
    const file = live.path(`src/${path}.md`);
    await writeFile(file, text);
    const other = await page.context().newPage();
    try {
      await other.goto(`${live.url}/${path}`);
      await expect
        .poll(async () => {
          const drawn = (await other.locator("figure:has(svg) .cx-title").allInnerTexts()).map(plain);
          return titles.filter((title) => !drawn.some((each) => each.startsWith(title)));
        }, PATIENCE)
        .toEqual([]);
      await expect.poll(() => panelText(other), PATIENCE).toBe("");
      await expect.poll(() => other.locator(".observablehq--error").count(), PATIENCE).toBe(0);
    } finally {
      await other.close();
      await rm(file);
    }
  }
});

it("says nothing of telemetry, and is still there after all of it", async () => {
  expect(live.printed()).not.toMatch(/telemetry/i);
  expect((await fetch(`${live.url}/departement/07`)).status).toBe(200);
  await expect(readFile(live.path(TEMPLATE), "utf8")).resolves.toContain("## Contexte et méthode");
});
