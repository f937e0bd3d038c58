import {sourceText} from "../french/source.js";
import type {Standing} from "../trade/standings.js";
import type {DataContext, Flow} from "../trade/types.js";
import {FLOW_NOUN, count} from "../french/words.js";
import {inAddress} from "./inputs/address.js";
import {h} from "./chart/dom.js";
import {addressParameter, setAddressParameters} from "./figure/address-parameters.js";
import type {FigureTable} from "./figure/table.js";
import {pageLinkTool} from "./figure/tools.js";
import {matchesWords} from "./home/territory-match.js";
import {choiceInput, yearInput} from "./inputs.js";
import type {InputElement} from "./inputs.js";
import {measures} from "./rankings/measures.js";
import type {Measure} from "./rankings/measures.js";
import {rankTerritories} from "./rankings/rows.js";
import type {RankedTerritory, Scope} from "./rankings/rows.js";

export interface RankingsOptions {
  /** Names of regions by code. */
  regions: readonly {code: string; name: string}[];
  /** Way from the page to the root of the site. */
  root: string;
  document?: Document;
}

/** What the table shows; `tri` is the key of a measure, with a minus before it for the smallest first. */
interface View {
  year: number;
  flow: Flow;
  scope: Scope;
  by: string;
  isAscending: boolean;
  query: string;
}

/**
 * All territories with their key figures and indices, for any year: a table to sort by any column and to
 * filter. What is chosen stands in the address (`annee`, `flux`, `t`, `tri`, `filtre`); the table shown can
 * be downloaded.
 */
export function rankings(
  standings: readonly Standing[],
  context: DataContext,
  {regions, root, document = globalThis.document}: RankingsOptions
): HTMLElement {
  const year = yearInput(context, {document});
  const flow = choiceInput<"exportations" | "importations">(
    "Flux des parts, évolutions et indices",
    [
      {value: "exportations", label: "Exportations"},
      {value: "importations", label: "Importations"}
    ],
    {name: "flux", document}
  );
  const scope = choiceInput<Scope>("Territoires", scopes(regions), {name: "t", document});
  const order = orderInput(document);
  const query = queryInput(document);
  const status = h(document, "p", {class: "cx-search-status", role: "status"});
  const body = h(document, "div");
  let shown: FigureTable;
  const view = (): View => ({
    year: year.value,
    flow: flow.value === "exportations" ? "export" : "import",
    scope: scope.value,
    by: order.value.replace(/^-/, ""),
    isAscending: order.value.startsWith("-"),
    query: query.value
  });
  const show = () => {
    const now = view();
    const columns = measures(now.flow);
    const ranked = rankTerritories(standings, columns, now);
    const kept = ranked.filter(({territory}) =>
      matchesWords(`${territory.name} ${territory.code}`, now.query)
    );
    status.textContent = foundWords(kept.length, now.query);
    const caption = captionScope(now.scope, regions);
    shown = downloadTable(kept, columns, {...now, caption});
    const choose = (key: string) => {
      order.value = key;
      order.dispatchEvent(
        new (document.defaultView as unknown as typeof globalThis).Event("input", {bubbles: true})
      );
      body.querySelector<HTMLElement>(`[data-tri="${key.replace(/^-/, "")}"]`)?.focus();
    };
    body.replaceChildren(rankingTable(kept, columns, {...now, caption}, {root, choose, document}));
    body.hidden = kept.length === 0;
  };
  for (const input of [year, flow, scope, order, query]) input.addEventListener("input", show);
  document.defaultView?.addEventListener("popstate", show);
  show();
  const filter = h(
    document,
    "div",
    {class: "cx-input"},
    h(document, "label", {for: query.id}, "Filtrer par nom ou code"),
    query
  );
  const controls = h(document, "div", {class: "cx-controls"}, year, scope, flow, filter);
  return h(
    document,
    "div",
    {class: "cx-rankings"},
    controls,
    status,
    body,
    h(document, "p", {class: "cx-source"}, `Source\u00a0: ${sourceText(context)}.`),
    downloadTool(() => ({table: shown, context, year: year.value}), document)
  );
}

function scopes(regions: RankingsOptions["regions"]): {value: Scope; label: string}[] {
  return [
    {value: "departements", label: "Tous les départements"},
    {value: "regions", label: "Toutes les régions"},
    ...regions.map(({code, name}) => ({
      value: `region-${code}` as const,
      label: departementsOf(name)
    }))
  ];
}

/** « Départements : Bretagne »; the five DROM together are called after themselves. */
function departementsOf(region: string): string {
  return region.startsWith("Départements") ? "Départements d’outre-mer" : `Départements\u00a0: ${region}`;
}

function captionScope(scope: Scope, regions: RankingsOptions["regions"]): string {
  if (scope === "regions") return "Régions";
  const region = regions.find(({code}) => scope === `region-${code}`);
  return region ? departementsOf(region.name) : "Départements";
}

/** How many territories a filter leaves; nothing without a filter. */
function foundWords(found: number, query: string): string {
  const typed = query.trim();
  if (typed === "") return "";
  return found === 0
    ? `Aucun de ces territoires n’a «\u00a0${typed}\u00a0» dans son nom ou son code.`
    : count(found, "territoire");
}

/** 1 is what comes first: in the reverse order too, where the head says so. */
function rankHead({isAscending}: View): string {
  return isAscending ? "Rang croissant" : "Rang";
}

/**
 * What is typed filters at once; it comes into the address (`filtre`) once it is complete, so that the back
 * button does not go letter by letter.
 */
function queryInput(document: Document): HTMLInputElement {
  const input = h(document, "input", {id: "cx-filtre", type: "search", autocomplete: "off"});
  const restore = () => (input.value = addressParameter("filtre", document) ?? "");
  restore();
  input.addEventListener("change", () =>
    setAddressParameters({filtre: input.value.trim() || null}, document)
  );
  document.defaultView?.addEventListener("popstate", restore);
  return input;
}

/** The order has no field of its own: the heads of columns change it. */
function orderInput(document: Document): InputElement<string> {
  const keys = measures("export").map(({key}) => key);
  let value = keys[0]!;
  const element = h(document, "span", {hidden: true});
  Object.defineProperty(element, "value", {get: () => value, set: (next: string) => (value = next)});
  return inAddress(element as unknown as InputElement<string>, "tri", {
    write: (key: string) => key,
    read: (text) => (keys.includes(text.replace(/^-/, "")) ? text : null)
  });
}

function rankingTable(
  rows: readonly RankedTerritory[],
  columns: readonly Measure[],
  view: View & {caption: string},
  {root, choose, document}: {root: string; choose: (key: string) => void; document: Document}
): HTMLElement {
  const of = FLOW_NOUN[view.flow];
  const caption = `${view.caption}, ${view.year}\u202f; évolutions, parts et concentrations des ${of}`;
  const head = (measure: Measure) => {
    const isChosen = measure.key === view.by;
    const button = h(
      document,
      "button",
      {type: "button", class: "cx-sort", "data-tri": measure.key},
      measure.head
    );
    button.addEventListener("click", () =>
      choose(isChosen && !view.isAscending ? `-${measure.key}` : measure.key)
    );
    const sort = isChosen ? (view.isAscending ? "ascending" : "descending") : "none";
    return h(document, "th", {scope: "col", "aria-sort": sort}, button);
  };
  const header = h(
    document,
    "tr",
    {},
    h(document, "th", {scope: "col"}, rankHead(view)),
    h(document, "th", {scope: "col", class: "cx-text"}, "Territoire"),
    ...columns.map(head)
  );
  const body = rows.map(({rank, territory: {type, code, name}, values}) =>
    h(
      document,
      "tr",
      {},
      h(document, "td", {}, rank === null ? "–" : String(rank)),
      h(document, "th", {scope: "row"}, h(document, "a", {href: `${root}/${type}/${code}`}, name)),
      ...columns.map(({key, format}) =>
        h(document, "td", {}, values[key] === null ? "–" : format(values[key]!))
      )
    )
  );
  const table = h(
    document,
    "table",
    {class: "cx-table"},
    h(document, "caption", {}, caption),
    h(document, "thead", {}, header),
    h(document, "tbody", {}, ...body)
  );
  return h(
    document,
    "div",
    {class: "cx-table-scroll", role: "region", tabindex: 0, "aria-label": caption},
    table
  );
}

/** The table as it stands, with codes beside names, in exact numbers. */
function downloadTable(
  rows: readonly RankedTerritory[],
  columns: readonly Measure[],
  view: View & {caption: string}
): FigureTable {
  return {
    caption: view.caption,
    columns: [
      {key: "rank", label: rankHead(view), kind: "integer"},
      {key: "name", label: "Territoire", kind: "text"},
      {key: "code", label: "Code", kind: "text"},
      ...columns.map(({key, label, kind}) => ({key, label, kind}))
    ],
    rows: rows.map(({rank, territory: {name, code}, values}) => ({rank, name, code, ...values}))
  };
}

function downloadTool(
  shown: () => {table: FigureTable; context: DataContext; year: number},
  document: Document
): HTMLElement {
  const status = h(document, "span", {class: "cx-status", role: "status"});
  const button = h(document, "button", {type: "button", class: "cx-tool"}, "Télécharger ce tableau (CSV)");
  button.addEventListener("click", () => {
    const {table, context, year} = shown();
    const spec = {
      table,
      year,
      source: sourceText(context),
      demo: context.demo,
      fileName: `commerce-exterieur-classements-${year}`
    };
    void import("./figure/save.js").then(
      ({saveTable}) => (status.textContent = saveTable(spec, document)),
      () => (status.textContent = "Le téléchargement n’a pas pu commencer\u00a0: le site ne répond pas.")
    );
  });
  return h(document, "div", {class: "cx-tools"}, button, pageLinkTool(status, document), status);
}
