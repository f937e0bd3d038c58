import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {Refusal, refuse} from "../common/refusal.js";
import {frenchTypography} from "../../french/typography.js";
import {keyFigureChanges} from "./changes.js";
import {readKeyFigures} from "./key-figures.js";
import {changeReport} from "./report.js";

/** Compare two `chiffres-cles.csv`, the one published and the new one, and print the summary of changes in Markdown. */
async function main(published: string | undefined, built: string | undefined): Promise<string> {
  if (!published || !built) throw new Error("donnez deux fichiers : chiffres-cles.csv publié, puis nouveau.");
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

try {
  process.stdout.write(await main(process.argv[2], process.argv[3]));
} catch (error) {
  const {message} = error as Error;
  process.stderr.write(`${error instanceof Refusal ? message : frenchTypography(`Échec : ${message}`)}\n`);
  process.exitCode = 1;
}
