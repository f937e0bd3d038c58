import {expect, it} from "vitest";
import {readCommentary} from "../../../src/markdown/text/commentary.js";

const mistakes = (file: string) => readCommentary(file).mistakes.map(({line, message}) => [line, message]);

it.each([
  ["---\nauteur: A\n\nTexte.\n", 0, "L’en-tête qui commence à cette ligne n’est pas fermé."],
  ["---\nauteur: A\ndate: hier\n---\n", 2, "« hier » n’est pas une date."],
  ["---\nauteur: A\ndate: 2025-02-31\n---\n", 2, "« 2025-02-31 » n’est pas une date."],
  ["---\nauteure: A\n---\n", 1, "« auteure » n’est pas un réglage de commentaire."],
  ["---\nauteur: A\nauteur: B\n---\n", 2, "« auteur » est donné deux fois."],
  ["---\n- A\n---\n", 1, "Cette ligne de l’en-tête ne se lit pas."]
])("tells what is wrong with the head of %j", (file, line, message) => {
  expect(mistakes(file)).toEqual([[line, message]]);
});

it.each(["", "Texte.\n", "---\n\nTexte après un filet.\n", "---\ndate:\n---\nTexte.\n"])(
  "finds nothing wrong with %j",
  (file) => {
    expect(mistakes(file)).toEqual([]);
  }
);
