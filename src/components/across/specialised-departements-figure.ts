import type {Flow} from "../../trade/types.js";
import {formatDecimal, formatEur} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {acrossFileStem} from "./file-stem.js";
import type {SpecialisedPoint} from "./specialisation-dots.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec} from "../figure/figure.js";
import type {ProductPage} from "./sheets.js";

export interface SpecialisedDepartementsOptions {
  flow: Flow;
  ranks?: number;
  resize: FigureSpec["resize"];
  document?: Document;
}

/**
 * The départements that are most specialised in a product, in the reference year: where its share of exports
 * is largest beside that of France.
 */
export async function specialisedDepartementsFigure(
  {sheet, fiche: {summary, context}, departement}: ProductPage,
  {flow, ranks = 10, resize, document}: SpecialisedDepartementsOptions
): Promise<HTMLElement> {
  const {specialisationDots} = await import("./specialisation-dots.js");
  const {codes, specialisation} = sheet.departements;
  const at = sheet.years.indexOf(sheet.referenceYear);
  const points: SpecialisedPoint[] = codes
    .flatMap((code, i) => {
      const index = specialisation[flow][i]!;
      if (index === null || index <= 0) return [];
      const valueEur = sheet.departements[flow][i]![at]!;
      return [{code, ...departement(code), index, valueEur, href: `../departement/${code}`}];
    })
    .sort((a, b) => b.index - a.index || b.valueEur - a.valueEur);
  const shown = points.slice(0, ranks);
  const empty = "Aucun département n’y est spécialisé au-delà des seuils retenus.";
  return figure({
    id: "departements-specialises",
    title: "Départements les plus spécialisés",
    subtitle: `${summary.name}, exportations, ${sheet.referenceYear}, indice symétrique de spécialisation`,
    finding: specialisationFinding(points),
    chart: ({width, document}) => specialisationDots(shown, {flow, width, document, empty}),
    table: {
      caption: `Départements spécialisés, ${summary.name}, ${sheet.referenceYear}`,
      columns: [
        {key: "name", label: "Département", kind: "text", page: {folder: "departement", code: "code"}},
        {key: "code", label: "Code", kind: "text"},
        {key: "index", label: "Indice de spécialisation (−1 à 1)", kind: "text"},
        {key: "times", label: "Part rapportée à celle de la France", kind: "text"},
        {key: "valueEur", label: "Exportations", kind: "eur"}
      ],
      rows: points.map(({name, code, index, valueEur}) => ({
        name,
        code,
        index: formatDecimal(index, 2),
        times: `${formatDecimal((1 + index) / (1 - index), 1)} fois`,
        valueEur
      }))
    },
    note: "L’indice compare la part du produit dans les exportations du département à sa part dans celles de la France\u00a0: 0 pour la même part, 0,5 pour une part trois fois plus grande. Seuils\u00a0: 1 M€ pour le département, 100 M€ pour la France.",
    source: sourceText(context),
    fileName: acrossFileStem(sheet, sheet.referenceYear, "departements-specialises"),
    demo: context.demo,
    territory: summary.name,
    year: sheet.referenceYear,
    resize,
    document
  });
}

/** One sentence on the most specialised; none from a tie. */
export function specialisationFinding([first, second, ...others]: readonly SpecialisedPoint[]): string {
  if (!first || (second && second.index === first.index)) return "";
  const count = 1 + (second ? 1 : 0) + others.length;
  const times = formatDecimal((1 + first.index) / (1 - first.index), 1);
  const head = `Dans les exportations ${first.nameOf}, la part de ce produit (${formatEur(first.valueEur)}) est ${times}\u00a0fois celle qu’il a en France`;
  return count === 1 ? `${head}.` : `${head}\u202f; ${count} départements y sont spécialisés.`;
}
