import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import type {PageFault} from "../../../src/markdown/faults.js";
import {pageText, placesOf} from "../../../src/markdown/text/page-text.js";
import {row, tinyStore} from "../values/tiny-store.js";

const figures = tinyStore([row("2024 export C30C US 120000000"), row("2024 import C20B DE 150000000")]);
const variables = {id: "departement-07", code: "07", du: "de l’Ardèche", region: ""};
const PAGE =
  "# Titre\n\n{{analyse}}\n\n## Exportations\n\n{{commentaire exportations}}\n\n{{commentaire balance}}\n";

/** A page filled in with these files beside it (`analyses/…`, `blocs/…`), and what is told of it. */
function fill(
  files: Record<string, string>,
  {source = PAGE, names = variables as Record<string, string>} = {}
): {text: string; told: PageFault[]} {
  const folder = mkdtempSync(join(tmpdir(), "textes-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  const told: PageFault[] = [];
  const report = (fault: PageFault) => void told.push(fault);
  const text = pageText(
    {source, file: "src/departement/[code].md", variables: names},
    {analysesDir: join(folder, "analyses"), blocksDir: join(folder, "blocs"), figures},
    {report, reportText: report}
  );
  return {
    text: text.replaceAll(folder, ""),
    told: told.map((each) => ({...each, file: each.file.replace(folder, "")}))
  };
}

const places = ({told}: {told: PageFault[]}) => told.map(({file, line}) => `${file}:${line}`);
const words = ({told}: {told: PageFault[]}) =>
  told.map(({message, advice}) => `${message} ${advice}`).join("\n");

describe("a commentary", () => {
  const COMMENTARY = `---
auteur: Camille Durand
signature: "Dreets : service <études>"
date: 2025-03-04
---

Un mot {{du}}.

::: commentaire exportations
Les ventes atteignent {{exportations}}.

- une liste
:::

Un autre mot.
`;

  it("stands at the places that the page marks, signed, the rest where it always stood", () => {
    const {text, told} = fill({"analyses/departement-07.markdown": COMMENTARY});
    expect(told).toEqual([]);
    const signature =
      '<p class="cx-signature">Camille Durand, Dreets : service &lt;études&gt;, 4\u00a0mars 2025</p>';
    expect(text.replace(/\n{2,}/g, "\n\n")).toBe(
      `# Titre\n\nUn mot de l’Ardèche.\n\nUn autre mot.\n\n${signature}\n\n## Exportations\n\n` +
        `<div class="cx-commentary">\n\nLes ventes atteignent 120,0\u00a0millions d’euros.\n\n- une liste\n\n${signature}\n\n</div>\n\n`
    );
  });

  it("leaves no trace where there is none", () => {
    expect(fill({}).text).toBe("# Titre\n\n\n\n## Exportations\n\n\n\n\n");
  });

  it("may stand in a condition, and in two parts", () => {
    const text = (condition: string) =>
      fill({
        "analyses/departement-07.markdown": `{{#si ${condition}}}\n::: commentaire balance\nUn\n:::\n{{/si}}\n::: commentaire balance\nDeux\n:::`
      }).text;
    expect(text("solde < 0")).toMatch(/Un[\s\S]+Deux/);
    expect(text("solde > 0")).not.toContain("Un");
  });

  it("is told of when its place is unknown, with the nearest name and the line", () => {
    const found = fill({
      "analyses/departement-07.markdown": "---\nauteur: C.\n---\n\n::: commentaire exportation\nx\n:::\n"
    });
    expect(places(found)).toEqual(["/analyses/departement-07.markdown:5"]);
    expect(words(found)).toContain("« exportation » n’est pas un endroit de cette page");
    expect(words(found)).toContain("Vouliez-vous dire « exportations » ?");
  });

  it("is told of when the page leaves its place out", () => {
    const source = "{{#si region}}{{commentaire exportations}}{{/si}}";
    const found = fill(
      {"analyses/departement-07.markdown": "::: commentaire exportations\nx\n:::\n"},
      {source}
    );
    expect(words(found)).toContain("la page de ce territoire ne montre pas l’endroit « exportations »");
  });

  it.each([
    ["{{commentaire exportations}}\n\nx\n\n{{ commentaire  exportations }}", "{{commentaire exportations}}"],
    ["{{analyse}}\n\nx\n\n{{ analyse }}", "{{analyse}}"]
  ])("whose mark is twice in a page is told with the second line, and stands once: %j", (source, mark) => {
    const found = fill(
      {"analyses/departement-07.markdown": "U\n\n::: commentaire exportations\nU\n:::\n"},
      {source}
    );
    expect(places(found).filter((place) => place.startsWith("src/"))).toEqual([
      "src/departement/[code].md:5"
    ]);
    expect(words(found)).toContain(`« ${mark} » est déjà dans cette page, ligne 1`);
    expect(found.text.match(/U/g)).toHaveLength(1);
  });

  it("may have its mark in two passages of which a page keeps one", () => {
    const mark = "{{commentaire exportations}}";
    const source = `{{#si region}}${mark}{{/si}}\n{{#sauf region}}${mark}{{/sauf}}`;
    expect(fill({}, {source}).told).toEqual([]);
  });

  it.each([
    ["---\nauteurs: C.\n---\nx", 2, "Vouliez-vous dire « auteur » ?"],
    ["---\ndate: 2025-02-30\n---\nx", 2, "« 2025-02-30 » n’est pas une date."],
    ["---\nCamille\n---\nx", 2, "ne se lit pas"],
    ["x\n\n::: commentaire exportations\ny\n", 3, "n’est pas fermé"],
    ["x\n:::\n", 2, "ne ferment aucun passage"],
    ["::: comentaire exportations\nx\n:::", 1, "Vouliez-vous dire « ::: commentaire … » ?"],
    ["a\n\n::: commentaire balance\nb\n\n{{part(USA)}}\n:::", 6, "« USA » n’est ni un pays"],
    ["{{commentaire balance}}", 1, "ne marque un endroit que dans la page d’un territoire"]
  ])("is told of with its line: %j", (text, line, message) => {
    const found = fill({"analyses/departement-07.markdown": text});
    expect(places(found)).toEqual([`/analyses/departement-07.markdown:${line}`]);
    expect(words(found)).toContain(message);
  });

  it("leaves colons in blocks of code alone", () => {
    const found = fill({"analyses/departement-07.markdown": "```text\n::: commentaire exportations\n```\n"});
    expect(found.told).toEqual([]);
    expect(found.text).toContain("::: commentaire exportations");
  });
});

describe("a shared block", () => {
  const BLOCK =
    "---\nproduit:\nton: prudent\n---\n\nLes ventes de ce produit font {{part(produit)}} {{du}} ({{ton}}).\n";

  it("takes values from the page that asks for it, and its own by default", () => {
    const {text, told} = fill(
      {"blocs/precaution.markdown": BLOCK},
      {source: 'a {{bloc precaution produit="C30C"}} b\n{{bloc precaution produit=C20B ton=«vif»}}'}
    );
    expect(told).toEqual([]);
    expect(text).toBe(
      "a Les ventes de ce produit font 100\u00a0% de l’Ardèche (prudent). b\nLes ventes de ce produit font 0\u00a0% de l’Ardèche (vif)."
    );
  });

  it("may stand in a commentary, in another block, and on a page of no territory", () => {
    const files = {
      "blocs/a.markdown": "A {{bloc b}}",
      "blocs/b.markdown": "B",
      "analyses/departement-07.markdown": "{{bloc a}}"
    };
    expect(fill(files, {source: "{{analyse}}"}).text).toBe("A B");
    expect(fill(files, {source: "{{bloc b}}", names: {annee: "2024"}}).text).toBe("B");
  });

  it.each([
    ["{{bloc precautions}}", "Le bloc « precautions » n’existe pas", "Vouliez-vous dire « precaution » ?"],
    ["{{bloc precaution}}", "attend une valeur pour « produit »", "{{bloc precaution produit="],
    ["{{bloc precaution prduit=C30C}}", "n’a pas de paramètre « prduit »", "Vouliez-vous dire « produit » ?"],
    ["{{bloc precaution produit=}}", "ne se lit pas", "produit="],
    ["{{bloc soi}}", "se contient lui-même", "Retirez-en"]
  ])("is told of where it cannot be had: %s", (source, message, advice) => {
    const found = fill(
      {"blocs/precaution.markdown": BLOCK, "blocs/soi.markdown": "x {{bloc soi}}"},
      {source}
    );
    expect(found.told).toHaveLength(1);
    expect(words(found)).toContain(message);
    expect(words(found)).toContain(advice);
  });

  it("has its own mistakes told with its own file and line", () => {
    const found = fill({"blocs/x.markdown": "---\na: 1\n---\nun\n{{nomm}}"}, {source: "\n\n{{bloc x}}"});
    expect(places(found)).toEqual(["/blocs/x.markdown:5"]);
  });
});

it("placesOf names the marks of a page", () => {
  expect(placesOf("{{commentaire a}} x {{ commentaire  b }}")).toEqual(["a", "b"]);
});
