import {slug} from "../../french/slug.js";
import type {TerritorySummary} from "../../trade/types.js";

/**
 * Stem of the files downloaded from a figure: `commerce-exterieur-07-ardeche-2024-balance`,
 * `commerce-exterieur-region-84-auvergne-rhone-alpes-2024-balance`, `commerce-exterieur-france-2024-balance`.
 */
export function fileStem({type, code, name}: TerritorySummary, year: number, what: string): string {
  const place = type === "departement" ? [code, name] : type === "region" ? ["region", code, name] : [name];
  return slug(["commerce-exterieur", ...place, String(year), what].join("-"));
}
