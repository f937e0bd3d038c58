import {group} from "d3-array";
import {formatDecimal, formatExactEur} from "../../french/numbers.js";
import {MINUS, NBSP} from "../../french/signs.js";
import {frenchTypography} from "../../french/typography.js";
import {count, sentenceList} from "../../french/words.js";
import {isFrance, isUnchanged} from "./changes.js";
import type {Changes, Revision} from "./changes.js";
import type {PublishedFigures} from "./key-figures.js";

/** How many territories are listed for each year; the others are counted only. */
const LISTED_REVISIONS = 20;

const FLOW_WORDS = {export: "exportations", import: "importations"};

/**
 * The change summary, in Markdown: new years with their totals, then what was revised, for whoever approves
 * the update.
 */
export function changeReport(changes: Changes, after: readonly PublishedFigures[]): string {
  const {newYears, goneYears, newTerritories, goneTerritories, revisions} = changes;
  if (isUnchanged(changes)) return frenchTypography("Aucun chiffre clé n'a changé.\n");
  const sections = [
    ...newYears.map((year) => newYear(year, after)),
    ...(goneYears.length
      ? [
          `**Attention : années qui ont disparu : ${sentenceList(goneYears.map(String))}.** Vérifiez les archives du dossier des données.`
        ]
      : []),
    ...territoryLines("Territoires nouveaux", newTerritories),
    ...territoryLines("**Attention : territoires qui ont disparu**", goneTerritories),
    ...(revisions.length ? [revisionTables(revisions)] : ["Aucune révision des années déjà publiées."])
  ];
  return `${sections.map(frenchTypography).join("\n\n")}\n`;
}

function newYear(year: number, after: readonly PublishedFigures[]): string {
  const title = `## Nouvelle année : ${year}`;
  const france = after.find((figures) => figures.year === year && isFrance(figures));
  if (!france) return title;
  const {exportEur, importEur} = france;
  return `${title}\n\nFrance : ${millions(exportEur)} d'exportations, ${millions(importEur)} d'importations.`;
}

function territoryLines(title: string, ids: readonly string[]): string[] {
  return ids.length ? [`${title} : ${sentenceList(ids)}.`] : [];
}

function revisionTables(revisions: readonly Revision[]): string {
  const years = [...group(revisions, ({year}) => year)].sort(([a], [b]) => b - a);
  const places = new Set(revisions.map(({id}) => id)).size;
  const intro = `${count(revisions.length, "total révisé", "totaux révisés")}, dans ${count(places, "territoire")}.`;
  return ["## Révisions des années déjà publiées", intro, ...years.map(revisionTable)].join("\n\n");
}

function revisionTable([year, revisions]: [number, Revision[]]): string {
  const shown = revisions.slice(0, LISTED_REVISIONS);
  const rest = revisions.length - shown.length;
  const rows = shown.map(({name, flow, beforeEur, afterEur}) => {
    const cells = [
      name,
      FLOW_WORDS[flow],
      millions(beforeEur),
      millions(afterEur),
      change(beforeEur, afterEur)
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `### ${year}`,
    "",
    "| territoire | flux | publié | nouveau | écart |",
    "| --- | --- | ---: | ---: | ---: |",
    ...rows,
    ...(rest ? ["", `Et ${count(rest, "autre total", "autres totaux")}, d'écart moindre.`] : [])
  ].join("\n");
}

/** Amounts to the thousand: a revision may be small. */
function millions(valueEur: number): string {
  const thousands = Math.sign(valueEur) * Math.round(Math.abs(valueEur) / 1000);
  return `${formatDecimal(thousands / 1000, 3)}${NBSP}M€`;
}

/** Difference in euros, and relative to what was published where that means something. */
function change(beforeEur: number, afterEur: number): string {
  const sign = afterEur < beforeEur ? MINUS : "+";
  const euros = sign + formatExactEur(Math.abs(afterEur - beforeEur));
  if (beforeEur === 0) return euros;
  const percent = (100 * Math.abs(afterEur - beforeEur)) / Math.abs(beforeEur);
  const shown = percent < 0.01 ? "moins de 0,01" : sign + formatDecimal(percent, 2);
  return `${euros} (${shown}${NBSP}%)`;
}
