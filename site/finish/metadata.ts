import type {DataFacts} from "../../src/trade/types.js";
import type {Deployment} from "../common/deployment.js";
import {SiteFault} from "../common/fault.js";
import type {Page} from "../common/pages.js";

const DESCRIPTION_LENGTH = 200;

/**
 * Title, description, Open Graph and canonical address of a page. The last two need
 * the address of the site: without `SITE_URL` what depends on it is left out.
 * A site of demonstration data asks search engines not to list it.
 */
export function addMetadata(
  document: Document,
  page: Page,
  {demo}: Pick<DataFacts, "demo">,
  {siteUrl}: Deployment
): void {
  if (!document.title.trim()) throw new SiteFault("Une page n’a pas de titre\u00a0:", [page.path]);
  const [title = "", siteName = title] = document.title.split(" | ");
  const description = pageDescription(document);
  const url = siteUrl && siteUrl + page.path;
  meta(document, "name", "description", description);
  if (demo || page.path === "/404") meta(document, "name", "robots", "noindex");
  meta(document, "property", "og:title", title);
  meta(document, "property", "og:description", description);
  meta(document, "property", "og:type", "article");
  meta(document, "property", "og:locale", "fr_FR");
  meta(document, "property", "og:site_name", siteName);
  if (!url || page.path === "/404") return;
  meta(document, "property", "og:url", url);
  const canonical = document.createElement("link");
  canonical.rel = "canonical";
  canonical.href = url;
  document.head.append("\n", canonical);
}

/** First paragraph of the page, the lead if it has one, cut at a word; cells, not yet run, are left out. */
function pageDescription(document: Document): string {
  const paragraph =
    document.querySelector("main .cx-lead") ??
    [...document.querySelectorAll("main p")].find(
      (p) => p.textContent!.trim() && !p.classList.contains("cx-kicker")
    );
  return cutAtWord(
    (paragraph?.textContent ?? "").replace(/[^\S\u00a0\u202f]+/g, " ").trim(),
    DESCRIPTION_LENGTH
  );
}

/** Text of at most `length` characters, closed by « … » where it was cut. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/\s+\S*$/, "")
    .replace(/[\s,;:]+$/, "")}…`;
}

/** Adds a `<meta>`, unless its content is empty. */
export function meta(document: Document, attribute: "name" | "property", key: string, content: string): void {
  if (!content) return;
  const element = document.createElement("meta");
  element.setAttribute(attribute, key);
  element.setAttribute("content", content);
  document.head.append("\n", element);
}
