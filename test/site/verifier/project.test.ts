import {expect, it} from "vitest";
import config from "../../../observablehq.config.js";
import {openDictionary} from "../../../site/verifier/dictionary.js";
import {verifyProject} from "../../../site/verifier/verify.js";
import {readWordList, referenceWords} from "../../../site/verifier/word-list.js";

it("finds no fault in the project’s own pages and documents", async () => {
  const dictionary = await openDictionary(".cache/verifier/mots.json");
  const words = new Set([...referenceWords(), ...(await readWordList("data/mots.txt"))]);
  const {findings, files} = await verifyProject({config, docs: "docs", spelling: {dictionary, words}});
  await dictionary.save();
  expect(files).toBeGreaterThan(15);
  const faults = findings.filter(({level}) => level === "faute");
  expect(faults.map(({file, line, message}) => `${file}:${line} ${message}`)).toEqual([]);
});
