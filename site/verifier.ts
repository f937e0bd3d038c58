import {parseArgs} from "node:util";
import {runCommand} from "../src/customs/run-command.js";
import {correctProject} from "./verifier/correct.js";
import {openDictionary} from "./verifier/dictionary.js";
import {reportText} from "./verifier/report.js";
import {verifyProject, type VerifiedProject} from "./verifier/verify.js";
import {readWordList, referenceWords} from "./verifier/word-list.js";

// npm run verifier: what is to mend in the texts of pages, commentaries and documents; fails on faults, not
// on advice.
//   -- --corriger   mends what is safe
await runCommand(async () => {
  const {corriger} = parseArgs({options: {corriger: {type: "boolean", default: false}}}).values;
  const start = performance.now();
  const dictionary = await openDictionary(".cache/verifier/mots.json");
  const {default: config} = await import("../observablehq.config.js");
  const project: VerifiedProject = {
    config,
    docs: "docs",
    spelling: {dictionary, words: new Set([...referenceWords(), ...(await readWordList("data/mots.txt"))])}
  };
  const verify = () => verifyProject(project);
  const {findings, files, mended} = corriger
    ? await correctProject(verify)
    : {...(await verify()), mended: []};
  await dictionary.save();
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(reportText({findings, mended, files, seconds}));
  if (findings.some(({level}) => level === "faute")) process.exitCode = 1;
});
