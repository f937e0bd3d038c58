/** Weights of the texts of an image: titles are bold, no text is slanted. */
const WEIGHTS = ["400", "700"];

/**
 * `@font-face` rules, with the fonts in them, of the family that the style sheets of a page keep for paper
 * and images: an image that holds them is the same wherever it is opened. The page is given these fonts too,
 * so that it lays out what goes into the image with them. Empty where the page brings no such fonts (the
 * preview of the site), or they cannot be fetched.
 */
export async function imageFonts(document: Document): Promise<string> {
  const faces = await Promise.all(paperFaces(document).map((face) => faceWithin(face, document)));
  return faces.join("");
}

interface Face {
  family: string;
  weight: string;
  address: string;
}

function paperFaces(document: Document): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .map(({cssText}) => /^@font-face\s*\{(.*)\}$/s.exec(cssText)?.[1])
    .flatMap((text) => (text === undefined ? [] : [faceOf(text)]))
    .filter(({weight, style, address}) => style === "normal" && WEIGHTS.includes(weight) && address !== "");
}

/** Read from its text: what browsers give of such rules as objects differs. */
function faceOf(text: string): Face & {style: string} {
  const value = (name: string) => new RegExp(`${name}:\\s*([^;]*)`).exec(text)?.[1]?.trim() ?? "";
  const address = /url\("?([^")]*)"?\)/.exec(value("src"))?.[1] ?? "";
  return {
    family: value("font-family").replaceAll('"', ""),
    weight: value("font-weight"),
    style: value("font-style") || "normal",
    address
  };
}

async function faceWithin({family, weight, address}: Face, document: Document): Promise<string> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) return "";
    await document.fonts.load(`${weight} 1em "${family}"`);
    const bytes = base64(new Uint8Array(await response.arrayBuffer()));
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  } catch {
    // Without its font the image is whole all the same: it is written in one of the machine that shows it.
    return "";
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
