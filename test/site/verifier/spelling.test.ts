import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openDictionary, type Dictionary} from "../../../site/verifier/dictionary.js";
import {readPassages} from "../../../site/verifier/prose.js";
import {spellingFindings} from "../../../site/verifier/spelling.js";
import {readWordList, referenceWords} from "../../../site/verifier/word-list.js";

let folder: string;
let dictionary: Dictionary;

// Reading the dictionary takes seconds.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "orthographe-"));
  dictionary = await openDictionary(join(folder, "mots.json"));
  dictionary.knows("bonjour");
});
afterAll(() => rm(folder, {recursive: true}));

const check = (text: string, words: ReadonlySet<string> = referenceWords()) =>
  spellingFindings({file: "src/essai.md", text}, readPassages(text), {dictionary, words});

describe("spelling", () => {
  it("knows French, its elisions and its compounds, names of the tables, whatever the apostrophe", () => {
    const text =
      "L’Ardèche et l'Auvergne-Rhône-Alpes exportent-elles jusqu’en Corée du Sud ? Donnera-t-il des pneumatiques, " +
      "celui-ci, aux États-Unis, au Kirghizstan, à Saint-Pierre-et-Miquelon ou à Privas ? Aujourd’hui, peut-être, presqu’île.";
    expect(check(text).map(({message}) => message)).toEqual([]);
  });

  it("takes the raised ending of an ordinal for a part of its number", () => {
    const text = "Du 1<sup>er</sup> au 14<sup>e</sup>, la 1<sup>re</sup> ; mais **er** est un mot.";
    expect(check(text).map(({message}) => message)).toEqual(["« er » n’est pas au dictionnaire."]);
  });

  it("tells a word once a file, with what was perhaps meant", () => {
    const findings = check("Les exportatons de l’Ardéche.\n\nLes exportatons reculent.");
    expect(findings.map(({line, message}) => [line, message])).toEqual([
      [1, "« exportatons » n’est pas au dictionnaire."],
      [1, "« l’Ardéche » n’est pas au dictionnaire."]
    ]);
    expect(findings[0]!.advice).toContain("« exportations »");
    expect(findings[1]!.advice).toContain("« l’Ardèche »");
  });

  it("accepts the words of the project, also where they begin a sentence", async () => {
    expect(check("Snapshots et Markdown.", await readWordList("data/mots.txt"))).toEqual([]);
    expect(check("markdowne.", await readWordList("data/mots.txt"))).toHaveLength(1);
  });

  it("keeps its answers for the next time", async () => {
    await dictionary.save();
    const memory = JSON.parse(await readFile(join(folder, "mots.json"), "utf8")) as {known: string[]};
    expect(memory.known).toContain("exportent");
    const again = await openDictionary(join(folder, "mots.json"));
    expect(again.suggest("exportatons")).toEqual(dictionary.suggest("exportatons"));
  });
});
