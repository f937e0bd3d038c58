import {builtins} from "@observablehq/framework/dist/resolvers.js";
import * as framework from "@observablehq/framework/dist/libraries.js";
import {satisfies} from "semver";
import {getImplicitDependencies, getImplicitFileImports} from "./implied-libraries.js";
import {installedPackage, specifierParts} from "./packages.js";

/** What is wrong with a word or an import, and what to write instead: two French sentences. */
export interface NotOffered {
  message: string;
  advice: string;
}

/** What to write instead of a library that the project does not have. */
const INSTEAD: Readonly<Record<string, string>> = {
  "@observablehq/sample-datasets":
    'Mettez le fichier à côté de la page et lisez-le avec FileAttachment("…").csv().',
  "@observablehq/sqlite": "Écrivez une cellule sql, ou convertissez la base en CSV ou en Arrow.",
  "@uwdata/vgplot": "Dessinez avec Plot.",
  arquero: "Écrivez une cellule sql, ou d3.rollup, d3.group et d3.sum.",
  echarts: "Dessinez avec Plot.",
  leaflet: "Dessinez la carte avec Plot.geo et topojson.",
  lodash: "Écrivez d3.group, d3.rollup, d3.sum ou les méthodes des tableaux (map, filter, …).",
  "mapbox-gl": "Dessinez la carte avec Plot.geo et topojson.",
  react: "Composez la page avec html`…`.",
  "react-dom": "Composez la page avec html`…`.",
  "sql.js": "Écrivez une cellule sql, ou convertissez la base en CSV ou en Arrow.",
  vega: "Dessinez avec Plot.",
  "vega-lite": "Dessinez avec Plot.",
  "vega-lite-api": "Dessinez avec Plot."
};

/** Why the import of `specifier` in a page of the folder `root` cannot work; undefined when it can. */
export function refusedImport(root: string, specifier: string): NotOffered | undefined {
  if (specifier.startsWith("observablehq:")) return undefined;
  if (specifier.startsWith("npm:")) return refusedLibrary(root, specifier.slice("npm:".length));
  if (/^(?:https?:)?\/\//.test(specifier)) return refusedAddress(specifier);
  if (/^\w+:/.test(specifier)) return refusedOrigin(specifier);
  return refusedLibrary(root, specifier);
}

/**
 * Why a word that Framework knows in any cell, such as `Plot`, is not offered; undefined when it is, or is no
 * such word.
 */
export function refusedWord(root: string, word: string): NotOffered | undefined {
  const needed = framework.getImplicitInputImports([word]);
  return refusal(`«\u00a0${word}\u00a0» n’est pas offert\u00a0: `, firstMissing(root, needed));
}

/** Why `FileAttachment(…).method()` cannot work; undefined when it can. */
export function refusedMethod(root: string, method: string): NotOffered | undefined {
  const needed = getImplicitFileImports([method]);
  return refusal(`FileAttachment(…).${method}() n’est pas offert\u00a0: `, firstMissing(root, needed));
}

/** The first package, of those that these imports need, that is not installed. */
function firstMissing(root: string, imports: Iterable<string>): string | undefined {
  const needed = new Set(imports);
  for (const each of needed) for (const other of getImplicitDependencies([each])) needed.add(other);
  return [...needed]
    .filter((each) => each.startsWith("npm:") && !builtins.has(each))
    .map((each) => specifierParts(each.slice("npm:".length)).name)
    .find((name) => !installedPackage(root, name));
}

function refusedLibrary(root: string, specifier: string): NotOffered | undefined {
  const {name, range} = specifierParts(specifier);
  if (builtins.has(`npm:${name}`)) return refusal("", firstMissing(root, [`npm:${name}`]));
  const found = installedPackage(root, name);
  if (!found) return refusal("", name);
  if (range === undefined || satisfies(found.version, range)) return undefined;
  return {
    message: `La version «\u00a0${range}\u00a0» de la bibliothèque «\u00a0${name}\u00a0» n’est pas celle du projet, ${found.version}.`,
    advice: `Écrivez «\u00a0npm:${name}\u00a0», sans version.`
  };
}

/** What is said of a file on another host. */
export function refusedHost(address: string): NotOffered {
  return {
    message: `Le site ne lit rien d’une autre adresse\u00a0: «\u00a0${address}\u00a0».`,
    advice: "Mettez le fichier à côté de la page et écrivez son nom."
  };
}

function refusedAddress(address: string): NotOffered {
  const name = /\/(?:npm\/)?((?:@[\w.-]+\/)?[\w.-]+)@?[^/]*\/?(?:\+esm)?$/.exec(address)?.[1];
  return {
    message: `Le site ne charge rien d’une autre adresse\u00a0: «\u00a0${address}\u00a0».`,
    advice: `Écrivez «\u00a0npm:${name ?? "…"}\u00a0», le nom d’une bibliothèque du projet.`
  };
}

function refusedOrigin(specifier: string): NotOffered {
  const [, origin, name] = /^(\w+):(.*)$/.exec(specifier)!;
  return {
    message: `«\u00a0${specifier}\u00a0» ne peut pas être importé\u00a0: rien n’est pris de «\u00a0${origin}:\u00a0».`,
    advice: `Écrivez «\u00a0npm:${origin === "jsr" ? name! : "…"}\u00a0», le nom d’une bibliothèque du projet.`
  };
}

/** What is said of a package that is missing, after what asks for it; nothing when none is. */
function refusal(asked: string, missing: string | undefined): NotOffered | undefined {
  if (missing === undefined) return undefined;
  return {
    message: `${asked}${asked ? "la" : "La"} bibliothèque «\u00a0${missing}\u00a0» n’est pas installée.`,
    advice: INSTEAD[missing] ?? `Pour l’ajouter au projet\u00a0: npm install --save-exact ${missing}`
  };
}
