import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatEur, formatMillions} from "../../../src/french/numbers.js";
import type {PageFault} from "../../../src/markdown/faults.js";
import type {CheckedAssertion} from "../../../src/markdown/text/checked-assertion.js";
import {fillTemplate} from "../../../src/markdown/text/template.js";
import {findTerritory} from "../../../src/reference/territories.js";
import {row, tinyStore} from "../values/tiny-store.js";

const rows = [
  "2023 export C30C US 90000000",
  "2023 export C30C DE 10000000",
  "2024 export C30C US 120000000",
  "2024 export C20B DE 1280000000",
  "2024 import C20B DE 1500000000"
].map(row);
const variables = {nom: "Ardèche", code: "07"};
const scope = {store: tinyStore(rows), territory: findTerritory("departement-07")!, variables};

const NOTHING: (key: string) => string | undefined = () => undefined;

function check(source: string, {values = scope, remembered = NOTHING} = {}) {
  const assertions: CheckedAssertion[] = [];
  const faults: PageFault[] = [];
  const text = fillTemplate(source, variables, "src/analyses/departement-07.markdown", {
    values,
    remembered,
    report: (fault) => void faults.push(fault),
    onAssertion: (assertion) => void assertions.push(assertion)
  });
  return {text, faults, assertions, holds: assertions.map(({holds}) => holds)};
}
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

describe("a sentence tied to figures", () => {
  it("is shown without what ties it, true or false, and keeps the lines", () => {
    const source =
      "un\n::: tant que part(US) > 5 %\nLes {{nom}}\nvendent.\n:::\n[Oui](tant que rang(DE) = 1), [non](tant que rang(US) = 1).";
    const {text, holds, faults} = check(source);
    expect(text).toBe("un\n\nLes Ardèche\nvendent.\n\nOui, non.");
    expect(holds).toEqual([true, true, false]);
    expect(faults).toEqual([]);
  });

  it("is told when it is false: line, sentence, figures now and when it was true", () => {
    const {assertions} = check(
      "un\n\n::: tant que part(US) > 10 %\nL’{{nom}} vend\nsurtout aux États-Unis.\n:::"
    );
    const {fault} = assertions[0]!;
    expect(fault).toMatchObject({
      kind: "constat",
      file: "src/analyses/departement-07.markdown",
      line: 3,
      text: "L’Ardèche vend surtout aux États-Unis."
    });
    expect(plain(fault!.message)).toBe(
      "Cette phrase n’est plus vraie : elle suppose « part(US) > 10 % », or part(US) vaut 8,6 % dans les données de 2024."
    );
    expect(plain(fault!.advice)).toBe(
      "Elle l’était en 2023 : part(US) valait 90 %. Corrigez la phrase, ou ce qu’elle suppose."
    );
  });

  it("may hold a written figure, and is told without its mark", () => {
    const {assertions, text} = check("::: tant que solde > 0\nVend [1,4 Md€](=exportations).\n:::");
    expect(text.trim()).toBe("Vend 1,4 Md€.");
    expect(assertions.map(({holds, fault}) => [holds, fault?.text])).toEqual([
      [false, "Vend 1,4 Md€."],
      [true, undefined]
    ]);
  });

  it("is told with what was seen at the last check, which tells revisions of the same year too", () => {
    const remembered = (key: string) =>
      key === "src/analyses/departement-07.markdown | departement-07 | part(US) > 10 %"
        ? "part(US) : 12 % (fichiers de février 2025)"
        : undefined;
    const {assertions} = check("[x](tant que part(US) >  10 %)", {remembered});
    expect(assertions[0]!.fault!.advice).toContain(
      "Elle l’était avec part(US) : 12 % (fichiers de février 2025)."
    );
  });

  it("is not said to be no longer true when it never was", () => {
    const {assertions} = check("[x](tant que exportations > 10 Md€)");
    expect(assertions[0]!.fault!.message).toContain("Cette phrase n’est pas vraie");
    expect(assertions[0]!.fault!.advice).toBe("Corrigez la phrase, ou ce qu’elle suppose.");
  });

  it("may stand in a condition, which then decides whether it is checked", () => {
    expect(check("{{#si code=75}}\n::: tant que solde > 0\nx\n:::\n{{/si}}").assertions).toEqual([]);
  });

  it.each([
    ["[x](tant que )", 1, "ne dit pas à quelle condition"],
    ["\n[x](tant que part(USA) > 1 %)", 2, "« USA » n’est ni un pays"],
    ["::: tant que part(US) > 10\nx\n:::", 1, "compare deux choses de nature différente"],
    ["a\n\n::: tant que solde < 0\nx", 3, "n’est pas fermé"],
    ["::: commentaire exportations\nx\n:::", 1, "ne s’écrit que dans un fichier de « src/analyses »"],
    ["[beaucoup](=exportations)", 1, "n’écrit aucun nombre"],
    ["[1,4 Md€](=exportation)", 1, "« exportation » n’est pas le nom d’un chiffre"]
  ])("is a mistake where it cannot be read: %j", (source, line, message) => {
    const {faults, assertions} = check(source);
    expect(assertions).toEqual([]);
    expect(faults.map((fault) => fault.line)).toEqual([line]);
    expect(faults[0]!.message).toContain(message);
  });

  it("leaves links and blocks of code alone", () => {
    const source = "[la méthode](/methode) [a](b=c)\n```js\nf[x](=1)\n```\n";
    expect(check(source)).toMatchObject({text: source, assertions: [], faults: []});
  });
});

describe("a written figure", () => {
  it.each([
    ["1,4 milliard d’euros en 2024", "exportations"],
    ["En 2024, 1 400,0 millions d’euros", "exportations"],
    ["un déficit de 0,10 Md€", "deficit"],
    ["près de 9 %", "part(US)"],
    ["8,6 %", "part(US)"],
    ["le 2e client", "rang(US)"],
    ["100 millions", "exportations(2023)"],
    ["93,3 %", "taux_couverture"]
  ])("« %s » is right of %s", (text, name) => {
    const found = check(`[${text}](=${name})`);
    expect(found.faults).toEqual([]);
    expect(found.text).toBe(text);
    expect(found.holds).toEqual([true]);
  });

  it("is told when the data have another, with the one to write", () => {
    const told = (source: string) => {
      const {fault} = check(source).assertions[0]!;
      return plain(`${fault!.message} ${fault!.advice}`);
    };
    expect(told("[1,5 milliard d’euros en 2024](=exportations)")).toBe(
      "Ce chiffre n’est pas celui des données : écrit « 1,5 milliard d’euros », or exportations vaut 1 400,0 millions d’euros dans les données de 2024. Écrivez « 1,4 milliard d’euros »."
    );
    expect(told("[8,0 %](=part(US))")).toContain("Écrivez « 8,6 % ».");
    expect(told("[3 %](=part_region_importations)")).toContain("vaut n. d.");
  });

  it.each([
    ["un solde de 100 M€", "solde", "deficit", "−100 M€"],
    ["un excédent de 100 M€", "excedent", "deficit", "−100 M€"],
    ["une baisse de 1 300 %", "baisse", "hausse", "−1 300 %"],
    ["une baisse de 1 300 % (exportations)", "baisse(exportations)", "hausse(exportations)", "−1 300 %"]
  ])("« %s » that %s counts with the other sign is led to %s", (text, name, opposite, right) => {
    const {fault} = check(`[${text}](=${name})`).assertions[0]!;
    expect(plain(fault!.advice)).toBe(
      `Liez-le à « ${opposite} », qui compte dans l’autre sens, ou écrivez « ${right} ».`
    );
  });

  it("is right however pages write an amount, and wrong once it moves by more than its last digit", () => {
    fc.assert(
      fc.property(fc.integer({min: 1_000_000, max: 900_000_000_000}), (valueEur) => {
        const values = {...scope, store: tinyStore([row(`2024 export C30C US ${valueEur}`)])};
        for (const text of [formatMillions(valueEur), formatEur(valueEur)])
          expect(check(`[${text}](=exportations)`, {values}).holds).toEqual([true]);
        const moved = formatMillions(valueEur + 200_000);
        expect(check(`[${moved}](=exportations)`, {values}).holds).toEqual([false]);
      })
    );
  });
});
