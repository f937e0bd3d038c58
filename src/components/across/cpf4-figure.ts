import {FLOW_NOUN} from "../../french/words.js";
import type {Flow} from "../../trade/types.js";
import {rankAmounts, totalIn} from "../../trade/across-ranking.js";
import type {RankedAmounts} from "../../trade/across-ranking.js";
import {amountUnit} from "../../french/amount-unit.js";
import {formatShare} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {acrossFileStem} from "./file-stem.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec} from "../figure/figure.js";
import type {ProductPage} from "./sheets.js";

export interface Cpf4FigureOptions {
  year: number;
  flow: Flow;
  /** French names by CPF4 code (`cpf4.json`). */
  cpf4: Record<string, string>;
  resize: FigureSpec["resize"];
  document?: Document;
}

/** What a heading is made of in a flow of France: its CPF4 products, the largest first. */
export async function cpf4Figure(
  {sheet, fiche: {summary, context}}: ProductPage,
  {year, flow, cpf4, resize, document}: Cpf4FigureOptions
): Promise<HTMLElement> {
  const {amountBars} = await import("./amount-bars.js");
  const totalEur = totalIn(sheet.cpf4, sheet.years, {flow, year});
  const data = rankAmounts(sheet.cpf4, sheet.years, {flow, year, totalEur});
  const name = (code: string) => cpf4[code] ?? `CPF\u00a0${code}`;
  const title = `${FLOW_NAME[flow]} par produit détaillé (CPF4)`;
  return figure({
    id: `detail-${FLOW_NOUN[flow]}`,
    title,
    subtitle: `${summary.name}, ${year}, ${amountUnit(data.ranked[0]?.valueEur ?? 0).inWords}`,
    finding: cpf4Finding(data, name, flow),
    chart: ({width, document}) =>
      amountBars(
        data.ranked.map((each) => ({...each, name: name(each.code)})),
        {flow, width, document, empty: `Aucun montant en ${year}.`}
      ),
    table: {
      caption: `${title}, ${summary.name}, ${year}`,
      columns: [
        {key: "name", label: "Produit", kind: "text"},
        {key: "code", label: "Code CPF4", kind: "text"},
        {key: "valueEur", label: "Montant", kind: "eur"},
        {key: "share", label: "Part", kind: "share"}
      ],
      rows: data.ranked.map(({code, valueEur, share}) => ({name: name(code), code, valueEur, share}))
    },
    source: sourceText(context),
    fileName: acrossFileStem(sheet, year, `detail-${FLOW_NOUN[flow]}`),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

/** One sentence; none where the heading is a single product, or where two products come first. */
export function cpf4Finding({ranked}: RankedAmounts, name: (code: string) => string, flow: Flow): string {
  const [first, second] = ranked;
  if (first && !second) return "Ce groupe ne compte, dans ces données, qu’un produit de la CPF4.";
  if (!first || !second || second.rank === 1 || first.valueEur <= 0) return "";
  return `Le premier produit, «\u00a0${name(first.code)}\u00a0», fait ${formatShare(first.share)} des ${FLOW_NOUN[flow]} de ce groupe.`;
}
