import {readFileSync} from "node:fs";
import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import slugify from "../../site/framework/slugs.js";
import {GLOSSARY_WORDS, linkGlossary} from "../../src/markdown/glossary.js";

const md = MarkdownIt({html: true});
md.core.ruler.push("glossary", linkGlossary);
const render = (source: string) => md.render(source).trim();
const link = (anchor: string, word: string) => `<a class="cx-term" href="/glossaire#${anchor}">${word}</a>`;

describe("linkGlossary", () => {
  it("links the first use of a word, whatever stands around it", () => {
    expect(render("Le solde, puis le solde ; les médianes.")).toBe(
      `<p>Le ${link("solde", "solde")}, puis le solde ; les ${link("mediane", "médianes")}.</p>`
    );
    expect(render("Un.\n\n- Solde\n- **valeurs CAF**")).toContain(
      `<strong>valeurs ${link("caf", "CAF")}</strong>`
    );
  });

  it("leaves headings, tables, code, links and longer words alone", () => {
    for (const source of [
      "## Le solde",
      "| solde |\n| --- |\n| solde |",
      "`solde`",
      "[le solde](#x)",
      '<a href="#x">le solde</a>',
      "le soldeur, l’A1290"
    ])
      expect(render(source), source).not.toContain("cx-term");
  });

  it("leads to terms that the glossary has", () => {
    const titles = [...readFileSync("src/glossaire.md", "utf8").matchAll(/^### (.*)$/gm)];
    const headings = titles.map(([, title]) => slugify(title!));
    expect(new Set(headings).size).toBe(headings.length);
    expect(Object.keys(GLOSSARY_WORDS).filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});

describe("the glossary", () => {
  it("gives each term a definition and a source", () => {
    const terms = readFileSync("src/glossaire.md", "utf8").split(/^### /m).slice(1);
    expect(terms.length).toBeGreaterThan(25);
    for (const term of terms) {
      const [title, ...lines] = term.trim().split("\n");
      expect(lines.join("\n"), title).toMatch(/^- Source : /m);
      expect(lines.find((line) => line !== "")!.length, title).toBeGreaterThan(40);
    }
  });
});
