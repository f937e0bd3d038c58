import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import ts from "typescript";
import {expect, it} from "vitest";
import {readModule} from "./recipes.js";

/** What the compiler says of a module of the project that is on no disk. */
function diagnosed(file: string, code: string): string[] {
  const settings = ts.readConfigFile("tsconfig.json", (name) => ts.sys.readFile(name));
  const {options} = ts.parseJsonConfigFileContent(settings.config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const path = resolve(file);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (name) => resolve(name) === path || fileExists(name);
  host.readFile = (name) => (resolve(name) === path ? code : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    resolve(name) === path
      ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([path, resolve("src/cells.d.ts")], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("the module of the document is checked word by word, as editors do", () => {
  const {file, code} = readModule(readFileSync("docs/plot.md", "utf8"));
  expect(diagnosed(file, code)).toEqual([]);
  const wrong = code
    .replace("topPartners(select", "topPartner(select")
    .replace("names.territory", "names.territories");
  const told = diagnosed(file, wrong).join("\n");
  expect(told).toContain("Cannot find name 'topPartner'");
  expect(told).toMatch(/'territories'.*'territory'/);
});
