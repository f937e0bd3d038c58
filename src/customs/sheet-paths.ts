import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {territoireIndustriePath, territoiresIndustrie} from "../reference/territoires-industrie.js";
import type {SheetTotals} from "../trade/across.js";
import {dataDir} from "./data-dir.js";

/**
 * Addresses of the pages that are made from one template each: products and partners, one for each sheet that
 * the data step wrote (none before its first run), and Territoires d’industrie.
 */
export function sheetPaths(): string[] {
  return [
    ...paths("produits", "/produit/"),
    ...paths("pays", "/pays/"),
    ...territoiresIndustrie.map(territoireIndustriePath)
  ];
}

function paths(name: string, root: string): string[] {
  const file = join(dataDir, `${name}.json`);
  if (!existsSync(file)) return [];
  const list = JSON.parse(readFileSync(file, "utf8")) as SheetTotals[];
  return list.map(({code}) => root + code);
}
