import {topLinks} from "../../trade/flows.js";
import type {FlowMatrix} from "../../trade/flows.js";
import {h} from "../chart/dom.js";
import {formatShare, inSentence} from "../../french/numbers.js";
import {FLOW_NOUN} from "../../french/words.js";
import {matrixUnit} from "./layout.js";
import {linkName} from "./text.js";
import type {SankeyNames} from "./text.js";
import {typeset} from "../chart/typeset.js";
import {amountText} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";

const COUNT = ["", "", "deux ", "trois ", "quatre ", "cinq "];

/**
 * What the flows show, in a sentence: the weight of the largest, and the first of them; empty without any
 * flow.
 */
export function flowFinding(matrix: FlowMatrix, names: SankeyNames): string {
  const top = topLinks(matrix);
  const [first] = top;
  if (matrix.links.length === 0) return "";
  if (!first) return "Aucun flux ne relie un produit à un pays déterminé.";
  const share = inSentence(formatShare(top.reduce((sum, link) => sum + link.share, 0)));
  const name = linkName(first, matrix.flow, names);
  const whole = `des ${FLOW_NOUN[matrix.flow]}`;
  if (top.length === 1) return `Un seul flux relie un produit à un pays\u00a0: ${name}, ${share} ${whole}.`;
  return (
    `Les ${COUNT[top.length]}premiers flux représentent ${share} ${whole}\u202f; ` +
    `le premier\u00a0: ${name} (${inSentence(amountText(first.valueEur, matrixUnit(matrix)))}).`
  );
}

/**
 * The five largest flows of a territory as an ordered list, the numbers being those of the discs; `null`
 * without any.
 */
export function topFlowList(
  matrix: FlowMatrix,
  heading: string,
  {document, names, unit}: {document: Document; names: SankeyNames; unit: AmountUnit}
): HTMLElement | null {
  const top = topLinks(matrix);
  if (top.length === 0) return null;
  const items = top.map((link) => {
    const amount = `${amountText(link.valueEur, unit)}\u00a0(${formatShare(link.share)})`;
    return h(
      document,
      "li",
      {},
      ...typeset(`${linkName(link, matrix.flow, names)}\u00a0: ${amount}`, document)
    );
  });
  return h(
    document,
    "div",
    {class: "cx-top-flows"},
    h(document, "p", {}, heading),
    h(document, "ol", {}, ...items)
  );
}

/** « Les cinq premiers flux », or as many as there are. */
export function topFlowHeading(matrix: FlowMatrix): string {
  const count = topLinks(matrix).length;
  return count === 1 ? "Le premier flux" : `Les ${COUNT[count]}premiers flux`;
}

/** How to read the flows, and what they leave out. */
export function flowNote(matrices: readonly FlowMatrix[], ranks: number): string {
  const flow = matrices[0]?.flow ?? "export";
  const basis =
    flow === "import"
      ? "Importations CAF (coût, assurance et fret compris), par pays d’origine."
      : "Exportations FAB (franco à bord).";
  const reading =
    `Les ${ranks} premiers produits et les ${ranks} premiers pays sont nommés\u202f; «\u00a0Autres\u00a0» réunit exactement ` +
    "le reste, dont les montants sans pays déterminé. En rouge, numérotés\u00a0: les cinq premiers flux entre un produit et un pays nommés.";
  const negative = matrices.some(({links}) => links.some(({valueEur}) => valueEur < 0));
  const corrections =
    "Les montants négatifs (corrections) figurent dans les données et ne sont pas dessinés.";
  return [basis, reading, negative ? corrections : ""].join(" ").trim();
}
