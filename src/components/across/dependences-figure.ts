import {formatDecimal, formatRate} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {count} from "../../french/words.js";
import {acrossFileStem} from "./file-stem.js";
import {emptyChart} from "../chart/root.js";
import {h} from "../chart/dom.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec} from "../figure/figure.js";
import type {ProductPage} from "./sheets.js";

export interface DependencesFigureOptions {
  /** French names by CPF4 code (`cpf4.json`). */
  cpf4: Record<string, string>;
  resize: FigureSpec["resize"];
  document?: Document;
}

/**
 * The products of a heading on which France is dependent in the reference year: a list, since three criteria
 * of different units make no chart.
 */
export function dependencesFigure(
  {sheet, fiche: {summary, context}}: ProductPage,
  {cpf4, resize, document}: DependencesFigureOptions
): HTMLElement {
  const name = (code: string) => cpf4[code] ?? `CPF\u00a0${code}`;
  const {dependences, referenceYear} = sheet;
  const none = `En ${referenceYear}, aucun produit de ce groupe ne réunit les trois critères.`;
  return figure({
    id: "dependances",
    title: "Produits pour lesquels les trois critères sont réunis",
    subtitle: `${summary.name}, ${referenceYear}, signal au niveau CPF4`,
    finding:
      dependences.length === 0
        ? ""
        : `${count(dependences.length, "produit")} sur ${sheet.cpf4.codes.length} en ${referenceYear}.`,
    chart: ({document}) =>
      dependences.length === 0
        ? emptyChart(document, none)
        : h(
            document,
            "ul",
            {class: "cx-dependences"},
            ...dependences.map(({cpf4: code, extraEuShare, dependentYears}) =>
              h(
                document,
                "li",
                {},
                h(document, "strong", {}, name(code)),
                `\u00a0: ${formatRate(extraEuShare)} des importations viennent de l’extérieur de l’Union\u202f; critères réunis ${dependentYears} des trois dernières années complètes.`
              )
            )
          ),
    table: {
      caption: `Critères de dépendance, ${summary.name}, ${referenceYear}`,
      columns: [
        {key: "name", label: "Produit", kind: "text"},
        {key: "code", label: "Code CPF4", kind: "text"},
        {key: "share", label: "Part hors Union", kind: "rate"},
        {key: "hhi", label: "Concentration hors Union (HHI)", kind: "text"},
        {key: "ratio", label: "Importations hors Union / exportations", kind: "text"},
        {key: "years", label: "Années sur les trois dernières", kind: "integer"}
      ],
      rows: dependences.map((each) => ({
        name: name(each.cpf4),
        code: each.cpf4,
        share: each.extraEuShare,
        hhi: formatDecimal(each.extraEuHhi, 2),
        ratio:
          each.importsToExports === null ? "aucune exportation" : formatDecimal(each.importsToExports, 1),
        years: each.dependentYears
      }))
    },
    source: sourceText(context),
    fileName: acrossFileStem(sheet, referenceYear, "dependances"),
    demo: context.demo,
    territory: summary.name,
    year: referenceYear,
    resize,
    document
  });
}
