import {existsSync, readFileSync} from "node:fs";
import {join, sep} from "node:path";
import type MarkdownIt from "markdown-it";
import {readSource, tellCellFaults, tellPageFault} from "./cell-faults.js";
import {isCollecting, tellFault} from "./faults.js";
import {cautionSentences, findingSentences} from "./findings/findings.js";
import {accessibleTables} from "./tables.js";
import {fillTemplate, stop, type Report, type Variables} from "./template.js";
import type {ValueScope} from "./values/query.js";
import type {FigureStore} from "./values/store.js";
import {findTerritory} from "../reference/territories.js";
import {frenchHtml, frenchTypography} from "../french/typography.js";

/** What the extension needs from the project's configuration. */
export interface FrenchMarkdownOptions {
  /** Build-time values of the page at `path`. */
  variables: (path: string) => Variables;
  /** Folder of analysts' own texts, one a territory: `departement-07.markdown`. */
  analysesDir: string;
  /** Figures that texts may name, and that the findings are made from. */
  figures?: FigureStore;
  /** Files of the sentences of the findings and of the cautions. */
  sentences?: {findings: string; cautions: string};
}

interface PageEnv {
  path: string;
  params?: Record<string, string>;
}

/**
 * The markdown-it extension of the pages: build-time text, the analyst's own
 * text of one territory (`{{analyse}}`), the findings (`{{essentiel}}`) and cautions (`{{prudence}}`), captions of tables, French typography. Runs once a page at
 * build; in preview again at each edit.
 */
export function frenchMarkdown(options: FrenchMarkdownOptions): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    md.core.ruler.before("normalize", "build-time-text", (state) => {
      const env = state.env as PageEnv;
      state.src = fillPage(state.src, env, options);
    });
    tellCellFaults(md, (env) => pageSources(env, options));
    md.core.ruler.push("accessible-tables", accessibleTables);
    md.core.ruler.push("french-typography", (state) => {
      for (const token of state.tokens) {
        for (const child of token.children ?? []) {
          if (child.type === "text") child.content = frenchTypography(child.content);
        }
        if (token.type === "html_block") token.content = frenchHtml(token.content);
      }
    });
    return md;
  };
}

/** The page's Markdown with its build-time text filled in. */
function fillPage(source: string, env: PageEnv, options: FrenchMarkdownOptions): string {
  const variables = options.variables(env.path);
  const file = sourceName(env);
  const id = variables.id;
  const all = id === undefined ? variables : {...variables, ...includedTexts(id, variables, options)};
  return fillTemplate(source, all, file, {
    values: valueScope(all, options),
    report: isCollecting() ? tellPageFault(file, source) : undefined
  });
}

/** What a factsheet includes: the analyst's text, the findings and the cautions as lists. */
function includedTexts(id: string, page: Variables, options: FrenchMarkdownOptions): Variables {
  const list = (file: string | undefined, make: typeof findingSentences) => {
    const {figures} = options;
    if (!figures || !file) return "";
    const sentences = {source: readSource(file), file, report: reporter(), values: valueScope(page, options)};
    return make(id, {figures, page, sentences})
      .map((text) => `- ${text}`)
      .join("\n");
  };
  return {
    analyse: ownText(id, page, options),
    essentiel: list(options.sentences?.findings, findingSentences),
    prudence: list(options.sentences?.cautions, cautionSentences)
  };
}

/** Tells faults to who collects them; else they stop the reading of the page. */
function reporter(): Report {
  return isCollecting() ? tellFault : stop;
}

/** The analyst's text for one territory, itself filled in; empty where there is none. */
function ownText(id: string, variables: Variables, options: FrenchMarkdownOptions): string {
  const file = ownTextFile(id, options.analysesDir);
  if (!existsSync(file)) return "";
  return fillTemplate(readFileSync(file, "utf8"), variables, file, {
    values: valueScope(variables, options),
    report: reporter()
  }).trim();
}

function valueScope(variables: Variables, {figures}: FrenchMarkdownOptions): ValueScope | undefined {
  return figures && {store: figures, territory: findTerritory(variables.id ?? "") ?? null, variables};
}

/** The files whose text a page holds: its own, the analyst's for its territory, and those of the sentences. */
function pageSources(env: PageEnv, {variables, analysesDir, sentences}: FrenchMarkdownOptions): string[] {
  const {id} = variables(env.path);
  const included = id === undefined ? [] : [ownTextFile(id, analysesDir), ...Object.values(sentences ?? {})];
  return [sourceName(env), ...included];
}

function ownTextFile(id: string, analysesDir: string): string {
  return join(analysesDir, `${id}.markdown`).split(sep).join("/");
}

/** `/departement/07` comes from `src/departement/[code].md`. */
function sourceName({path, params}: PageEnv): string {
  const parts = path.split("/").map((part) => {
    const param = Object.entries(params ?? {}).find(([, value]) => value === part);
    return param ? `[${param[0]}]` : part;
  });
  return `src${parts.join("/")}.md`;
}
