import {slug} from "../../french/slug.js";

/**
 * Stem of the files downloaded from a figure of a product or a partner:
 * `commerce-exterieur-produit-c30c-2024-departements-exportations`.
 */
export function acrossFileStem(
  sheet: {code: string; partners?: unknown},
  year: number,
  what: string
): string {
  const kind = sheet.partners ? "produit" : "pays";
  return slug(["commerce-exterieur", kind, sheet.code, String(year), what].join("-"));
}
