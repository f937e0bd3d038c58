import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {appendFile, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser} from "../../site/browser/browser.js";
import {listFiles} from "../../site/common/files.js";
import {brokenLinks, pageAddresses} from "../../site/finish/links.js";
import {readPages} from "../../site/common/pages.js";
import {prerender} from "../../site/visit/prerender.js";
import {fixtureProject, type FixtureProject} from "./fixture-site.js";

describe("a finished build", () => {
  let project: FixtureProject;
  let files: string[];
  const read = (file: string) => readFileSync(join(project.dist, file), "utf8");
  const page = (file: string) => new JSDOM(read(file)).window.document;

  beforeAll(async () => {
    project = await fixtureProject();
    await mkdir(join(project.projectDir, "src/charte"));
    await writeFile(join(project.projectDir, "src/charte/charte.woff2"), "font");
    await appendFile(
      join(project.projectDir, "src/style.css"),
      '@font-face{font-family:Charte;src:url("/charte/charte.woff2") format("woff2")}'
    );
    await project.build();
    files = await listFiles(project.dist);
  });
  afterAll(() => project.remove());

  it("is in French and lets the reader zoom", () => {
    for (const file of ["index.html", "departement/07.html", "404.html"]) {
      const document = page(file);
      expect(document.documentElement.lang, file).toBe("fr");
      expect(document.querySelector('meta[name="viewport"]')?.getAttribute("content")).not.toMatch(
        /maximum|user-scalable/
      );
    }
  });

  it("brings the files of a charter that a style sheet names", () => {
    expect(read("charte/charte.woff2")).toBe("font");
    expect(read("index.html")).toContain("url(./charte/charte.woff2)");
    expect(read("departement/07.html")).toContain("url(../charte/charte.woff2)");
  });

  it("keeps no English word of Framework", () => {
    const texts = files
      .filter((file) => /\.(?:html|css|js)$/.test(file))
      .map(read)
      .join("\n");
    for (const words of [
      "Toggle sidebar",
      'placeholder="Search"',
      "no results",
      "Previous page",
      "Next page",
      "Copied!",
      "Copy code"
    ]) {
      expect(texts.includes(words), words).toBe(false);
    }
    expect(texts).toContain("Rechercher");
    expect(texts).toContain("Page précédente");
  });

  it("allows each inline script by its hash and no other", () => {
    for (const file of ["index.html", "departement/07.html"]) {
      const document = page(file);
      const policy = document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')!
        .getAttribute("content")!;
      const scripts = [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')];
      const hashes = scripts.map(
        (s) => `'sha256-${createHash("sha256").update(s.textContent!).digest("base64")}'`
      );
      const scriptRule = /script-src ([^;]*)/.exec(policy)![1]!.split(" ");
      expect(scriptRule.sort()).toEqual(["'self'", ...new Set(hashes)].sort());
      expect(policy).toMatch(/^default-src 'none'/);
    }
  });

  it("describes each page and its data", () => {
    const document = page("departement/07.html");
    const content = (selector: string) => document.querySelector(selector)?.getAttribute("content");
    expect(content('meta[name="description"]')).toBe(
      "Une fiche d’essai : un nombre, un choix et une figure."
    );
    expect(content('meta[property="og:title"]')).toBe("Fiche d’essai");
    expect(content('meta[property="og:url"]')).toBe("https://example.org/fiches/departement/07");
    expect(content('meta[name="robots"]')).toBe("noindex");
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      "https://example.org/fiches/departement/07"
    );
    const dataset = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!);
    expect(dataset).toMatchObject({
      "@type": "Dataset",
      name: "Commerce extérieur de l’Ardèche (données de démonstration)",
      temporalCoverage: "2022/2024"
    });
    expect(dataset).not.toHaveProperty("creator");
  });

  it("lists its pages for search engines", () => {
    const addresses = [...read("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);
    expect(addresses.sort()).toEqual([
      "https://example.org/fiches/",
      "https://example.org/fiches/departement/07",
      "https://example.org/fiches/departement/20"
    ]);
    expect(read("robots.txt")).toContain("Sitemap: https://example.org/fiches/sitemap.xml");
  });

  it("keeps the public files at their stable addresses", () => {
    expect(read("donnees/valeurs.csv")).toBe("annee,valeur_eur\n2024,7\n");
    const links = [...page("index.html").querySelectorAll("main a")].map((a) => a.getAttribute("href"));
    expect(links.filter((link) => link?.includes("valeurs"))).toEqual([
      "./donnees/valeurs.csv",
      "./donnees/valeurs.csv"
    ]);
    expect(files.some((file) => file.startsWith("_file/donnees"))).toBe(false);
  });

  it("sends 2A and 2B to Corse", () => {
    for (const code of ["2a", "2b", "2A", "2B"]) {
      expect(
        page(`departement/${code}.html`).querySelector('meta[http-equiv="refresh"]')?.getAttribute("content")
      ).toBe("0; url=./20");
    }
  });

  it("bundles the modules of a page", () => {
    expect(files.filter((file) => /^_node\/|^_import\/.*\.js$|^_npm\//.test(file))).toEqual([]);
    const preloads = page("departement/07.html").querySelectorAll('link[rel="modulepreload"]');
    expect(preloads.length).toBeLessThanOrEqual(4);
  });

  it("tells the licence of each library in its bundles, and of no other", () => {
    const text = read("licences.txt");
    const named = [...text.matchAll(/^={80}\n(\S+) \d\S* \((.+)\)\n\n(?=\S)/gm)].map(([, name]) => name!);
    expect(named).toEqual([...named].sort());
    for (const name of [
      "@observablehq/framework",
      "@observablehq/runtime",
      "d3-shape",
      "d3-path",
      "fastest-levenshtein"
    ])
      expect(named).toContain(name);
    expect(named).not.toContain("jsdom");
    expect(text).toMatch(/^Copyright .* Mike Bostock$/m);
  });

  it("names the site’s factsheets for the later steps", () => {
    const record = JSON.parse(read("site.json"));
    expect(record.factsheets.map((factsheet: {pdf: string}) => factsheet.pdf)).toEqual([
      "pdf/commerce-exterieur-07-ardeche-2024.pdf",
      "pdf/commerce-exterieur-20-corse-2024.pdf"
    ]);
  });
});

describe("two builds of equal inputs", () => {
  it("are the same, byte for byte, at another time and place", async () => {
    const projects = [await fixtureProject(), await fixtureProject()];
    try {
      for (const project of projects) await project.build();
      const [first, second] = await Promise.all(projects.map(({dist}) => hashes(dist)));
      expect(second).toEqual(first);
    } finally {
      for (const project of projects) await project.remove();
    }
  }, 240_000);

  async function hashes(dist: string): Promise<Record<string, string>> {
    const files = await listFiles(dist);
    const entries = files.map(async (file) => {
      const contents = await readFile(join(dist, file));
      return [file, createHash("sha256").update(contents).digest("hex")] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
});

describe("a build for a sub-path", {timeout: 240_000}, () => {
  const base = "/fiches/";
  let project: FixtureProject;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
    project = await fixtureProject();
    await project.build({base, siteUrl: null});
  });
  afterAll(async () => {
    await browser?.close();
    await project?.remove();
  });

  it("has links and anchors that all lead somewhere there, its 404 page’s too, and would not at the root", async () => {
    const files = new Set(await listFiles(project.dist));
    const pages = await readPages(project.dist);
    expect(
      pages.flatMap(({html}) => [...pageAddresses(html).links]).filter((link) => link.includes("#")).length
    ).toBeGreaterThan(3);
    expect(brokenLinks(pages, files, base)).toEqual([]);
    expect(brokenLinks(pages, files, "/").map((fault) => fault.split(" ")[0])).toContain("/404");
  });

  it("is visited there without any fault", async () => {
    expect(await prerender({dist: project.dist, base, browser})).toBe(4);
  });
});

describe("a build fails", {timeout: 240_000}, () => {
  it("on a link that leads nowhere, with page and link", async () => {
    await withProject(async (project) => {
      await appendFile(
        join(project.projectDir, "src/index.md"),
        "\n[Rien](/departement/99) et [ancre](/departement/07#absente)\n"
      );
      await expect(project.build()).rejects.toThrow(
        /\/ → \.\/departement\/99\u00a0: aucun fichier à cette adresse[\s\S]*\/ → \.\/departement\/07#absente\u00a0: la page n’a pas d’ancre «\u00a0absente\u00a0»/
      );
    });
  });

  it("on an empty file", async () => {
    await withProject(async (project) => {
      await writeFile(join(project.projectDir, "src/donnees/vide.csv"), "");
      await expect(project.build()).rejects.toThrow(
        /Des fichiers du site sont vides\u00a0:\s+– donnees\/vide\.csv/
      );
    });
  });

  it("on a data loader in error, with what it said and its line, and no stack", async () => {
    await withProject(async (project) => {
      const loader = join(project.projectDir, "src/data/fiches.zip.ts");
      await rm(loader);
      await writeFile(loader, `\nthrow new Error("la source est illisible");`);
      const fault = await project.build().then(() => "", String);
      expect(fault).toMatch(
        /La construction des pages a échoué\u00a0:\s+– src\/data\/fiches\.zip\.ts, ligne 2\u00a0: .*la source est illisible/
      );
      expect(fault).not.toMatch(/^\s*(?:– )?\s*at /m);
    });
  });

  it("on every fault of all pages at once, with file, line and words, and no stack", async () => {
    await withProject(async (project) => {
      const src = join(project.projectDir, "src");
      const french = new URL("../../src/markdown/index.ts", import.meta.url).href;
      await writeFile(
        join(project.projectDir, "observablehq.config.ts"),
        `import {frenchMarkdown} from ${JSON.stringify(french)};
const markdownIt = frenchMarkdown({variables: () => ({nom: "Ardèche"}), analysesDir: "src/analyses"});
export default {root: "src", markdownIt, dynamicPaths: ["/departement/07", "/departement/20"]};`
      );
      await appendFile(join(src, "index.md"), "\n{{nomdep}} exporte.\n");
      await appendFile(join(src, "departement/[code].md"), "\n```js\n1 +* 2\n```\n");
      await writeFile(join(src, "carte.md"), "# Carte\n\n![carte](absente.png)\n");
      const fault = await project.build().then(() => "", String);
      const faults = fault.split("\n").filter((line) => line.includes("– "));
      expect(faults).toEqual([
        expect.stringMatching(/– src\/carte\.md, ligne 3\u00a0: Le fichier .*absente\.png/),
        expect.stringMatching(
          /– src\/departement\/\[code\]\.md, ligne \d+ \(«\u00a01 \+\* 2\u00a0»\)\u00a0: Cette cellule ne se lit pas/
        ),
        expect.stringMatching(/– src\/index\.md, ligne \d+\u00a0: «\u00a0\{\{nomdep\}\}\u00a0» est inconnu/)
      ]);
      expect(fault).toContain("Des pages sont à corriger\u00a0:");
      expect(fault).not.toMatch(/^\s*(?:– )?\s*at /m);
    });
  });

  async function withProject(test: (project: FixtureProject) => Promise<void>): Promise<void> {
    const project = await fixtureProject();
    try {
      await test(project);
    } finally {
      await project.remove();
    }
  }
});
