import {tableFromIPC} from "apache-arrow/ipc/serialization";
import type {Flow} from "../trade/types.js";
import {fetchedOnce} from "./figure/fetched-once.js";
import type {LoadCpf4} from "./treemap/treemap.js";
import type {TreemapPart} from "./treemap/cells.js";

export interface Cpf4Files {
  /** Fetches `<id>-cpf4.arrow`: `year`, `flow`, `product`, `cpf4`, `valueEur`. */
  table: () => Promise<ArrayBuffer>;
  /** Fetches French names by CPF4 code, where a file of them exists. */
  names?: () => Promise<unknown>;
  year: number;
}

/**
 * The CPF4 detail of A129 headings in a year, by value, descending. Files are fetched when a reader first
 * asks, once, and again only after a failure. A code without a name is shown as « CPF 2651 ».
 */
export function cpf4Loader({table, names, year}: Cpf4Files): LoadCpf4 {
  const load = fetchedOnce(() => readCpf4(table, names));
  return async (flow, product) => {
    const parts = (await load())
      .filter((row) => row.year === year && row.flow === flow && row.product === product)
      .map(({part}) => part);
    return parts.sort((a, b) => b.valueEur - a.valueEur || (a.code < b.code ? -1 : 1));
  };
}

interface Cpf4Row {
  year: number;
  flow: Flow;
  product: string;
  part: TreemapPart;
}

async function readCpf4(table: Cpf4Files["table"], names: Cpf4Files["names"]): Promise<Cpf4Row[]> {
  const [buffer, nameOf] = await Promise.all([table(), (names?.() ?? {}) as Promise<Record<string, string>>]);
  return tableFromIPC(buffer)
    .toArray()
    .map((row) => {
      const code = String(row.cpf4);
      const name = Object.hasOwn(nameOf, code) ? nameOf[code]! : `CPF\u00a0${code}`;
      const part = {code, name, valueEur: Number(row.valueEur)};
      return {year: Number(row.year), flow: row.flow as Flow, product: String(row.product), part};
    });
}
