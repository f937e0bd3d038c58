// Child process of build.ts: runs Framework's own build in the current folder, into the folder given as argument.
import {register} from "node:module";
import {join} from "node:path";
import {unpackArchives} from "./archives.js";
import {pinFrameworkLibraries} from "./libraries.js";
import {runLoaders} from "./loaders.js";
import {rememberLookups} from "./lookups.js";

// Before Framework is imported.
register("./replaced-modules.ts", import.meta.url);
await import("../vocabulary/register.js");
const {readConfig} = await import("@observablehq/framework/dist/config.js");
const {checkPages} = await import("./checked-pages.js");
const {FileBuildEffects, build} = await import("@observablehq/framework/dist/build.js");

const output = process.argv[2];
if (!output) throw new Error("run: the output folder is missing");
const config = {...(await readConfig()), output};
pinFrameworkLibraries(config.root);
// Not waited for: they run on another processor, while pages are read on this one.
void runLoaders(config);
await unpackArchives(config);
checkPages(config, (message) => process.send?.(message));
rememberLookups(config.loaders);
await build({config}, new FileBuildEffects(output, join(config.root, ".observablehq", "cache")));
