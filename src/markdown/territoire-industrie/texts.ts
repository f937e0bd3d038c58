import {findTerritoireIndustrie} from "../../reference/territoires-industrie.js";
import type {Territory} from "../../reference/territories.js";
import {codeNames} from "../findings/sources.js";
import type {FigureStore} from "../values/store.js";
import type {Variables} from "../values/query.js";
import {inCommon} from "./in-common.js";
import {keyFiguresTable} from "./key-figures.js";
import {territoriesOfPage} from "./names.js";

export interface TerritoireIndustrieSources {
  figures: FigureStore;
  /** The findings of the factsheet of a territory, as sentences in Markdown. */
  findingsOf: (territory: Territory) => string[];
}

/**
 * What the page of a Territoire d’industrie (`ti-8401`) tells of its départements, by the names that stand
 * for it: `constats`, their findings side by side; `chiffres`, a table; `points_communs`, a list.
 */
export function territoireIndustrieTexts(
  id: string,
  {figures, findingsOf}: TerritoireIndustrieSources
): Variables {
  const territories = territoriesOfPage(findTerritoireIndustrie(id)!);
  const names = codeNames(figures);
  return {
    constats: `<div class="cx-columns">\n${territories.map((each) => column(each, findingsOf(each))).join("\n")}\n</div>`,
    chiffres: keyFiguresTable(territories, {figures, names}),
    points_communs: inCommon(territories, {figures, names})
  };
}

/** The findings of a factsheet under its name; their links lead to its figures. */
function column({name, nameOf, path}: Territory, findings: readonly string[]): string {
  const items =
    findings.length === 0
      ? `Aucun échange n’est enregistré.`
      : findings.map((text) => `- ${text.replaceAll("](#", `](${path}#`)}`).join("\n");
  return `<div>\n\n### ${name}\n\n${items}\n\n[La fiche ${nameOf}](${path})\n\n</div>`;
}
