import {cautions, type Caution} from "../../trade/findings/cautions.js";
import {findings} from "../../trade/findings/findings.js";
import type {Finding} from "../../trade/findings/finding.js";
import type {TerritoryData} from "../../trade/findings/territory-data.js";
import {comparableYear} from "../../trade/findings/readings.js";
import type {Variables} from "../values/query.js";
import type {FigureStore} from "../values/store.js";
import {cautionVariables} from "./caution-variables.js";
import {fillSections, type Sentences} from "./sections.js";
import {codeNames, findingSources} from "./sources.js";
import {findingVariables} from "./variables.js";

/** The sections of the file of findings, by what they tell. */
const SECTIONS = {
  exchanges: "échanges",
  balance: "solde",
  specialisation: "spécialité",
  supplier: "fournisseur",
  signal: "dépendances",
  unitedStates: "États-Unis",
  movement: "mouvement",
  unusual: "singularité"
} as const;

export const SECTION_NAMES: readonly string[] = [...Object.values(SECTIONS), "ventes", "achats"];

/** The sections of the file of cautions, by what they tell. */
const CAUTION_SECTIONS: Readonly<Record<Caution["kind"], string>> = {
  cell: "cellule",
  product: "produit",
  energy: "énergie",
  quarterChange: "trimestre",
  quarterRatio: "saison",
  smallFlow: "montant",
  nothing: "rien",
  revision: "révision",
  smallRevisions: "révisions faibles",
  oneEdition: "édition unique"
};

export const CAUTION_SECTION_NAMES: readonly string[] = Object.values(CAUTION_SECTIONS);

/** The section that tells a finding. */
function sectionOf(finding: Finding): string {
  if (finding.kind !== "leaders") return SECTIONS[finding.kind];
  return finding.flow === "export" ? "ventes" : "achats";
}

/** What the sentences of a territory are made of. */
export interface FindingTexts {
  figures: FigureStore;
  /** Names of its page. */
  page: Variables;
  sentences: Sentences;
}

/**
 * The findings of a territory as sentences in Markdown, in the order of the sections of the file. A section
 * that is not there, or that leaves nothing, says nothing.
 */
export function findingSentences(id: string, {figures, page, sentences}: FindingTexts): string[] {
  const sources = findingSources(id, figures);
  const [names, common] = [codeNames(figures), {...page, ...comparison(sources)}];
  const told = findings(sources).map((finding) => ({
    section: sectionOf(finding),
    variables: {...common, ...findingVariables(finding, names)}
  }));
  return fillSections(told, {...sentences, known: SECTION_NAMES});
}

/** How far the figures of a territory can be trusted, as sentences; none where it trades nothing. */
export function cautionSentences(id: string, {figures, page, sentences}: FindingTexts): string[] {
  const data = {summary: figures.summary(id), indices: figures.indices(id)};
  const [names, common] = [codeNames(figures), {...page, ...comparison(data)}];
  const told = cautions(data).map((caution) => ({
    section: CAUTION_SECTIONS[caution.kind],
    variables: {...common, ...cautionVariables(caution, names)}
  }));
  return fillSections(told, {...sentences, known: CAUTION_SECTION_NAMES});
}

/** What every section may name: with what the territory is compared. */
function comparison({summary, indices}: TerritoryData): Variables {
  const before = comparableYear(indices);
  const peers = {departement: "départements", region: "régions", france: ""};
  return {annee_avant: before === null ? "" : String(before), pairs: peers[summary.type]};
}
