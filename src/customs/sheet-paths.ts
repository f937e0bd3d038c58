import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {SheetTotals} from "../trade/across.js";
import {dataDir} from "./data-dir.js";

/** Addresses of the pages of products and partners: one for each sheet that the data step wrote. None before its first run. */
export function sheetPaths(): string[] {
  return [...paths("produits", "/produit/"), ...paths("pays", "/pays/")];
}

function paths(name: string, root: string): string[] {
  const file = join(dataDir, `${name}.json`);
  if (!existsSync(file)) return [];
  const list = JSON.parse(readFileSync(file, "utf8")) as SheetTotals[];
  return list.map(({code}) => root + code);
}
