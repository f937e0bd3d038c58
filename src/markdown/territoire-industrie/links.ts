import type {Names} from "../findings/words.js";

/** A heading by its name, with a link to its page. */
export function productLink(code: string, names: Names): string {
  return `<a href="/produit/${code}">${names.product(code)}</a>`;
}

/** A partner country by its name, with a link to its page. */
export function partnerLink(code: string, names: Names): string {
  return `<a href="/pays/${code}">${names.partner(code)}</a>`;
}
