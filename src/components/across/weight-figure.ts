import {capitalised, FLOW_NOUN} from "../../french/words.js";
import type {Flow} from "../../trade/types.js";
import {formatShare, inSentence} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {acrossFileStem} from "./file-stem.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec} from "../figure/figure.js";
import type {PartnerPage} from "./sheets.js";

export interface WeightFigureOptions {
  year: number;
  flow: Flow;
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

/** The départements for which a partner weighs most: its part of their own exports or imports. */
export async function weightFigure(
  page: PartnerPage,
  {year, flow, ranks = 10, resize, document}: WeightFigureOptions
): Promise<HTMLElement> {
  const {shareBars} = await import("./share-bars.js");
  const {sheet, fiche} = page;
  const {context, summary} = fiche;
  const weights = departementWeights(page, {year, flow});
  const at = sheet.years.indexOf(year);
  const whole = sheet.products[flow].reduce((sum, byYear) => sum + (byYear[at] ?? 0), 0);
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
          empty: `Aucun échange n’est rattaché à un département en ${year}.`
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
