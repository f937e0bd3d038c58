import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {coverMarkup, readPassages} from "../../../site/verifier/prose.js";
import {wordsOf} from "../../../site/verifier/words.js";

const words = (source: string): string[] =>
  readPassages(source)
    .flatMap(wordsOf)
    .map(({text}) => text);

describe("coverMarkup", () => {
  it("keeps every sign of the prose at its place, whatever is written", () => {
    const piece = fc.constantFrom(
      "mot",
      " ",
      "\n",
      "`",
      "```",
      "{{nom}}",
      "${a({b})}",
      "<b>",
      "](x)",
      "[",
      "|",
      "---",
      "**",
      "<!--"
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const source = pieces.join("");
        const covered = coverMarkup(source);
        expect(covered).toHaveLength(source.length);
        expect(covered.split("\n").length).toBe(source.split("\n").length);
        for (const {prose, start} of readPassages(source)) {
          for (const [index, sign] of [...prose].entries())
            if (/\p{L}/u.test(sign)) expect(source[start + index]).toBe(sign);
        }
      })
    );
  });
});

describe("the words of a page", () => {
  it("are those of its prose, not of its code, tags, addresses and names between braces", () => {
    const source = [
      "---",
      "title: Filière automobile",
      "toc: false",
      "---",
      "# Le *commerce* {{du}} en `code`",
      "",
      '<p class="classe">Un <strong>texte</strong>, [la méthode](/methode#ancre) et ![une carte](carte.png).</p>',
      "",
      "```js",
      "const variable = FileAttachment(`fichier`);",
      "```",
      "",
      "En ${formatMillions({valeur: 3})}, {{#si region}}la région{{/si}} https://exemple.fr/adresse <!-- remarque -->",
      "",
      "::: commentaire exportations",
      ":::"
    ].join("\n");
    expect(words(source)).toEqual(
      "Filière automobile Le commerce en Un texte la méthode et une carte En la région".split(" ")
    );
  });

  it("leave codes, acronyms and names of files alone", () => {
    expect(words("Le code C30C de la DGDDI et des ETIs, dans guide-analyste.md, à /departement/07.")).toEqual(
      "Le code de la et des dans".split(" ")
    );
  });

  it("are read cell by cell, item by item", () => {
    const source =
      "| pays | part |\n| --- | ---: |\n| Chine | 3 % |\n\n- un\n- deux\n\n```\nun bloc\n```\nfin";
    expect(readPassages(source).map(({kind, prose}) => [kind, prose])).toEqual([
      ["cellule", "pays"],
      ["cellule", "part"],
      ["cellule", "Chine"],
      ["cellule", "3 %"],
      ["element", "un"],
      ["element", "deux"],
      ["paragraphe", "fin"]
    ]);
  });
});
