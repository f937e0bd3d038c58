import {readNames, runCommand} from "../src/customs/run-command.js";
import {FrenchError} from "../src/french/french-error.js";
import {benchBuild} from "./build/main.js";
import {benchData} from "./data/main.js";
import {benchOfficial} from "./official/main.js";
import {benchPages} from "./pages/main.js";
import {benchPreviewStart} from "./preview/main.js";

const BENCHES: Record<string, () => Promise<void>> = {
  data: () => benchData(),
  build: () => benchBuild(),
  pages: () => benchPages(),
  preview: () => benchPreviewStart(),
  official: () => benchOfficial()
};

// npm run bench [-- data build pages preview official]: the benchmarks named, all without argument, each
// beside its reference.
await runCommand(async () => {
  const names = readNames();
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0)
    throw new FrenchError(
      `Mesure inconnue\u00a0: ${unknown.join(", ")}. Choix\u00a0: ${Object.keys(BENCHES).join(", ")}.`
    );
  for (const name of names.length ? names : Object.keys(BENCHES)) {
    process.stdout.write(`\n${name}\n`);
    await BENCHES[name]!();
  }
});
