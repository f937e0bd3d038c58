// Process that draws the pages of the preview: Framework's own server, on a port that only the front knows.
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {readConfig} from "@observablehq/framework/dist/config.js";
import type {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import {territories} from "../../src/reference/territories.js";
import {commentaryFaults} from "../faults/commentary-faults.js";
import {commentaryFolder} from "../faults/page-files.js";
import {assertReplaced} from "../common/replaced-modules.js";
import {LiveLoaders} from "./live-loaders.js";
import type {PagesMessage} from "./messages.js";
import {watchFolders} from "./watching.js";

/** An inline script: Framework would look for the file of one with an address among those of the pages. */
const PANEL = '<script type="module">import("/_apercu/panneau.js");</script>';

assertReplaced();
const config = {...(await readConfig())} as unknown as {root: string; head: string; loaders: LoaderResolver};
const loaders = new LiveLoaders(config.loaders, (report) => tell({type: "page", ...report}));
Object.assign(config, {loaders, head: `${config.head}\n${PANEL}`});

/** Framework's preview of one configuration, read once: another one comes with another process. */
class LivePreview extends PreviewServer {
  override _readConfig(): Promise<object> {
    return Promise.resolve(config);
  }
}

const server = createServer();
new LivePreview({server, verbose: false});
// Framework tells its console of every message to a page.
console.log = () => undefined;
// A page that cannot be sent must not end the process that serves the others.
process.on("unhandledRejection", (error) => console.error(error));
// The parent process has ended.
process.on("disconnect", () => process.exit());

server.listen(0, "127.0.0.1", () => {
  tell({type: "ready", port: (server.address() as AddressInfo).port});
  tellCommentaries();
});

watchFolders([config.root], (files) => {
  if (files.some((file) => file.endsWith(".css"))) tell({type: "styles"});
  if (files.some((file) => file.includes("/analyses/"))) tellCommentaries();
  loaders.changed();
});

function tellCommentaries(): void {
  const ids = territories.map(({id}) => id);
  tell({type: "site", faults: commentaryFaults(commentaryFolder(config.root), ids)});
}

function tell(message: PagesMessage): void {
  process.send?.(message);
}
