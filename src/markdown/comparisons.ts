import {sentenceList} from "../french/words.js";
import {neighbourRegionsOf, neighboursOf} from "../reference/neighbours.js";
import {findTerritory, regionOf, type Territory} from "../reference/territories.js";
import {comparedCode} from "../trade/across.js";
import type {FigureStore} from "./values/store.js";

/** How many similar territories are proposed. */
const SIMILAR = 3;

/**
 * What a factsheet proposes to compare its territory with, as a Markdown list of links to `/comparer`: its
 * neighbours, territories of its kind that export similar things in the reference year, its region, France.
 * Nothing for France.
 */
export function comparisonLinks(id: string, figures: FigureStore): string {
  const territory = findTerritory(id)!;
  if (territory.type === "france") return "";
  const isRegion = territory.type === "region";
  const lines = [
    line(isRegion ? "Régions voisines" : "Départements voisins", territory, neighbours(territory)),
    line(
      isRegion ? "Régions aux exportations semblables" : "Départements aux exportations semblables",
      territory,
      similar(territory, figures)
    ),
    `- ${wider(territory)}`
  ];
  return lines.filter((each) => each !== "").join("\n");
}

function line(label: string, own: Territory, others: readonly Territory[]): string {
  if (others.length === 0) return "";
  const links = others.map((other) => `[${other.name}](${address(own, other)})`);
  return `- ${label} : ${sentenceList(links)}`;
}

function neighbours({type, code}: Territory): Territory[] {
  return type === "region"
    ? neighbourRegionsOf(code).map((each) => findTerritory(`region-${each}`)!)
    : neighboursOf(code).map((each) => findTerritory(`departement-${each}`)!);
}

/** The most similar first, ties by code. */
function similar({id, type}: Territory, figures: FigureStore): Territory[] {
  const {similar: all} = figures.indices(id).flows.export;
  return all.slice(0, SIMILAR).map((each) => findTerritory(`${type}-${each.code}`)!);
}

/** « Auvergne-Rhône-Alpes et la France », in one comparison; Corse and regions with France alone. */
function wider(own: Territory): string {
  const france = findTerritory("france")!;
  const region =
    own.type === "departement" && own.code !== "20"
      ? findTerritory(`region-${regionOf(own.code).code}`)!
      : null;
  if (!region) return `[La France](${address(own, france)})`;
  return `[${region.name} et la France](${address(own, region, france)})`;
}

function address(...territories: readonly Territory[]): string {
  return `/comparer?t=${territories.map(({id}) => comparedCode(id)).join(",")}`;
}
