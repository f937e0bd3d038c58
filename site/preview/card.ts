import {readFileSync} from "node:fs";
import {formatEur, formatSignedEur} from "../../src/french/numbers.js";
import {DEMO_DESCRIPTION, DEMO_LABEL, shortSource} from "../../src/french/source.js";
import type {KeyFigures} from "../../src/trade/types.js";
import {escapeText} from "../common/markup.js";
import {previewChart} from "./chart.js";
import type {PreviewSubject} from "./subjects.js";

/** The size that networks ask of the image that stands for a shared page, in pixels. */
export const PREVIEW_SIZE = {width: 1200, height: 630};

/** Colours of the figures, the light ones on every machine. */
const PALETTE = readFileSync(new URL("../../src/components/palette.css", import.meta.url), "utf8");
const STYLE = readFileSync(new URL("./card.css", import.meta.url), "utf8");

/**
 * The page whose picture stands for a page where it is shared: territory, exports, imports and balance of the
 * reference year, the quarters as lines, the source; `fontFaces` are the rules of its fonts. Fails when the
 * territory has no figures of that year.
 */
export function previewCard(subject: PreviewSubject, fontFaces = ""): string {
  const {heading, scope, summary, referenceYear, demo} = subject;
  const {exportEur, importEur, balanceEur} = figuresOf(subject);
  const sign = balanceEur < 0 ? "deficit" : "surplus";
  return `<!DOCTYPE html>
<html lang="fr" class="cx-light">
<meta charset="utf-8">
<style>${fontFaces}${PALETTE}${STYLE}</style>
<header><span>Commerce extérieur de biens en ${referenceYear}</span>${demo ? `<strong>${DEMO_LABEL}</strong>` : ""}</header>
<h1 style="font-size:${nameSize(heading)}px">${escapeText(heading)}</h1>
<dl>
${amount(`Exportations${scope}`, formatEur(exportEur), "export")}
${amount(`Importations${scope}`, formatEur(importEur), "import")}
${amount(`Solde${scope}`, formatSignedEur(balanceEur), sign)}
</dl>
${previewChart(summary.quarters)}
<footer><span>${shortSource(demo, "Douane (DGDDI)")}</span><span>Montants par trimestre, euros courants</span></footer>
</html>
`;
}

/** What the image says, for those who do not see it. */
export function previewText(subject: PreviewSubject): string {
  const {title, scope, demo} = subject;
  const {exportEur, importEur, balanceEur} = figuresOf(subject);
  const label = demo ? ` ${DEMO_DESCRIPTION}.` : "";
  return `${title}\u00a0: exportations${scope} ${formatEur(exportEur)}, importations ${formatEur(importEur)}, solde ${formatSignedEur(balanceEur)}.${label}`;
}

function figuresOf({summary, referenceYear}: PreviewSubject): KeyFigures {
  const figures = summary.keyFigures.find(({year}) => year === referenceYear);
  if (!figures) throw new Error(`${summary.id}: no key figures of ${referenceYear}`);
  return figures;
}

function amount(name: string, value: string, color: string): string {
  return `<div><dt>${name}</dt><dd style="color:var(--cx-${color})">${value}</dd></div>`;
}

/** In pixels: the longest names of territories fit on one line. */
function nameSize(name: string): number {
  return Math.min(92, Math.floor(1500 / name.length));
}
