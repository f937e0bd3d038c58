import {h} from "../chart/dom.js";
import type {FigureSpec} from "./spec.js";
import type {DownloadFormat} from "./save.js";

/** The row of buttons under a figure: downloads, link to the figure, and a line that says what happened. */
export function figureTools(spec: FigureSpec, document: Document): HTMLElement {
  const status = h(document, "span", {class: "cx-status", role: "status"});
  const run = (action: () => Promise<string>) => () =>
    void action().then(
      (message) => (status.textContent = message),
      (error: unknown) => (status.textContent = error instanceof Error ? error.message : String(error))
    );
  const button = (format: DownloadFormat, before: string) =>
    toolButton(
      format.toUpperCase(),
      before,
      run(() => download(spec, format, document)),
      document
    );
  const label = `Télécharger ou citer la figure «\u00a0${spec.title}\u00a0»`;
  return h(
    document,
    "div",
    {class: "cx-tools", role: "group", "aria-label": label},
    button("csv", "Télécharger les données au format "),
    button("svg", "Télécharger l’image au format "),
    button("png", "Télécharger l’image au format "),
    linkTool(
      spec.id,
      run(() => copyLink(spec.id, document)),
      document
    ),
    status
  );
}

/** The code of downloads is fetched with the first of them: most readers ask for none. */
async function download(spec: FigureSpec, format: DownloadFormat, document: Document): Promise<string> {
  const {saveFigure} = await import("./save.js").catch(() => {
    throw new Error("Le téléchargement n’a pas pu commencer\u00a0: le site ne répond pas.");
  });
  return saveFigure(spec, format, document);
}

/**
 * Says something on the line under the figure that holds an element, in place of what it said; nothing where
 * the element is in no figure.
 */
export function tellUnderFigure(element: Element, message: string): void {
  const status = element.closest(".cx-figure")?.querySelector(".cx-status");
  if (status) status.textContent = message;
}

/** The link to a figure of a page: its address without an earlier anchor, and its own. */
export function figureAddress(id: string, pageAddress: string): string {
  return `${pageAddress.replace(/#.*$/, "")}#${id}`;
}

/** A button that shows the name of a format, and is named in full for screen readers and pointers. */
function toolButton(
  format: string,
  before: string,
  action: () => void,
  document: Document
): HTMLButtonElement {
  const words = h(document, "span", {class: "cx-visually-hidden"}, before);
  const button = h(
    document,
    "button",
    {type: "button", class: "cx-tool", title: before + format},
    words,
    format
  );
  button.addEventListener("click", action);
  return button;
}

/**
 * A button that copies the address of the page as it stands, with what is chosen in it; `status` tells how it
 * went.
 */
export function pageLinkTool(status: HTMLElement, document: Document): HTMLButtonElement {
  const button = h(document, "button", {type: "button", class: "cx-tool"}, "Copier le lien de cette vue");
  button.addEventListener("click", () => {
    const address = document.location.href;
    void copied(address, document).then(
      (isCopied) => (status.textContent = isCopied ? "Lien copié" : `Lien de la vue\u00a0: ${address}`)
    );
  });
  return button;
}

/** A real link, so that it can be followed, dragged and bookmarked; a click copies its address as well. */
function linkTool(id: string, action: () => void, document: Document): HTMLAnchorElement {
  const link = h(document, "a", {href: `#${id}`, class: "cx-tool"}, "Copier le lien");
  link.addEventListener("click", action);
  return link;
}

async function copyLink(id: string, document: Document): Promise<string> {
  const address = figureAddress(id, document.location.href);
  return (await copied(address, document)) ? "Lien copié" : `Lien de la figure\u00a0: ${address}`;
}

/** Whether the browser lets a text into its clipboard. */
async function copied(text: string, document: Document): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
