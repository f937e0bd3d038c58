import {parseArgs} from "node:util";
import {runCommand, runScript} from "../src/customs/run-command.js";
import {checkFinished} from "./common/publication.js";
import {readSiteRecord} from "./common/site-record.js";
import {DIST} from "./project.js";

// npm run publication: all that comes before a site is put on line. Downloads the official files (not with
// FICHES_DEMO=1), runs `npm run site -- --publication`, then looks at what is in `dist`.
//   -- --verifier   looks only at what is in `dist`
await runCommand(async () => {
  const {verifier} = parseArgs({options: {verifier: {type: "boolean"}}}).values;
  if (!verifier) {
    if (process.env.FICHES_DEMO !== "1")
      await runScript(new URL("../src/customs/fetch/cli.ts", import.meta.url));
    await runScript(new URL("./site.ts", import.meta.url), ["--publication"]);
  }
  const record = await readSiteRecord(DIST);
  checkFinished(record, process.env);
  process.stdout.write(
    `Prêt à publier\u00a0: «\u00a0${DIST}\u00a0», ${record.factsheets.length}\u00a0fiches, pour le chemin «\u00a0${record.base}\u00a0».\n`
  );
});
