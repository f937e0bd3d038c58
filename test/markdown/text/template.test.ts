import {describe, expect, it} from "vitest";
import {findTerritory} from "../../../src/reference/territories.js";
import {row, tinyStore} from "../values/tiny-store.js";
import {TemplateError} from "../../../src/markdown/text/filling.js";
import {fillTemplate} from "../../../src/markdown/text/template.js";

const variables = {nom: "Ardèche", du: "de l’Ardèche", region: "", code: "07", demo: "oui"};
const fill = (source: string) => fillTemplate(source, variables, "src/page.md");

describe("fillTemplate", () => {
  it("replaces names, with or without spaces inside the braces", () => {
    expect(fill("# Commerce extérieur {{du}} ({{ code }})")).toBe("# Commerce extérieur de l’Ardèche (07)");
  });

  it("leaves ordinary braces and cells alone", () => {
    const cell = "```js\nconst {a: {b}} = {a: {b: 1}};\n```\n${f({b})}";
    expect(fill(cell)).toBe(cell);
  });

  it("keeps or drops blocks by presence, absence and value", () => {
    expect(fill("{{#si demo}}démo{{/si}}{{#si region}}région{{/si}}{{#sauf region}}seule{{/sauf}}")).toBe(
      "démoseule"
    );
    expect(fill("{{#si code=07}}oui{{/si}}{{#si code=75}}non{{/si}}")).toBe("oui");
  });

  it("nests blocks", () => {
    expect(fill("{{#si demo}}a{{#si region}}b{{/si}}c{{/si}}")).toBe("ac");
    expect(fill("{{#si region}}a{{#si demo}}b{{/si}}c{{/si}}d")).toBe("d");
  });

  it("keeps the line numbers of what follows a dropped block", () => {
    expect(fill("{{#si region}}\nx\n\n{{/si}}\nfin").split("\n")).toHaveLength(5);
  });

  it("names the file, the line and the known names on an unknown name", () => {
    expect(() => fill("un\ndeux {{nomm}}")).toThrow(TemplateError);
    expect(() => fill("un\ndeux {{nomm}}")).toThrow(
      "src/page.md, ligne 2\u00a0: «\u00a0{{nomm}}\u00a0» est inconnu dans cette page. Vouliez-vous dire «\u00a0{{nom}}\u00a0»\u202f? Autres noms\u00a0: du, region, code\u202f; tous sont dans docs/guide-analyste.md."
    );
    expect(() => fill("{{zone}}")).toThrow("Sont possibles\u00a0: nom, du, region, code");
    expect(() => fill("{{#si toString}}x{{/si}}")).toThrow("«\u00a0{{toString}}\u00a0» est inconnu");
  });

  it("names the line of a block left open", () => {
    expect(() => fill("a\n\n{{#si demo}}b")).toThrow(
      "src/page.md, ligne 3\u00a0: La balise «\u00a0{{#si demo}}\u00a0» n’a pas son pendant."
    );
    expect(() => fill("a{{/sauf}}")).toThrow("ligne 1\u00a0: La balise «\u00a0{{/sauf}}\u00a0»");
  });
});

describe("braces that hold no name", () => {
  it.each([
    ["{{}}", "«\u00a0{{}}\u00a0» ne se lit pas"],
    ["le {{nom du territoire}}", "«\u00a0{{nom du territoire}}\u00a0» ne se lit pas"],
    ["le {{nom-court}}", "«\u00a0{{nom-court}}\u00a0» ne se lit pas"],
    ["le {{nom et la suite", "Les accolades de «\u00a0{{nom et la suite\u00a0» ne sont pas fermées"],
    ["{{#si demo}}a{{sinon}}b{{/si}}", "Fermez-le par «\u00a0{{/si}}\u00a0»"],
    ["{{#sinon}}b", "La balise «\u00a0{{#sinon}}\u00a0» est inconnue"],
    ["{{#si}}a{{/si}}", "Il manque une condition"]
  ])("« %s » is told with its line", (text, told) => {
    expect(() => fill(`un\n\n${text}`)).toThrow("src/page.md, ligne 3");
    expect(() => fill(`un\n\n${text}`)).toThrow(told);
  });

  it.each([
    "```tex\n\\frac{{a+1}}{b}\n```",
    "on écrit `{{}}`",
    "${tex`{{a+1}}`}",
    "${f(\n  {a: {{}}}\n)}",
    "{a: {b: {c: 1}}}"
  ])("« %s » is code, and stays", (text) => expect(fill(text)).toBe(text));
});

describe("figures in a text", () => {
  const values = {
    store: tinyStore([row("2024 export C30C US 120000000"), row("2024 import C30C DE 150000000")]),
    territory: findTerritory("departement-07")!,
    variables
  };
  const filled = (source: string) =>
    fillTemplate(source, variables, "src/page.md", {values}).replace(/[\u00a0\u202f]/g, " ");

  it("are written as prose writes them, and decide of passages", () => {
    expect(filled("{{exportations}}, dont {{part(US)}} vers les États-Unis")).toBe(
      "120,0 millions d’euros, dont 100 % vers les États-Unis"
    );
    expect(filled("{{#si solde < 0}}déficit{{/si}}{{#sauf solde < 0}}excédent{{/sauf}}")).toBe("déficit");
    expect(filled("{{#si part(US) > 10 %}}a{{#si rang_exportations <= 3}}b{{/si}}c{{/si}}")).toBe("ac");
  });

  it("are told with file and line where they cannot be read", () => {
    expect(() => filled("un\ndeux {{part(USA)}}")).toThrow(
      "src/page.md, ligne 2\u00a0: «\u00a0USA\u00a0» n’est ni un pays"
    );
    expect(() => filled("\n\n{{#si part(US) > 10}}x{{/si}}")).toThrow("src/page.md, ligne 3");
    expect(() => filled("{{exportation}}")).toThrow(
      "Vouliez-vous dire «\u00a0{{exportations}}\u00a0»\u202f?"
    );
  });

  it("leave the text going on when somebody is told", () => {
    const told: string[] = [];
    const report = ({kind, line}: {kind: string; line: number | null}) => void told.push(`${kind} ${line}`);
    expect(
      fillTemplate("a {{part}} b\n{{#si solde > 1}}x{{/si}}c", variables, "p.md", {values, report})
    ).toBe("a  b\nc");
    expect(told).toEqual(["chiffre 2", "chiffre 1"]);
  });
});
