import {refuse} from "../common/refusal.js";
import {readNames, runCommand} from "../run-command.js";
import {compareKeyFigures} from "./compare.js";

// npm run data:changes -- published.csv new.csv: prints in Markdown what changed between two
// `chiffres-cles.csv`.
await runCommand(async () => {
  const [published, built] = readNames();
  if (!published || !built)
    throw refuse(
      "npm run data:changes",
      "il faut deux fichiers.",
      "donnez le chiffres-cles.csv publié, puis le nouveau."
    );
  process.stdout.write(await compareKeyFigures(published, built));
});
