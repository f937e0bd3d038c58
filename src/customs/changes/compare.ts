import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {refuse} from "../common/refusal.js";
import {keyFigureChanges} from "./changes.js";
import {readKeyFigures} from "./key-figures.js";
import {changeReport} from "./report.js";

/**
 * What changed between two `chiffres-cles.csv`, the one published (which may be absent) and the new one: a
 * summary in Markdown.
 *
 * @throws Refusal of demonstration data, and of a file that is no such table.
 */
export async function compareKeyFigures(published: string, built: string): Promise<string> {
  await refuseDemo(built);
  const after = readKeyFigures(await readFile(built, "utf8"), built);
  const text = await readFile(published, "utf8").catch(absent);
  const before = text === null ? [] : readKeyFigures(text, published);
  return changeReport(keyFigureChanges(before, after), after);
}

/** Without official files the build makes demonstration data: nothing to compare. */
async function refuseDemo(built: string): Promise<void> {
  const description = await readFile(join(dirname(built), "datapackage.json"), "utf8").catch(absent);
  if (description === null || !("notice" in (JSON.parse(description) as object))) return;
  const what = "ces chiffres sont ceux des données de démonstration.";
  throw refuse(
    built,
    what,
    "téléchargez les fichiers officiels (npm run data:fetch), puis reconstruisez le site."
  );
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
