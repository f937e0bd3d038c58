import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {normalizeConfig} from "@observablehq/framework/dist/config.js";
import type {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import {commentaryFaults} from "../faults/commentary-faults.js";
import {LiveLoaders} from "./live-loaders.js";
import type {PagesMessage} from "./messages.js";
import {watchFolders} from "./watching.js";

/** An inline script: Framework would look for the file of one with an address among those of the pages. */
const PANEL = '<script type="module">import("/_apercu/panneau.js");</script>';

/** What of Framework's configuration the preview changes. */
interface Settings {
  root: string;
  head: string;
  loaders: LoaderResolver;
}

/**
 * Draws the pages in a process of its own: Framework's server, on a port that only the front knows. `spec`
 * are the settings of the project, read once: others come with another process. `dataKey` names the data that
 * they were read with.
 */
export async function servePages(spec: object, dataKey: string): Promise<void> {
  const config = {...normalizeConfig(spec)} as unknown as Settings;
  const loaders = new LiveLoaders(config.loaders, {
    onPage: (report) => tell({type: "page", ...report}),
    onLoaderFaults: (faults) => tell({type: "loaders", faults})
  });
  Object.assign(config, {loaders, head: `${config.head}\n${PANEL}`});
  // Framework logs every message that it sends to a page: that is silenced.
  console.log = () => undefined;
  // A page that cannot be sent must not end the process that serves the others.
  process.on("unhandledRejection", (error) => console.error(error));
  const server = createServer();
  new LivePreview(server, config);
  const watcher = watchFolders([config.root], (files) => {
    if (files.some((file) => file.endsWith(".css"))) tell({type: "styles"});
    if (files.some((file) => file.includes("/analyses/"))) tellCommentaries(config.root);
    loaders.changed();
  });
  // What was edited while the folders were first listed is no change to the watcher.
  watcher.once("ready", () => loaders.changed());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  tell({type: "ready", port: (server.address() as AddressInfo).port, dataKey});
  tellCommentaries(config.root);
}

class LivePreview extends PreviewServer {
  readonly #settings: Settings;

  constructor(server: Server, settings: Settings) {
    super({server, verbose: false});
    this.#settings = settings;
  }

  override _readConfig(): Promise<object> {
    return Promise.resolve(this.#settings);
  }
}

function tellCommentaries(root: string): void {
  tell({type: "site", faults: commentaryFaults(root)});
}

function tell(message: PagesMessage): void {
  process.send?.(message);
}
