import {benchBuild} from "./build/main.js";
import {benchData} from "./data/main.js";
import {benchPages} from "./pages/main.js";

const BENCHES: Record<string, () => Promise<void>> = {
  data: () => benchData(),
  build: () => benchBuild(),
  pages: () => benchPages()
};

// npm run bench [-- data build pages]: the benchmarks named, all without argument, each beside its reference.
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown benchmark: ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.\n`
  );
  process.exitCode = 1;
} else {
  for (const name of names.length ? names : Object.keys(BENCHES)) {
    process.stdout.write(`\n${name}\n`);
    await BENCHES[name]!();
  }
}
