import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {dataDir} from "../../src/customs/data-dir.js";
import {writeSearchFile} from "../../src/trade/search-entry.js";
import type {DataContext} from "../../src/trade/types.js";
import {referenceEntries} from "./entries.js";
import {pageEntries} from "./page-entries.js";

// Replaces Framework’s own module, which indexes the words of the pages of the menu.

interface Config {
  search: unknown;
  loaders: LoaderResolver;
  paths: () => AsyncIterable<string>;
}

/** Pages made of a template for each of their addresses: their entries come from the tables. */
const FROM_TABLES = /^\/(?:departement|region|produit|pays|territoire-industrie)\/(?!index$)|^\/france$/;
const NOT_INDEXED = /^\/404$|\.js$|^\/_/;

/**
 * The index of the search as JSON (`SearchFile`): an entry for everything that has a page, with the names,
 * codes and words by which readers look for it.
 */
export async function searchIndex(
  config: Config,
  paths: Iterable<string> | AsyncIterable<string> = config.paths()
): Promise<string> {
  if (!config.search) return "{}";
  const all: string[] = [];
  for await (const path of paths) all.push(path);
  const known = new Set(all);
  const tables = referenceEntries(officialLabels()).filter(({path}) => known.has(path));
  const prose = all.filter((path) => !FROM_TABLES.test(path) && !NOT_INDEXED.test(path));
  const pages = await Promise.all(
    prose.map(async (path) => {
      const {title, body} = await config.loaders.loadPage(path, {...config, path});
      return pageEntries({path: path.replace(/\/index$/, "/"), title: title ?? path, body});
    })
  );
  return JSON.stringify(writeSearchFile([...tables, ...pages.flat()]));
}

function officialLabels(): Record<string, string> {
  const file = join(dataDir, "contexte.json");
  if (!existsSync(file)) return {};
  const {products} = JSON.parse(readFileSync(file, "utf8")) as DataContext;
  return Object.fromEntries(Object.entries(products).map(([code, {label}]) => [code, label]));
}
