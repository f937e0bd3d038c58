import {findings} from "../../trade/findings/findings.js";
import type {Finding, FindingSources} from "../../trade/findings/finding.js";
import {comparableYear} from "../../trade/findings/readings.js";
import {fillTemplate, type Report, type Variables} from "../template.js";
import type {ValueScope} from "../values/query.js";
import type {FigureStore} from "../values/store.js";
import {readSections, type Section} from "./sections.js";
import {codeNames, findingSources} from "./sources.js";
import {findingVariables} from "./variables.js";

/** The sections of the file, by the findings that they tell. */
const SECTIONS = {
  exchanges: "echanges",
  balance: "solde",
  specialisation: "specialite",
  supplier: "fournisseur",
  signal: "dependances",
  unitedStates: "etats-unis",
  movement: "mouvement",
  unusual: "singularite"
} as const;

export const SECTION_NAMES: readonly string[] = [...Object.values(SECTIONS), "ventes", "achats"];

/** The section that tells a finding. */
function sectionOf(finding: Finding): string {
  if (finding.kind !== "leaders") return SECTIONS[finding.kind];
  return finding.flow === "export" ? "ventes" : "achats";
}

/** The file of sentences, the figures that it may name, and whom to tell of its faults. */
export interface Sentences {
  source: string;
  file: string;
  values?: ValueScope;
  report: Report;
}

/** What the sentences of a territory are made of. */
export interface FindingTexts {
  figures: FigureStore;
  /** Names of its page. */
  page: Variables;
  sentences: Sentences;
}

/**
 * The findings of a territory as sentences in Markdown, in the order of the sections of the file. A section that is not there, or
 * that leaves nothing, says nothing.
 */
export function findingSentences(id: string, {figures, page, sentences}: FindingTexts): string[] {
  const sources = findingSources(id, figures);
  const names = codeNames(figures);
  const told = findings(sources);
  const common = {...page, ...comparison(sources)};
  return readSections(sentences.source, {...sentences, known: SECTION_NAMES}).flatMap((section) => {
    const finding = told.find((each) => sectionOf(each) === section.name);
    if (!finding) return [];
    return sentence(section, {...common, ...findingVariables(finding, names)}, sentences) || [];
  });
}

/** The section filled in, on one line. */
function sentence({text, line}: Section, variables: Variables, {file, ...filling}: Sentences): string {
  // Line breaks before it give the faults the lines of the file.
  const filled = fillTemplate("\n".repeat(line - 1) + text, variables, file, filling);
  return (
    filled
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/\s*\n\s*|[ \t]+/g, " ")
      // Clauses stand on lines of their own in the file.
      .replace(/ +(?=[,.])/g, "")
      .trim()
  );
}

/** What every section may name: with what the territory is compared. */
function comparison({summary, indices}: FindingSources): Variables {
  const before = comparableYear(indices);
  const peers = {departement: "départements", region: "régions", france: ""};
  return {annee_avant: before === null ? "" : String(before), pairs: peers[summary.type]};
}
