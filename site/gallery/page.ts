import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {CHARTER_FILES} from "../common/charter.js";
import {cpf4} from "../../src/reference/cpf4.js";
import type {GalleryData, GalleryTerritory} from "./client.js";
import {ODD_CASES} from "./odd-cases.js";
import {SiteFault} from "../common/fault.js";

/**
 * The gallery of territories and odd cases as one HTML file: styles, script and the data of `dataFolder`
 * inside, nothing to fetch. Throws a French sentence when the data step has not run.
 */
export async function galleryPage(
  dataFolder: string,
  territories: readonly string[],
  widths: readonly number[]
): Promise<string> {
  const data: GalleryData = {
    context: readJson(join(dataFolder, "contexte.json")),
    cpf4Names: Object.fromEntries(cpf4.map(({code, name}) => [code, name])),
    territories: territories
      .filter((id) => !ODD_CASES.includes(id))
      .map((id) => readTerritory(join(dataFolder, "fiches"), id)),
    oddCases: territories.filter((id) => ODD_CASES.includes(id)),
    widths: [...widths]
  };
  const script = await bundle("./client.ts", "iife");
  const style = (await bundle("../../src/style/components.css")) + GALLERY_STYLE;
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Galerie des figures</title><style>${style}</style></head>
<body><h1>Galerie des figures</h1>
<script type="application/json" id="gallery-data">${json}</script>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body></html>
`;
}

const GALLERY_STYLE = `
*{box-sizing:border-box}
body{margin:16px;background:var(--cx-background);color:var(--cx-text);font-family:system-ui,sans-serif}
.gallery-cell{margin:0 0 24px;padding:0}
`;

function readTerritory(folder: string, id: string): GalleryTerritory {
  return {
    id,
    summary: readJson(join(folder, `${id}.json`)),
    rows: readFileSync(join(folder, `${id}.arrow`)).toString("base64"),
    comparison: readIfAny(join(folder, `${id}-comparaison.arrow`)),
    cpf4: readIfAny(join(folder, `${id}-cpf4.arrow`))
  };
}

function readIfAny(path: string): string | null {
  return existsSync(path) ? readFileSync(path).toString("base64") : null;
}

function readJson(path: string): unknown {
  if (!existsSync(path))
    throw new SiteFault(`Fichier absent\u00a0: ${path}. Lancer d’abord «\u00a0npm run data\u00a0».`);
  return JSON.parse(readFileSync(path, "utf8"));
}

async function bundle(entry: string, format?: "iife"): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format,
    minify: true,
    external: CHARTER_FILES,
    target: "es2022"
  });
  return result.outputFiles[0]!.text;
}
