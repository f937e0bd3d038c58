import {describe, expect, it} from "vitest";
import {applyEdits} from "../../../site/verifier/correct.js";
import {readPassages} from "../../../site/verifier/prose.js";
import {typographyFindings} from "../../../site/verifier/typography.js";

const check = (text: string, isBuilt = true) =>
  typographyFindings({file: "src/essai.md", text}, readPassages(text), {isBuilt});

const mended = (text: string, isBuilt = true): string =>
  applyEdits(
    text,
    check(text, isBuilt).flatMap(({edit}) => edit ?? [])
  ).text;

describe("typography", () => {
  it.each([
    ['Le "solde" recule.', "Le « solde » recule."],
    ['Le "taux de **couverture**" baisse.', "Le « taux de **couverture** » baisse."],
    ["Le “solde” recule.", "Le « solde » recule."],
    ["Le <<solde>> recule.", "Le «solde» recule."],
    ["Trois pays: la Chine, l’Italie; l’Espagne!", "Trois pays : la Chine, l’Italie ; l’Espagne !"],
    ["**À noter**: la suite", "**À noter** : la suite"],
    ["En {{annee}}: la suite", "En {{annee}} : la suite"],
    ["Le solde , en recul .", "Le solde, en recul."],
    ["un,deux", "un, deux"],
    ["la part ( 12 % )", "la part (12 %)"],
    ["des vins, etc...", "des vins, etc."],
    ["à suivre...", "à suivre…"],
    ["l’Italie - premier client - recule", "l’Italie – premier client – recule"],
    ["une part de 12%, soit 3,5M€", "une part de 12 %, soit 3,5 M€"],
    ["une part de 12.5 %, 3.5 millions", "une part de 12,5 %, 3,5 millions"],
    ["1,234,567 euros", "1 234 567 euros"],
    ["la 1ère, la 2ème et les 3èmes", "la 1re, la 2e et les 3es"],
    ["3 Mds€", "3 Md€"],
    ["l'**essentiel** et l'`export`", "l’**essentiel** et l’`export`"]
  ])("%s", (typed, right) => {
    expect(mended(typed)).toBe(right);
    expect(check(right)).toEqual([]);
  });

  it("tells each fault of a passage once", () => {
    expect(check("des vins, etc...").map(({message}) => message)).toEqual([
      expect.stringContaining("dit déjà qu’il y a une suite")
    ]);
  });

  it.each([
    "Rien à dire : « tout » est là ; vraiment ? L'apostrophe, 12 % et 1 234,5 M€ aussi.",
    "Une heure (12:30), un rapport de 3.10, la version 2.1, l’adresse https://exemple.fr/a,b?c:d.",
    "| a | b: |\n| :-- | --: |",
    "- une liste\n- et sa suite",
    "Le code `a: b` et ${ligne ? \"a\" : 'b'}, &amp; le reste.",
    "<p class=\"x\" title='a: b'>Texte</p>",
    "Nous nous demandons, « comme ça », si la Guadeloupe-ci…",
    '```\nun "bloc": de code...\n```',
    "::: commentaire exportations:"
  ])("says nothing of %j", (text) => {
    expect(check(text).filter(({message}) => !/b:/.test(message))).toEqual(
      text.includes("| b: |") ? [expect.objectContaining({line: 1})] : []
    );
  });

  it("says of a document what the build would mend in a page", () => {
    expect(mended("l'essentiel", false)).toBe("l’essentiel");
    expect(check("l'essentiel", true)).toEqual([]);
  });

  it("finds « without » and words written twice, which it does not mend", () => {
    const findings = check("Un « passage ouvert.\n\nle le solde\n\nferme » ici.");
    expect(findings.map(({line, message, edit}) => [line, message, edit])).toEqual([
      [1, "Le guillemet « « » n’a pas son pendant.", undefined],
      [3, "« le » est écrit deux fois.", undefined],
      [5, "Le guillemet « » » n’a pas son pendant.", undefined]
    ]);
  });

  it("names file, line and passage", () => {
    expect(check("# Titre\n\nUne ligne\nqui dit: la suite.")).toEqual([
      {
        rule: "typographie",
        level: "faute",
        file: "src/essai.md",
        line: 4,
        text: "qui dit: la suite.",
        message: "Il manque une espace avant « : ».",
        advice: "Écrivez « … : » : la construction la rend insécable.",
        edit: {start: 26, end: 26, text: " "}
      }
    ]);
  });
});
