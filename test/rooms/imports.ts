import {readFile, readdir} from "node:fs/promises";
import {dirname, join, normalize} from "node:path";
import {cruise} from "dependency-cruiser";
import type {ICruiseResult} from "dependency-cruiser";
import {RULES} from "./rules.js";

/** A file that imports another of the project. */
export interface Import {
  from: string;
  to: string;
  /** Nothing of it is left when the code runs. */
  isType: boolean;
}

/** What dependency-cruiser finds in the code of the project. */
export interface ProjectImports {
  /** Imports between files of the project, those of pages included. */
  imports: Import[];
  /** What breaks a rule, as « file → file: rule ». */
  violations: string[];
}

const ENTRIES = ["src", "site", "bench", "test", "observablehq.config.ts"];

/** All imports of the project, whose folder is the current one, held to the rules. */
export async function projectImports(): Promise<ProjectImports> {
  const {output} = await cruise(ENTRIES, {
    ruleSet: {forbidden: RULES},
    validate: true,
    tsPreCompilationDeps: "specify",
    tsConfig: {fileName: "tsconfig.json"},
    doNotFollow: {path: "node_modules"},
    exclude: {path: "^src/\\.observablehq/|^src/donnees/|^test/.*/fixture/"},
    skipAnalysisNotInRules: true
  });
  const {modules, summary} = output as ICruiseResult;
  const inCode = modules.flatMap(({source, dependencies}) =>
    dependencies
      .filter(({resolved}) => /^(?:src|site|bench|test)\//.test(resolved))
      .map(({resolved, dependencyTypes}) => ({
        from: source,
        to: resolved,
        isType: dependencyTypes.includes("type-only")
      }))
  );
  return {
    imports: [...inCode, ...(await pageImports())],
    violations: summary.violations.map(
      ({from, to, rule, cycle}) =>
        `${from} → ${cycle ? cycle.map(({name}) => name).join(" → ") : to}: ${rule.name}`
    )
  };
}

/**
 * What the cells of pages import. Framework, not Node, reads them: dependency-cruiser does not know the
 * files.
 */
async function pageImports(): Promise<Import[]> {
  const names = await readdir("src", {recursive: true});
  const pages = names.filter((name) => name.endsWith(".md") && !/^(?:\.observablehq|donnees)\//.test(name));
  const found = await Promise.all(
    pages.map(async (page) => {
      const from = join("src", page);
      const specifiers = (await readFile(from, "utf8")).matchAll(/\b(?:from|import\()\s*"(\.[^"]+)"/g);
      return [...specifiers].map(([, specifier]) => ({
        from,
        to: normalize(join(dirname(from), specifier!)).replace(/\.js$/, ".ts"),
        isType: false
      }));
    })
  );
  return found.flat();
}
