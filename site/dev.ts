import {parseArgs} from "node:util";
import {readPort} from "./common/listen.js";
import {startLive} from "./live/live.js";
import {runCommand} from "../src/customs/run-command.js";

await runCommand(async () => {
  const {values} = parseArgs({options: {port: {type: "string", default: "3000"}}});
  const {url, started} = await startLive({port: readPort(values.port)});
  process.stdout.write(`Aperçu\u00a0: ${url} (Ctrl+C pour l’arrêter)\n`);
  await started;
});
