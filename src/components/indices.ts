import type {TerritoryIndices} from "../trade/indices/territory-indices.js";
import type {Fiche} from "./fiche.js";
import {fetchedOnce} from "./figure/fetched-once.js";

export type LoadIndices = () => Promise<TerritoryIndices>;

/** `<id>-indices.json`, fetched when the first figure asks for it, once, and again only after a failure. */
export function indicesLoader(fetchFile: () => Promise<unknown>): LoadIndices {
  return fetchedOnce(() => fetchFile() as Promise<TerritoryIndices>);
}

type LaterFigures = typeof import("./later-figures.js");

/** What a page hands to a figure made of indices, beside what the figure itself depends on. */
export type WithIndices<Options> = Options & {loadIndices: LoadIndices};

/**
 * A figure whose code and data are no part of what a page needs at first: both are fetched when it is drawn,
 * which is when the reader comes near. All such figures are in one module, `later-figures.ts`, so that they
 * are one request.
 */
export function laterFigure<Options extends object>(
  pick: (figures: LaterFigures) => (fiche: Fiche, indices: TerritoryIndices, options: Options) => HTMLElement
): (fiche: Fiche, options: WithIndices<Options>) => Promise<HTMLElement> {
  return async (fiche, options) => {
    const [figures, indices] = await Promise.all([import("./later-figures.js"), options.loadIndices()]);
    return pick(figures)(fiche, indices, options);
  };
}
