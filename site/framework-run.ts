// Child process of framework.ts: runs Framework's own build in the current folder, into the folder given as argument.
import {join} from "node:path";
import {FileBuildEffects, build} from "@observablehq/framework/dist/build.js";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {unpackArchives} from "./archives.js";
import {pinFrameworkLibraries} from "./framework-libraries.js";

const output = process.argv[2];
if (!output) throw new Error("framework-run: the output folder is missing");
const config = {...(await readConfig()), output};
pinFrameworkLibraries(config.root);
await unpackArchives(config);
await build({config}, new FileBuildEffects(output, join(config.root, ".observablehq", "cache")));
