type Attributes = Record<string, string | number | boolean | null | undefined>;
type Child = Node | string | null | undefined;

const SVG = "http://www.w3.org/2000/svg";

/**
 * A new HTML element with attributes (`null`, `undefined` and `false` are left out, `true` is an empty
 * attribute) and children.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** A new SVG element; same rules as `h`. */
export function s<K extends keyof SVGElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, attributeText(value));
  }
  for (const child of children) if (child != null) element.append(child);
  return element;
}

/** Hundredths of a pixel are enough, and make pages smaller and the same on every machine. */
function attributeText(value: string | number | true): string {
  if (value === true) return "";
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
}

/** A tenth of a pixel is enough for a mark: shorter files, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
