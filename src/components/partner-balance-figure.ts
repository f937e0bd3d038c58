import type {PartnerBalanceFigureOptions} from "./balance/figure.js";
import type {Fiche} from "./fiche.js";
import {ficheOfYear} from "./fiche/years.js";
import type {WorldFigureOptions} from "./world/figure.js";

/**
 * The balance of a territory with its main partners, in the frame of a figure. Its code is fetched when the
 * reader comes near.
 */
export async function partnerBalanceFigure(
  fiche: Fiche,
  options: PartnerBalanceFigureOptions
): Promise<HTMLElement> {
  const [figures, own] = await Promise.all([import("./balance/figure.js"), ficheOfYear(fiche, options.year)]);
  return figures.partnerBalanceFigure(own, options);
}

/**
 * The partners of a territory on maps of the world and of Europe. Code and maps are fetched when the reader
 * comes near.
 */
export async function worldFigure(fiche: Fiche, options: WorldFigureOptions): Promise<HTMLElement> {
  const [figures, own] = await Promise.all([import("./world/figure.js"), ficheOfYear(fiche, options.year)]);
  return figures.worldFigure(own, options);
}
