import {isBlocking, type FaultKind, type PageFault} from "../../../src/markdown/faults.js";
import css from "./panel.css";

interface Shown {
  faults: readonly PageFault[];
  progress: string | null;
  /** Whether cells of the page show an error instead of what they display. */
  isStopped?: boolean;
}

const TITLES: Record<FaultKind, string> = {
  nom: "Nom inconnu",
  bloc: "Balise ou bloc",
  chiffre: "Chiffre ou condition",
  constat: "Phrase à revoir",
  cellule: "Cellule illisible",
  execution: "Cellule arrêtée",
  fichier: "Fichier absent",
  module: "Module en faute",
  table: "Table illisible",
  commentaire: "Commentaire sans place",
  donnees: "Données refusées",
  reglages: "Réglages de la page"
};

let panel: HTMLElement | null = null;
let isFolded = false;
let drawn = "";

/**
 * Shows the faults over the page, in a shadow tree that no style of the page reaches; shows nothing when
 * there are none.
 */
export function drawPanel(shown: Shown): void {
  const text = JSON.stringify(shown);
  if (text === drawn) return;
  drawn = text;
  if (shown.faults.length === 0 && shown.progress === null) return remove();
  const root = (panel ??= mount()).shadowRoot!;
  root
    .querySelector("section")!
    .replaceChildren(...(shown.faults.length > 0 ? faultList(shown) : progress(shown)));
}

function mount(): HTMLElement {
  const host = document.createElement("cx-apercu");
  const root = host.attachShadow({mode: "open"});
  const style = document.createElement("style");
  style.textContent = css;
  const section = document.createElement("section");
  section.setAttribute("role", "alert");
  section.setAttribute("aria-label", "Aperçu");
  root.append(style, section);
  document.body.append(host);
  return host;
}

function remove(): void {
  panel?.remove();
  panel = null;
}

function progress({progress: doing}: Shown): Node[] {
  return [element("p", "doing", `Aperçu\u00a0: ${doing}…`)];
}

function faultList({faults, progress: doing, isStopped = false}: Shown): Node[] {
  const count = faults.length === 1 ? "Une chose à corriger" : `${faults.length} choses à corriger`;
  const head = element("header", "", "");
  const fold = element("button", "", isFolded ? "Montrer" : "Réduire") as HTMLButtonElement;
  const list = element("ol", "", "");
  list.hidden = isFolded;
  fold.addEventListener("click", () => {
    isFolded = !isFolded;
    list.hidden = isFolded;
    fold.textContent = isFolded ? "Montrer" : "Réduire";
  });
  head.append(element("h2", "", count), fold);
  list.append(...faults.map(faultItem));
  const note = stateOfPage(faults, isStopped);
  return [head, list, element("p", "note", doing === null ? note : `Aperçu\u00a0: ${doing}…`)];
}

function stateOfPage(faults: readonly PageFault[], isStopped: boolean): string {
  if (isStopped)
    return "Des parties de la page sont arrêtées\u00a0: elles reprennent, et l’encadré disparaît, avec la correction.";
  const state = faults.some(isBlocking) ? "est montrée dans son dernier état correct" : "est à jour";
  return `La page ${state}. L’encadré disparaît avec la correction.`;
}

function faultItem({kind, file, line, text, message, advice}: PageFault): HTMLElement {
  const item = element("li", "", "");
  const place = line === null ? file : `${file}, ligne ${line}`;
  item.append(element("p", "place", `${TITLES[kind]} · ${place}`));
  if (text !== "") item.append(element("code", "", text));
  item.append(element("p", "message", message));
  if (advice !== "") item.append(element("p", "advice", advice));
  return item;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}
