import {readFile} from "node:fs/promises";
import {cpf4} from "../../src/reference/cpf4.js";
import {departements} from "../../src/reference/departements.js";
import {partners} from "../../src/reference/partners.js";
import {families, products} from "../../src/reference/products.js";
import {regions} from "../../src/reference/regions.js";
import {territoiresIndustrie} from "../../src/reference/territoires-industrie.js";

/**
 * Words that the dictionary does not know and that are right here: the list of the project, one word a line,
 * `#` before a remark. A word in small letters may begin a sentence.
 */
export async function readWordList(file: string): Promise<Set<string>> {
  const text = await readFile(file, "utf8");
  return new Set(
    text
      .split("\n")
      .map((line) => line.replace(/#.*/, "").trim().replaceAll("'", "’"))
      .filter((word) => word !== "")
  );
}

/** The words of all names in the tables of `src/reference`: territories, partners, products. */
export function referenceWords(): Set<string> {
  const names = [
    ...departements.flatMap(({name, prefecture}) => [name, prefecture]),
    ...regions.map(({name}) => name),
    ...territoiresIndustrie.map(({name}) => name),
    ...partners.flatMap(({name, zone}) => [name, zone]),
    ...families.map(({name}) => name),
    ...products.flatMap(({name, label}) => [name, label]),
    ...cpf4.map(({name}) => name)
  ];
  return new Set(names.flatMap(nameWords));
}

/** « Côte-d’Or » gives itself and its parts. */
function nameWords(name: string): string[] {
  const whole = name.replaceAll("'", "’").split(/[\s,;()/]+/);
  return whole.flatMap((word) => [word, ...word.split(/[-’]/)]).filter((word) => word !== "");
}
