import {hasPartnerPage} from "../../trade/partners.js";

/** Folder of the site with a page for each code of a kind. */
export type PageFolder = "produit" | "pays" | "departement" | "region";

/** The codes that have a page in each folder. */
const CODES: Readonly<Record<PageFolder, RegExp>> = {
  produit: /^[A-Z]\d\d[A-Z0-9]$/,
  pays: /^[A-Z]{2}$/,
  departement: /^(?:\d\d|97\d)$/,
  region: /^(?:\d\d|drom)$/
};

/** The pages that stand in a folder of the site; the others are at its root. */
const IN_FOLDER = /\/(?:departement|region|produit|pays|territoire-industrie|etudes)\/[^/]*$/;

/**
 * The address of a page seen from the page of the document: relative, so that what is written into a page
 * holds under any sub-path. `null` for a code that has no page of its own.
 */
export function pageOfCode(folder: PageFolder, code: string, document: Document): string | null {
  if (!CODES[folder].test(code) || (folder === "pays" && !hasPartnerPage(code))) return null;
  return `${siteRoot(document)}/${folder}/${code}`;
}

/** The root of the site seen from the page of the document, without a slash at its end. */
export function siteRoot({location}: Document): ".." | "." {
  return IN_FOLDER.test(location.pathname) ? ".." : ".";
}
