import {parseArgs} from "node:util";
import {runCommand} from "../../../src/customs/run-command.js";
import {fuzzArchives, fuzzLabels, fuzzLines, type Outcome} from "./cases.js";

// npm run fuzz [-- --runs 100000 --seed 1]: official files altered by chance, which must give the right
// totals or a French refusal.
await runCommand(async () => {
  const {values} = parseArgs({
    options: {runs: {type: "string", default: "20000"}, seed: {type: "string", default: "1"}}
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  const kinds: [name: string, work: () => Promise<Outcome>][] = [
    ["lignes", () => fuzzLines(runs, seed)],
    ["archives", () => fuzzArchives(Math.ceil(runs / 10), seed)],
    ["libellés", () => fuzzLabels(runs, seed)]
  ];
  for (const [name, work] of kinds) {
    const start = performance.now();
    const {read, refused, leftAside, faults} = await work();
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stdout.write(
      `${name} : ${read} lus, ${refused} refusés, ${leftAside} laissés de côté, en ${seconds} s\n`
    );
    for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
});
