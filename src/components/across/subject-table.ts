import {formatEur, formatRate} from "../../french/numbers.js";
import type {SheetTotals} from "../../trade/across.js";
import type {DataContext} from "../../trade/types.js";
import {makeNames} from "../chart/code-names.js";
import {h} from "../chart/dom.js";
import {listTable} from "../figure/list-table.js";

export interface SubjectTableOptions {
  context: DataContext;
  document?: Document;
}

/** The headings of a family, or all of them, with links to their pages; largest exports first. */
export function productTable(
  list: readonly SheetTotals[],
  {context, family, document = globalThis.document}: SubjectTableOptions & {family: string}
): HTMLElement {
  const names = makeNames(context);
  const own = list.filter(({code}) => names.familyOf(code) === family);
  const caption = `Produits de la famille «\u00a0${names.family(family)}\u00a0», ${context.referenceYear}`;
  return table(own, {caption, head: "Produit", link: (code) => [`./${code}`, names.product(code)], document});
}

/** The partners with links to their pages; largest exports first. */
export function partnerTable(
  list: readonly SheetTotals[],
  {context, document = globalThis.document}: SubjectTableOptions
): HTMLElement {
  const names = makeNames(context);
  const caption = `Pays partenaires de la France, ${context.referenceYear}`;
  return table(list, {caption, head: "Pays", link: (code) => [`./${code}`, names.partner(code)], document});
}

function table(
  list: readonly SheetTotals[],
  options: {
    caption: string;
    head: string;
    link: (code: string) => [href: string, name: string];
    document: Document;
  }
): HTMLElement {
  const {caption, head, link, document} = options;
  const sorted = [...list].sort((a, b) => b.exportEur - a.exportEur || (a.code < b.code ? -1 : 1));
  const rows = sorted.map(({code, importEur, exportEur}) => {
    const [href, name] = link(code);
    const rate = importEur > 0 ? formatRate(exportEur / importEur) : "–";
    return {
      name: h(document, "a", {href}, name),
      cells: [formatEur(exportEur), formatEur(importEur), rate]
    };
  });
  const heads = [head, "Exportations", "Importations", "Taux de couverture"];
  return listTable({caption, heads, rows}, document);
}
