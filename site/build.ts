import {parseArgs} from "node:util";
import {formatDecimal} from "../src/french/numbers.js";
import {runCommand} from "../src/customs/run-command.js";
import {streamBuildLog} from "./common/build-log.js";
import {falseSentencesText} from "./faults/false-sentences.js";
import {holdSite} from "./common/replace-site.js";
import {DIST, LAST_BUILD, buildProject} from "./project.js";

// npm run build: data → pages → finished static site in `dist`; nothing when nothing has changed since the
// last build.
//   -- --force   builds all the same
await runCommand(async () => {
  const {force} = parseArgs({options: {force: {type: "boolean"}}}).values;
  const log = streamBuildLog(process.stdout);
  const {dist, pageCount, seconds, built, falseSentences} = await holdSite(DIST, () =>
    buildProject({env: process.env, projectDir: process.cwd(), dist: DIST, memory: LAST_BUILD, force, log})
  );
  const pages = `${pageCount}\u00a0pages dans «\u00a0${dist}\u00a0»`;
  log.info(
    built
      ? `Site construit\u00a0: ${pages} en ${formatDecimal(seconds, 1)}\u00a0s.`
      : `Rien n’a changé depuis la dernière construction\u00a0: ${pages}. Pour construire malgré tout\u00a0: npm run build -- --force`
  );
  process.stdout.write(falseSentencesText(falseSentences));
});
