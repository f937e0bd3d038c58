import {expect, it} from "vitest";
import {runtimeFault} from "../../../site/faults/runtime-faults.js";

const PLACE = {file: "src/etudes/essai.md", line: 12, text: "figure("};

it.each([
  [
    "RuntimeError: plot is not defined",
    "Le nom «\u00a0plot\u00a0» n’existe pas",
    "ajoutez la ligne «\u00a0import\u00a0»"
  ],
  [
    "RuntimeError: figure is defined more than once",
    "Le nom «\u00a0figure\u00a0» est donné deux fois",
    "effacez-en une"
  ],
  [
    "SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
    "Un fichier JSON de cette cellule ne se lit pas.",
    "une accolade"
  ],
  [
    "SyntaxError: Unexpected token 'a', \"a;v\" is not valid JSON",
    "Un fichier JSON de cette cellule ne se lit pas.",
    "une virgule"
  ],
  [
    "ParseError: KaTeX parse error: Unexpected end of input in a macro argument, expected '}'",
    "Cette formule ne se lit pas.",
    "ses accolades"
  ],
  ["Error: syntax error in line 3", "Ce schéma ne se lit pas, à sa ligne 3.", "une flèche"],
  [
    "TypeError: rows.filter is not a function",
    "«\u00a0rows\u00a0» n’est pas une liste.",
    "«\u00a0await\u00a0»"
  ],
  ["TypeError: rows is not iterable", "«\u00a0rows\u00a0» n’est pas une liste.", "«\u00a0await\u00a0»"],
  [
    "TypeError: Plot.barx is not a function",
    "«\u00a0Plot.barx\u00a0» n’est pas une fonction.",
    "Vérifiez son nom"
  ]
])("%s is told with its place and what to write", (words, message, advice) => {
  const fault = runtimeFault(PLACE, words);
  expect(fault).toMatchObject(PLACE);
  expect(fault.message).toContain(message);
  expect(fault.advice).toContain(advice);
});

it("repeats other words once, without the kind of error and with one full stop", () => {
  const said = (words: string) => runtimeFault(PLACE, words).message;
  expect(said("Error: La figure n’a pas de titre.")).toBe(
    "Cette cellule s’est arrêtée\u00a0: La figure n’a pas de titre."
  );
  expect(said("RuntimeError: Error: oups")).toBe("Cette cellule s’est arrêtée\u00a0: oups.");
});

const NOT_GIVEN = "Le module importé n’apporte pas «\u00a0données\u00a0».";
const NOT_READ = "Un module de cette cellule n’a pas pu être lu.";

it.each([
  ["SyntaxError: The requested module '/_import/a.js' does not provide an export named 'données'", NOT_GIVEN],
  ["SyntaxError: import not found: données", NOT_GIVEN],
  ["SyntaxError: Importing binding name 'données' is not found.", NOT_GIVEN],
  ["TypeError: Failed to fetch dynamically imported module: http://127.0.0.1:3000/_import/a.js", NOT_READ],
  ["TypeError: error loading dynamically imported module: http://127.0.0.1:3000/_import/a.js", NOT_READ],
  ["TypeError: Importing a module script failed.", NOT_READ]
])("%s is told in French, whatever the browser", (words, message) => {
  expect(runtimeFault(PLACE, words).message).toBe(message);
});
