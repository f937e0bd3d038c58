import type {Page as BrowserPage} from "playwright-core";

/**
 * Looks at a settled page for what no reader should meet: cells in error, figures with nothing in them,
 * `NaN` and its like in words or drawings. One French sentence a fault, with its cell and the heading above it.
 */
export function contentFaults(page: BrowserPage): Promise<string[]> {
  return page.evaluate(findFaults);
}

function findFaults(): string[] {
  const main = document.querySelector("main");
  if (!main) return ["la page n’a pas de contenu principal"];
  return [...cellErrors(), ...emptyFigures(), ...strangeWords()];

  function cellErrors(): string[] {
    return [...main!.querySelectorAll(".observablehq--error")].map(
      (element) => `${place(element)} : ${element.textContent!.trim().slice(0, 200)}`
    );
  }

  function emptyFigures(): string[] {
    const faults: string[] = [];
    for (const figure of main!.querySelectorAll("figure")) {
      const chart = figure.querySelector(".cx-chart") ?? figure;
      const drawn = [...chart.querySelectorAll("svg")].some(
        (svg) => isVisible(svg) && svg.querySelector("path,rect,circle,line,use,text")
      );
      if (!drawn && !chart.textContent!.trim()) faults.push(`${place(figure)} : figure vide`);
    }
    for (const svg of main!.querySelectorAll("svg")) {
      if (svg.childElementCount === 0) faults.push(`${place(svg)} : dessin vide`);
    }
    return faults;
  }

  function isVisible(element: Element): boolean {
    const {width, height} = element.getBoundingClientRect();
    return width > 0 && height > 0;
  }

  function strangeWords(): string[] {
    const strange = /NaN|\bundefined\b|Invalid Date|\[object [A-Z]\w*\]|\bInfinity\b/;
    const faults: string[] = [];
    const walker = document.createTreeWalker(main!, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const texts =
        node instanceof Element
          ? [...node.attributes].map((a) => `${a.name}="${a.value}"`)
          : [node.nodeValue ?? ""];
      const parent = node instanceof Element ? node : node.parentElement!;
      if (parent.closest("code, pre, script")) continue;
      const found = texts.find((text) => strange.test(text));
      if (found) faults.push(`${place(parent)} : « ${found.trim().slice(0, 80)} »`);
    }
    return faults;
  }

  function place(element: Element): string {
    const cell = cellOf(element);
    const heading = [...main!.querySelectorAll("h1, h2, h3")]
      .filter((h) => h.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      .pop();
    return `${cell ? `cellule ${cell}` : "texte"}${heading ? ` sous « ${heading.textContent!.trim()} »` : ""}`;
  }

  function cellOf(element: Element): string | null {
    for (let e: Node | null = element; e && e !== main; e = e.parentNode) {
      for (let sibling: Node | null = e; sibling; sibling = sibling.nextSibling) {
        if (sibling.nodeType === 8 && /^:[0-9a-f]{8}(-\d+)?:$/.test((sibling as Comment).data))
          return (sibling as Comment).data.slice(1, -1);
      }
    }
    return null;
  }
}
