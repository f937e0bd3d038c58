import {
  ACTIVE_LINK,
  FOOTER,
  HEADING_LINK,
  MAIN,
  SIDE_BAR,
  SIDE_BAR_CLOSE,
  SIDE_BAR_TOGGLE,
  TABLE_OF_CONTENTS
} from "../../src/framework/marks.js";

/**
 * Mends the structure around the page for screen readers: names for the
 * navigations, a link past them, a list that holds list items only.
 */
export function nameLandmarks(document: Document): void {
  label(document, SIDE_BAR, "Toutes les pages");
  label(document, `${TABLE_OF_CONTENTS} nav`, "Sommaire de la page");
  label(document, `${FOOTER} nav`, "Page précédente et page suivante");
  label(document, SIDE_BAR_TOGGLE, "Afficher ou masquer le menu");
  label(document, TABLE_OF_CONTENTS, "Sommaire");
  nameActivePage(document);
  wrapCloseButton(document);
  if (document.querySelector("base")) unlinkHeadings(document);
  else addSkipLink(document);
}

/** On a page with a `<base>` (the 404 page) a link to `#…` leads to another page. */
function unlinkHeadings(document: Document): void {
  for (const link of document.querySelectorAll(HEADING_LINK)) link.replaceWith(...link.childNodes);
}

function label(document: Document, selector: string, name: string): void {
  document.querySelector(selector)?.setAttribute("aria-label", name);
}

/** Framework's side bar marks the current page by its colour only. */
function nameActivePage(document: Document): void {
  for (const link of document.querySelectorAll(`${SIDE_BAR} ${ACTIVE_LINK} > a`)) {
    link.setAttribute("aria-current", "page");
  }
}

/** Framework puts the label that closes the side bar straight into a list: `<ol><label>`. */
function wrapCloseButton(document: Document): void {
  const close = document.querySelector(`ol > ${SIDE_BAR_CLOSE}`);
  if (!close) return;
  const item = document.createElement("li");
  item.className = "cx-sidebar-close";
  close.replaceWith(item);
  item.append(close);
}

function addSkipLink(document: Document): void {
  const main = document.querySelector(MAIN);
  if (!main) return;
  const link = document.createElement("a");
  link.className = "cx-skip-link";
  link.href = MAIN;
  link.textContent = "Aller au contenu";
  main.setAttribute("tabindex", "-1");
  document.body.prepend(link);
}
