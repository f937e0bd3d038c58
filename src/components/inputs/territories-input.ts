import type {ComparedTerritory} from "../../trade/across.js";
import {comparedCode} from "../../trade/across.js";
import {inAddress} from "./address.js";
import {h} from "../chart/dom.js";
import type {InputElement} from "./input-element.js";

/** The most territories that are compared at once. */
const MOST = 4;

/** What is compared when the address names nothing. */
const INITIAL = ["departement-07", "departement-26"];

/**
 * Choice of two to four territories, by identifier; in the address as `t=07,26`. Empty places are left out of
 * the value. A territory that is chosen in one place while it stands in another changes places with what was
 * there: so their order is chosen too.
 */
export function territoriesInput(
  territories: readonly ComparedTerritory[],
  {document = globalThis.document}: {document?: Document} = {}
): InputElement<string[]> {
  const known = new Map(territories.map(({id}) => [comparedCode(id), id]));
  const selects = Array.from({length: MOST}, (_, place) => territorySelect(territories, place, document));
  const element = h(
    document,
    "fieldset",
    {class: "cx-input cx-territories"},
    h(document, "legend", {}, "Territoires à comparer, de deux à quatre"),
    ...selects
  );
  const places = () => selects.map(({value}) => value);
  const read = () => [...new Set(places().filter((id) => id !== ""))];
  const write = (ids: readonly string[]) => selects.forEach((select, i) => (select.value = ids[i] ?? ""));
  write(INITIAL);
  selects.forEach((select, place) => {
    // As they were when the reader came: arrow keys go through territories that stand elsewhere.
    let before = places();
    select.addEventListener("focus", () => (before = places()));
    select.addEventListener("input", () => write(changedPlaces(before, place, select.value)));
  });
  Object.defineProperty(element, "value", {get: sameWhileEqual(read), set: write, enumerable: true});
  return inAddress<string[], InputElement<string[]>>(element as unknown as InputElement<string[]>, "t", {
    write: (ids) => ids.map(comparedCode).join(","),
    read: (text) => {
      const ids = text.split(",").flatMap((code) => known.get(code) ?? []);
      return ids.length === 0 ? null : [...new Set(ids)].slice(0, MOST);
    }
  });
}

/** The places after one of them was chosen anew. */
export function changedPlaces(before: readonly string[], place: number, chosen: string): string[] {
  const elsewhere = chosen === "" ? -1 : before.findIndex((id, i) => id === chosen && i !== place);
  return before.map((id, i) => (i === place ? chosen : i === elsewhere ? before[place]! : id));
}

/** Equal lists are the same list, so that a value can be compared with an earlier one. */
function sameWhileEqual(read: () => string[]): () => string[] {
  let last: string[] = [];
  return () => {
    const now = read();
    if (now.join() !== last.join()) last = now;
    return last;
  };
}

function territorySelect(
  territories: readonly ComparedTerritory[],
  place: number,
  document: Document
): HTMLSelectElement {
  const group = (label: string, type: ComparedTerritory["type"]) =>
    h(
      document,
      "optgroup",
      {label},
      ...territories
        .filter((each) => each.type === type)
        .map(({id, code, name}) =>
          h(document, "option", {value: id}, type === "departement" ? `${code} ${name}` : name)
        )
    );
  return h(
    document,
    "select",
    {"aria-label": `Territoire ${place + 1}`},
    h(document, "option", {value: ""}, "–"),
    group("Départements", "departement"),
    group("Régions", "region"),
    group("France", "france")
  );
}
