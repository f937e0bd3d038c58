import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {listFiles} from "./files.js";

/**
 * The identifiers that modules of components give to figures: `id: "trimestres"`, `` id: `flux-${noun}` ``;
 * none where there are no components.
 */
export async function figureAnchors(folder: string): Promise<RegExp[]> {
  if (!existsSync(folder)) return [];
  const files = (await listFiles(folder)).filter((name) => name.endsWith(".ts"));
  const sources = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const ids = sources.flatMap((source) =>
    [...source.matchAll(/\bid: (?:"([^"]+)"|`([^`]+)`)/g)].map(([, plain, pattern]) => plain ?? pattern!)
  );
  return [...new Set(ids)]
    .filter((id) => /^[a-z]/.test(id))
    .map((id) => new RegExp(`^${id.replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`));
}
