/**
 * Mends the structure around the page for those who do not see it: names for
 * the navigations, a link past them, a list that holds list items only.
 */
export function nameLandmarks(document: Document): void {
  label(document, "#observablehq-sidebar", "Toutes les pages");
  label(document, "#observablehq-toc nav", "Sommaire de la page");
  label(document, "#observablehq-footer nav", "Page précédente et page suivante");
  label(document, "#observablehq-sidebar-toggle", "Afficher ou masquer le menu");
  label(document, "#observablehq-toc", "Sommaire");
  nameActivePage(document);
  wrapCloseButton(document);
  if (document.querySelector("base")) unlinkHeadings(document);
  else addSkipLink(document);
}

/** On a page with a `<base>` (the 404 page) a link to `#…` leads to another page. */
function unlinkHeadings(document: Document): void {
  for (const link of document.querySelectorAll(".observablehq-header-anchor"))
    link.replaceWith(...link.childNodes);
}

function label(document: Document, selector: string, name: string): void {
  document.querySelector(selector)?.setAttribute("aria-label", name);
}

/** The page being read is told by its colour only in Framework's side bar. */
function nameActivePage(document: Document): void {
  for (const link of document.querySelectorAll("#observablehq-sidebar .observablehq-link-active > a")) {
    link.setAttribute("aria-current", "page");
  }
}

/** Framework puts the label that closes the side bar straight into a list: `<ol><label>`. */
function wrapCloseButton(document: Document): void {
  const close = document.querySelector("ol > #observablehq-sidebar-close");
  if (!close) return;
  const item = document.createElement("li");
  item.className = "cx-sidebar-close";
  close.replaceWith(item);
  item.append(close);
}

function addSkipLink(document: Document): void {
  const main = document.querySelector("#observablehq-main");
  if (!main) return;
  const link = document.createElement("a");
  link.className = "cx-skip-link";
  link.href = "#observablehq-main";
  link.textContent = "Aller au contenu";
  main.setAttribute("tabindex", "-1");
  document.body.prepend(link);
}
