import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {frenchMarkdown} from "../../src/markdown/index.js";

const analysesDir = mkdtempSync(join(tmpdir(), "analyses-"));
writeFileSync(join(analysesDir, "departement-07.markdown"), "L'analyse {{du}} :\n");

const variables = (path: string) =>
  path === "/departement/07"
    ? {id: "departement-07", du: "de l’Ardèche"}
    : {id: "departement-26", du: "de la Drôme"};

function render(source: string, path: string): string {
  const md = frenchMarkdown({variables, analysesDir})(MarkdownIt({html: true}));
  return md.render(source, {path, params: {code: path.slice(-2)}});
}

describe("frenchMarkdown", () => {
  it("fills titles in before headings are parsed", () => {
    expect(render("# Commerce {{du}}", "/departement/26")).toBe("<h1>Commerce de la Drôme</h1>\n");
  });

  it("includes the analyst’s own text of the territory, filled in and spaced, and nothing elsewhere", () => {
    expect(render("{{analyse}}", "/departement/07")).toBe("<p>L’analyse de l’Ardèche\u00a0:</p>\n");
    expect(render("{{analyse}}", "/departement/26")).toBe("");
  });

  it("reads pages and texts as Windows writes them: CR LF, a byte-order mark", () => {
    const lines = ["# Commerce {{du}}", "", "{{#si id}}", "oui", "{{/si}}", "", "```", "code", "```", ""];
    const [unix, windows] = [lines.join("\n"), `\ufeff${lines.join("\r\n")}`];
    expect(render(windows, "/departement/26")).toBe(render(unix, "/departement/26"));
    writeFileSync(join(analysesDir, "departement-01.markdown"), "\ufeff## Titre\r\n\r\nTexte\r\n");
    const md = frenchMarkdown({variables: () => ({id: "departement-01"}), analysesDir})(MarkdownIt());
    expect(md.render("{{analyse}}", {path: "/departement/01"})).toBe("<h2>Titre</h2>\n<p>Texte</p>\n");
  });

  it("names the template, not the page, in messages", () => {
    expect(() => render("a\n{{x}}", "/departement/26")).toThrow("src/departement/[code].md, ligne 2");
  });

  it("leaves code and HTML attributes alone", () => {
    expect(render('`a ; b` <i title="a ; b">c</i>', "/departement/26")).toBe(
      '<p><code>a ; b</code> <i title="a ; b">c</i></p>\n'
    );
  });

  it("raises the endings of ordinals in text, and in no code, attribute, longer word or title", () => {
    expect(render("le 1er trimestre, son 14e client, 12 er, C2e, 3e5 `2e`", "/departement/26")).toBe(
      "<p>le 1<sup>er</sup> trimestre, son 14<sup>e</sup> client, 12 er, C2e, 3e5 <code>2e</code></p>\n"
    );
    expect(render('<p title="2e">au 2e rang</p>', "/departement/26")).toBe(
      '<p title="2e">au 2<sup>e</sup> rang</p>'
    );
    expect(render("## Le 1er client", "/departement/26")).toBe("<h2>Le 1er client</h2>\n");
  });

  it("makes a caption of « Tableau : » above a table, and headers of its first cells", () => {
    const html = render(
      "Tableau : fichiers {{du}}\n\n| a | b |\n| --- | --- |\n| `1` | 2 |\n",
      "/departement/07"
    );
    expect(html.replace(/\n/g, "")).toBe(
      "<table><caption>fichiers de l’Ardèche</caption>" +
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>' +
        '<tbody><tr><th scope="row"><code>1</code></th><td>2</td></tr></tbody></table>'
    );
  });

  it("leaves a table without that mark its cells, and the mark without a table its paragraph", () => {
    const html = render("Avant\n\n| a |\n| --- |\n| 1 |\n\nTableau : seul\n", "/departement/07");
    expect(html).toContain("<p>Avant</p>");
    expect(html).toContain("<td>1</td>");
    expect(html).not.toContain("<caption>");
    expect(html).toContain("<p>Tableau\u00a0: seul</p>");
  });
});
