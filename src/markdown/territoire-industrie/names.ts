import {byTitle, count, sentenceList} from "../../french/words.js";
import {
  departementsOfTerritoire,
  findTerritoireIndustrie,
  territoiresIndustrie,
  territoireIndustriePath,
  type TerritoireIndustrie
} from "../../reference/territoires-industrie.js";
import {departementsOfRegion, findTerritory, regionOf, type Territory} from "../../reference/territories.js";
import {regions} from "../../reference/regions.js";
import {comparedCode} from "../../trade/across.js";
import type {Variables} from "../values/query.js";

/** Address of the page of a Territoire d’industrie, and its identifier. */
const PATH = /^\/territoire-industrie\/(ti-\d+)$/;

/** The départements that the page of a territory is about: those whose factsheets name it. */
export function territoriesOfPage(territoire: TerritoireIndustrie): Territory[] {
  return departementsOfTerritoire(territoire).kept.map((code) => findTerritory(`departement-${code}`)!);
}

/**
 * Values of the page `/territoire-industrie/ti-8401`, and of the list of all of them; none on other pages.
 */
export function territoireIndustrieVariables(path: string): Variables {
  if (/^\/territoire-industrie\/(?:index)?$/.test(path)) return {liste_territoires: territoiresByRegion()};
  const territoire = findTerritoireIndustrie(PATH.exec(path)?.[1] ?? "");
  if (!territoire) return {};
  const territories = territoriesOfPage(territoire);
  const regions = [...new Map(territories.map(({code}) => [regionOf(code).code, regionOf(code)])).values()];
  const {leftOut} = departementsOfTerritoire(territoire);
  return {
    territoire_industrie: territoire.id,
    nom: territoire.name,
    le: sentenceList(territories.map(({nameThe}) => nameThe)),
    du: sentenceList(territories.map(({nameOf}) => nameOf)),
    plusieurs: territories.length > 1 ? "oui" : "",
    nombre: ["", "un", "deux", "trois", "quatre"][territories.length] ?? String(territories.length),
    regions: sentenceList(regions.map(({code, name}) => `<a href="/region/${code}">${name}</a>`)),
    departements: territories.map((each) => departementLine(territoire, each)).join("\n"),
    ecartes: sentenceList(leftOut.map((code) => leftOutText(territoire, code))),
    compares: sentenceList(comparedTerritories(territories).map(({nameThe}) => nameThe)),
    t: comparedTerritories(territories)
      .map(({id}) => comparedCode(id))
      .join(",")
  };
}

/** « [Ardèche](/departement/07), où se trouvent 160 des 207 communes du territoire », an item of a list. */
function departementLine({communes}: TerritoireIndustrie, {code, name, path}: Territory): string {
  const all = Object.values(communes).reduce((sum, each) => sum + each, 0);
  const own = communes[code]!;
  const link = `[${name}](${path})`;
  if (own === all)
    return `- ${link}, où se ${all === 1 ? "trouve son unique commune" : `trouvent ses ${count(all, "commune")}`}`;
  return `- ${link}, où se ${own === 1 ? "trouve" : "trouvent"} ${own} de ses ${count(all, "commune")}`;
}

/** « l’Aisne (2 communes) ». */
function leftOutText({communes}: TerritoireIndustrie, code: string): string {
  return `${findTerritory(`departement-${code}`)!.nameThe} (${count(communes[code]!, "commune")})`;
}

/**
 * What the page proposes to compare: the départements with France; one that is alone with its region too. The
 * page of comparison takes four at most.
 */
function comparedTerritories(territories: readonly Territory[]): Territory[] {
  return [...territories, ...regionOfOne(territories), findTerritory("france")!];
}

/** The region of a département that is alone; none for Corse, which is its own. */
export function regionOfOne(territories: readonly Territory[]): Territory[] {
  const [only, ...others] = territories;
  if (!only || others.length > 0 || only.code === "20") return [];
  return [findTerritory(`region-${regionOf(only.code).code}`)!];
}

/**
 * Every territory under its region, as Markdown: a heading a region, an item a territory, with its
 * départements. One of several regions stands in each.
 */
function territoiresByRegion(): string {
  return regions
    .map(({code, name}) => {
      const own = departementsOfRegion(code).map((each) => each.code);
      const items = territoiresIndustrie
        .filter((each) => departementsOfTerritoire(each).kept.some((kept) => own.includes(kept)))
        .sort((a, b) => byTitle(a.name, b.name))
        .map((each) => `- [${each.name}](${territoireIndustriePath(each)}) : ${departementNames(each)}`);
      return items.length === 0 ? "" : `## ${name}\n\n${items.join("\n")}\n`;
    })
    .filter((block) => block !== "")
    .join("\n");
}

/** « Ardèche et Drôme ». */
function departementNames(territoire: TerritoireIndustrie): string {
  return sentenceList(territoriesOfPage(territoire).map(({name}) => name));
}
