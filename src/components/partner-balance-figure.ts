import type {PartnerBalanceFigureOptions} from "./balance/figure.js";
import type {Fiche} from "./fiche.js";

/** The balance of a territory with its main partners, in the frame of a figure. Its code is fetched when the reader comes near. */
export async function partnerBalanceFigure(
  fiche: Fiche,
  options: PartnerBalanceFigureOptions
): Promise<HTMLElement> {
  const figures = await import("./balance/figure.js");
  return figures.partnerBalanceFigure(fiche, options);
}
