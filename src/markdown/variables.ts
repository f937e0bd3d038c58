import {departementsOfRegion, findTerritory, regionOf, type Territory} from "../reference/territories.js";
import {partners} from "../reference/partners.js";
import {families, products} from "../reference/products.js";
import {territoireIndustriePath, territoiresIndustrieOf} from "../reference/territoires-industrie.js";
import {departements} from "../reference/departements.js";
import {monthName} from "../french/periods.js";
import {sourceText} from "../french/source.js";
import {capitalised, sentenceList} from "../french/words.js";
import type {DataFacts} from "../trade/types.js";
import {territoireIndustrieVariables} from "./territoire-industrie/names.js";
import type {Variables} from "./values/query.js";

/**
 * Build-time values of a page, by its path: those of every page, and on a
 * factsheet those of its territory. Documented for analysts in
 * docs/guide-analyste.md; keep both in step.
 */
export function pageVariables(path: string, facts: DataFacts): Variables {
  const territory = findTerritory(path.slice(1).replace("/", "-"));
  return {
    ...datasetVariables(facts),
    ...(territory ? territoryVariables(territory) : {}),
    ...productVariables(path),
    ...partnerVariables(path),
    ...territoireIndustrieVariables(path)
  };
}

/** Values of a page `/produit/C30C`. A code that is not in our table is its own name. */
function productVariables(path: string): Variables {
  const code = /^\/produit\/(\w+)$/.exec(path)?.[1];
  if (code === undefined) return {};
  const known = products.find((each) => each.code === code) ?? {name: code, label: code, family: "C5"};
  const famille = families.find((each) => each.code === known.family)?.name ?? "";
  return {code, nom: known.name, libelle: known.label, famille};
}

/**
 * Values of a page `/pays/US`. A code that has had two meanings has the name of the later one; a code that is
 * not in our table is its own name.
 */
function partnerVariables(path: string): Variables {
  const code = /^\/pays\/(\w+)$/.exec(path)?.[1];
  if (code === undefined) return {};
  const {name, zone} = partners.findLast((each) => each.code === code) ?? {name: code, zone: "Divers"};
  return {code, nom: name, zone};
}

function datasetVariables({referenceYear, years, dataMonth, demo}: DataFacts): Variables {
  const first = years[0] ?? referenceYear;
  const last = years.at(-1) ?? referenceYear;
  return {
    annee: String(referenceYear),
    annees: first === last ? String(last) : `${first} à ${last}`,
    mois_donnees: monthName(dataMonth),
    source: sourceText({demo, dataMonth}),
    demo: demo ? "oui" : ""
  };
}

function territoryVariables(territory: Territory): Variables {
  return {
    id: territory.id,
    type: territory.type,
    code: territory.code,
    nom: territory.name,
    le: territory.nameThe,
    Le: capitalised(territory.nameThe),
    du: territory.nameOf,
    en: territory.nameIn,
    En: capitalised(territory.nameIn),
    ...regionVariables(territory),
    ...(territory.type === "departement" ? departementVariables(territory.code) : {}),
    ...(territory.type === "region" ? {departements: departementLinks(territory.code)} : {})
  };
}

/**
 * The region a factsheet is compared with; Corse is its own and has none, as regions and France have none.
 */
function regionVariables({type, code}: Territory): Variables {
  const region = type === "departement" && code !== "20" ? regionOf(code) : undefined;
  return {
    region: region?.name ?? "",
    region_le: region?.nameThe ?? "",
    region_du: region?.nameOf ?? "",
    region_en: region?.nameIn ?? "",
    region_code: region?.code ?? "",
    outre_mer: region?.code === "drom" ? "oui" : ""
  };
}

function departementVariables(code: string): Variables {
  const {kept, leftOut} = territoiresIndustrieOf(code);
  return {
    prefecture: departements.find((departement) => departement.code === code)?.prefecture ?? "",
    territoires_industrie: htmlList(
      kept.map((territoire) => `<a href="${territoireIndustriePath(territoire)}">${territoire.name}</a>`)
    ),
    territoires_industrie_nombre: kept.length === 0 ? "" : String(kept.length),
    territoires_industrie_ecartes: sentenceList(leftOut.map((territoire) => territoire.name))
  };
}

/** One line of HTML, so that the lines of the page keep their numbers. */
function htmlList(items: string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

function departementLinks(regionCode: string): string {
  const items = departementsOfRegion(regionCode).map(
    ({code, name}) => `<a href="/departement/${code}">${name}</a>`
  );
  return htmlList(items);
}
