import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {runCommand} from "./common/fault.js";
import {checkFinished} from "./common/publication.js";
import {readSiteRecord} from "./common/site-record.js";
import {DIST} from "./project.js";

// npm run publication: all that comes before a site is put on line. Downloads the official files (not with FICHES_DEMO=1), runs
// `npm run site -- --publication`, then looks at what is in `dist`.
//   -- --verifier   looks only at what is in `dist`
await runCommand(async () => {
  const {verifier} = parseArgs({options: {verifier: {type: "boolean"}}}).values;
  if (!verifier) {
    if (process.env.FICHES_DEMO !== "1") await command("../src/customs/fetch/cli.ts");
    await command("./site.ts", "--publication");
  }
  const record = await readSiteRecord(DIST);
  checkFinished(record, process.env);
  process.stdout.write(
    `Prêt à publier\u00a0: «\u00a0${DIST}\u00a0», ${record.factsheets.length}\u00a0fiches, pour le chemin «\u00a0${record.base}\u00a0».\n`
  );
});

/** A command of the project in a process of its own, which prints what it does; this one ends with it when it fails. */
async function command(path: string, ...args: string[]): Promise<void> {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {stdio: "inherit"});
  const code = await new Promise<number | null>((ended, failed) =>
    child.on("error", failed).on("close", ended)
  );
  if (code !== 0) process.exit(code ?? 1);
}
