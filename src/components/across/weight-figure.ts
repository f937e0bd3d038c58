import {capitalised, FLOW_NOUN} from "../../french/words.js";
import {totalIn} from "../../trade/across-ranking.js";
import type {Flow} from "../../trade/types.js";
import {formatShare, inSentence} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {acrossFileStem} from "./file-stem.js";
import {noDepartement} from "./no-departement.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec} from "../figure/figure.js";
import type {PartnerPage} from "./sheets.js";

export interface WeightFigureOptions {
  year: number;
  ranks?: number;
  resize: FigureSpec["resize"];
  document?: Document;
}

interface Weight {
  code: string;
  name: string;
  nameOf: string;
  valueEur: number;
  share: number;
}

/**
 * The départements for which a partner weighs most: its part of their own exports, or of their imports where
 * France exports nothing to it in the year.
 */
export async function weightFigure(
  page: PartnerPage,
  {year, ranks = 10, resize, document}: WeightFigureOptions
): Promise<HTMLElement> {
  const {shareBars} = await import("./share-bars.js");
  const {sheet, fiche} = page;
  const {context, summary} = fiche;
  const totals = (of: Flow) => totalIn(sheet.products, sheet.years, {flow: of, year});
  const flow = totals("export") === 0 && totals("import") !== 0 ? "import" : "export";
  const weights = departementWeights(page, {year, flow});
  const at = sheet.years.indexOf(year);
  const whole = totals(flow);
  const franceEur = sheet.franceEur[flow][at] ?? 0;
  const franceShare = franceEur > 0 ? whole / franceEur : null;
  const flowName = FLOW_NOUN[flow];
  const title = `Départements où ce partenaire pèse le plus dans les ${flowName}`;
  return figure({
    id: `poids-${flowName}`,
    title,
    subtitle: `${summary.name}, ${year}, part des ${flowName} du département`,
    finding: weightFinding(weights, {franceShare, flowName}),
    chart: ({width, document}) =>
      shareBars(
        weights.slice(0, ranks).map((each) => ({...each, href: `../departement/${each.code}`})),
        {
          flow,
          width,
          document,
          reference: franceShare,
          empty: noDepartement({flow, year, totalEur: whole})
        }
      ),
    table: {
      caption: `${title}, ${summary.name}, ${year}`,
      columns: [
        {key: "name", label: "Département", kind: "text", page: {folder: "departement", code: "code"}},
        {key: "code", label: "Code", kind: "text"},
        {key: "share", label: `Part des ${flowName} du département`, kind: "share"},
        {key: "valueEur", label: "Montant", kind: "eur"}
      ],
      rows: weights.map(({name, code, share, valueEur}) => ({name, code, share, valueEur}))
    },
    source: sourceText(context),
    fileName: acrossFileStem(sheet, year, `poids-${flowName}`),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

function departementWeights(
  {sheet, departement}: PartnerPage,
  {year, flow}: {year: number; flow: Flow}
): Weight[] {
  const at = sheet.years.indexOf(year);
  const {codes, share} = sheet.departements;
  return codes
    .flatMap((code, i) => {
      const valueEur = sheet.departements[flow][i]![at] ?? 0;
      const own = share[flow][i]![at] ?? null;
      return own === null || valueEur === 0 ? [] : [{code, ...departement(code), valueEur, share: own}];
    })
    .sort((a, b) => b.share - a.share || b.valueEur - a.valueEur);
}

/** One sentence: the département that it weighs most for, beside France; none from a tie. */
export function weightFinding(
  [first, second]: readonly Weight[],
  {franceShare, flowName}: {franceShare: number | null; flowName: string}
): string {
  if (!first || first.share <= 0 || second?.share === first.share) return "";
  const head = `${capitalised(inSentence(formatShare(first.share)))} des ${flowName} ${first.nameOf} se font avec ce partenaire`;
  return franceShare === null
    ? `${head}.`
    : `${head}, contre ${inSentence(formatShare(franceShare))} pour la France entière.`;
}
