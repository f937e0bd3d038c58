import {h} from "../chart/dom.js";
import type {ExportedSvg} from "./export.js";

/** Three pixels a unit: a figure of 960 units prints at 300 dots an inch on a width of 24 cm. */
const PNG_SCALE = 3;

/** Hands a file to the reader under a name, as the browser's own downloads do. */
export function saveBlob(blob: Blob, fileName: string, document: Document): void {
  const url = URL.createObjectURL(blob);
  const link = h(document, "a", {href: url, download: fileName, hidden: true});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Paints a stand-alone SVG file into a PNG of print quality. Fails with a French sentence where the browser
 * cannot.
 */
export async function svgToPng(
  {text, width, height}: ExportedSvg,
  document: Document,
  scale = PNG_SCALE
): Promise<Blob> {
  const image = h(document, "img", {width, height});
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = h(document, "canvas", {width: width * scale, height: height * scale});
  const context = canvas.getContext("2d");
  if (!context)
    throw new Error("Ce navigateur ne sait pas dessiner l’image\u00a0: téléchargez la version SVG.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("L’image n’a pas pu être produite\u00a0: téléchargez la version SVG.");
  return blob;
}
