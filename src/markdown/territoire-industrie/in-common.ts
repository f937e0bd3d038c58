import {formatInteger} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import {FLOW_NOUN, sentenceList} from "../../french/words.js";
import type {Territory} from "../../reference/territories.js";
import {codesInAll, firstHeadings, flowSimilarity, specialisedInAll} from "../../trade/in-common.js";
import type {FlowIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS, type Flow} from "../../trade/types.js";
import type {Names} from "../findings/words.js";
import type {FigureStore} from "../values/store.js";
import {partnerLink, productLink} from "./links.js";

/**
 * How many first headings and countries count as main ones. The files of a territory tell its five first
 * countries.
 */
const MAIN = {products: "dix", partners: "cinq"} as const;
const PRODUCTS = 10;
const SPECIALISATIONS = 8;

interface Departement {
  territory: Territory;
  flows: Record<Flow, FlowIndices>;
}

/**
 * What the départements have in common in the reference year, as items of a Markdown list: main headings and
 * countries of each flow, headings in which all are specialised, how far their exports resemble each other.
 * For one département: its own main headings, countries, specialisations.
 */
export function inCommon(
  territories: readonly Territory[],
  {figures, names}: {figures: FigureStore; names: Names}
): string {
  const all = territories.map((territory) => ({territory, flows: figures.indices(territory.id).flows}));
  const lines = [
    ...[...FLOWS].reverse().flatMap((flow) => mainLines(all, flow, names)),
    ...specialisationLine(all, names),
    ...similarityLines(all)
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

function mainLines(all: readonly Departement[], flow: Flow, names: Names): string[] {
  const done = flow === "export" ? "exportés" : "importés";
  const from = flow === "export" ? "de destination" : "d’origine";
  const products = codesInAll(all.map(({flows}) => firstHeadings(flows[flow], PRODUCTS)));
  const partners = codesInAll(all.map(({flows}) => flows[flow].firstPartners.map(({code}) => code)));
  return [
    mainLine(
      all,
      `${MAIN.products} premiers produits ${done}`,
      products.map((code) => productLink(code, names))
    ),
    mainLine(
      all,
      `${MAIN.partners} premiers pays ${from}`,
      partners.map((code) => partnerLink(code, names))
    )
  ];
}

function mainLine(all: readonly Departement[], which: string, links: readonly string[]): string {
  const [start, nothing] =
    all.length > 1 ? [`parmi les ${which} de chacun`, "aucun en commun"] : [`les ${which}`, "aucun"];
  return `**${start}** : ${links.length === 0 ? nothing : sentenceList(links)}.`.replace(/^\*\*./, (text) =>
    text.toUpperCase()
  );
}

function specialisationLine(all: readonly Departement[], names: Names): string[] {
  const codes = specialisedInAll(all.map(({flows}) => flows.export)).slice(0, SPECIALISATIONS);
  const links = codes.map((code) => productLink(code, names));
  const start =
    all.length > 1 ? "Spécialisations communes à l’exportation" : "Spécialisations à l’exportation";
  const rest = "produits dont la part dans les exportations dépasse celle qu’ils ont en France";
  if (links.length === 0) return [`**${start}** (${rest}) : aucune.`];
  return [`**${start}** (${rest}, les plus marquées d’abord) : ${sentenceList(links)}.`];
}

/** A sentence a pair and a flow: of three départements, three pairs. */
function similarityLines(all: readonly Departement[]): string[] {
  const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
  return pairs.flatMap(([a, b]) => {
    const parts = [...FLOWS].reverse().flatMap((flow) => {
      const value = flowSimilarity(a.flows[flow], b.flows[flow]);
      return value === null ? [] : `${formatInteger(value)} pour les ${FLOW_NOUN[flow]}`;
    });
    const who = sentenceList([a.territory.nameOf, b.territory.nameOf]);
    return parts.length === 0
      ? []
      : `**Ressemblance** ${who}, de 0 à 100, par produit${NBSP}: ${sentenceList(parts)}.`;
  });
}
