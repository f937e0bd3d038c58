import {readFile} from "node:fs/promises";
import {join, relative, resolve} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {officialDir, rootDir} from "../data-dir.js";
import {streamLog} from "../common/log.js";
import {refuse} from "../common/refusal.js";
import {readNames, runCommand} from "../run-command.js";
import {fetchFiles} from "./fetch-files.js";
import {proxyFetch} from "./proxy.js";
import {readSourcesFile} from "./sources-file.js";
import {reportLines} from "./report.js";

// npm run data:fetch [-- sources.json]: downloads the archives that data/sources.json names into the folder
// of official files.
await runCommand(async () => {
  const [file] = readNames();
  const log = streamLog(process.stdout);
  const {fetch, close} = proxyFetch(process.env);
  try {
    const folder = officialDir();
    const path = resolve(file ?? join(rootDir, "data/sources.json"));
    const name = relative(process.cwd(), path);
    const text = await readFile(path, "utf8").catch(() => {
      throw refuse(name, "ce fichier est absent ou illisible.", "écrivez-le d'après docs/mise-a-jour.md.");
    });
    const sources = readSourcesFile(text, name);
    const effects = {
      fetch,
      log,
      sleep: (ms: number) => sleep(ms),
      now: () => new Date()
    };
    const report = await fetchFiles(sources, folder, effects);
    log.info(reportLines(report, relative(process.cwd(), folder) || "."));
    if (report.failures.length) process.exitCode = 1;
  } finally {
    await close();
  }
});
