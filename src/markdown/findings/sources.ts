import {territories} from "../../reference/territories.js";
import type {FindingSources, TerritoryData} from "../../trade/findings/territory-data.js";
import type {FigureStore} from "../values/store.js";
import type {Names} from "./words.js";

/** A territory and those of its kind; France is compared with none. */
export function findingSources(id: string, figures: FigureStore): FindingSources {
  const dataOf = (of: string): TerritoryData => ({
    summary: figures.summary(of),
    indices: figures.indices(of)
  });
  const own = dataOf(id);
  const {type} = own.summary;
  const peers = type === "france" ? [] : territories.filter((each) => each.type === type);
  return {...own, peers: peers.map((each) => dataOf(each.id))};
}

/** Goods of France that come back: what figures and the method call it. */
const RETURNS = "France (retours)";

/** Short names of products, French names of partners; a code that has none stands for itself. */
export function codeNames(figures: FigureStore): Names {
  const {products, partners} = figures.context();
  return {
    product: (code) => products[code]?.name ?? code,
    partner: (code) => (code === "FR" ? RETURNS : (partners[code] ?? code))
  };
}
