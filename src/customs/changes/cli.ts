import {Refusal} from "../common/refusal.js";
import {frenchTypography} from "../../french/typography.js";
import {compareKeyFigures} from "./compare.js";

/** Compare two `chiffres-cles.csv`, the one published and the new one, and print the summary of changes in Markdown. */
async function main(published: string | undefined, built: string | undefined): Promise<string> {
  if (!published || !built) throw new Error("donnez deux fichiers : chiffres-cles.csv publié, puis nouveau.");
  return compareKeyFigures(published, built);
}

try {
  process.stdout.write(await main(process.argv[2], process.argv[3]));
} catch (error) {
  const {message} = error as Error;
  process.stderr.write(`${error instanceof Refusal ? message : frenchTypography(`Échec : ${message}`)}\n`);
  process.exitCode = 1;
}
