import {parseArgs} from "node:util";
import {deploymentFrom} from "./common/deployment.js";
import {runCommand} from "../src/customs/run-command.js";
import {readPort} from "./common/listen.js";
import {serveSite} from "./common/server.js";
import {readSiteRecord} from "./common/site-record.js";

// npm run serve [-- --port 8080]: shows `dist` as a static host would, on that port or the next free one.
await runCommand(async () => {
  const {values} = parseArgs({
    options: {port: {type: "string", default: "8080"}, dist: {type: "string", default: "dist"}}
  });
  const port = readPort(values.port);
  await readSiteRecord(values.dist);
  const {url} = await serveSite({
    dist: values.dist,
    base: deploymentFrom(process.env).base,
    port
  });
  process.stdout.write(`Site servi à l’adresse ${url} (Ctrl+C pour arrêter).\n`);
});
