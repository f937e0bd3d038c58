// Child process of build.ts: runs Framework's own build in the current folder, into the folder given as
// argument.
import {join} from "node:path";
import {assertReplaced} from "../common/replaced-modules.js";
import {unpackArchives} from "./archives.js";
import {pinFrameworkLibraries} from "./libraries.js";
import {runLoaders} from "./loaders.js";
import type {BuildMessage, PagesMessage} from "./messages.js";

// The parent was interrupted: stop. The listener must not keep this process from ending by itself.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();

// Before Framework is imported.
await import("./replaced-modules.js");
await import("../vocabulary/register.js");
const {readConfig} = await import("@observablehq/framework/dist/config.js");
const {build} = await import("@observablehq/framework/dist/build.js");
const {BuildLoaders} = await import("./build-loaders.js");
const {CountedPages} = await import("./counted-pages.js");
assertReplaced();

const output = process.argv[2];
if (!output) throw new Error("run: the output folder is missing");
const project = await readConfig();
const loaders = new BuildLoaders(project.loaders);
const config = {...project, output, loaders};
pinFrameworkLibraries(config.root);
// Not waited for: they run on another processor, while pages are read on this one.
void runLoaders(config);
await unpackArchives(config);
const send = (message: BuildMessage) => new Promise((sent) => process.send!(message, sent));
const tell = (step: PagesMessage["step"], total: number) => (done: number) => void send({step, done, total});
let total = 0;
const faults = await loaders.faultsOfAllPages(config, (done, all) => tell("read", (total = all))(done));
if (faults.length > 0) {
  await send({faults});
  process.exit(1);
}
const written = tell("write", total);
written(0);
await build({config}, new CountedPages(output, join(config.root, ".observablehq", "cache"), written));
