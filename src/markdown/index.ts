import type MarkdownIt from "markdown-it";
import {frenchHtml, frenchTypography} from "../french/typography.js";
import {raiseOrdinals} from "./ordinals.js";
import {readSource, tellCellFaults, tellPageFault} from "./cell-faults.js";
import {isCollecting, tellFault} from "./faults.js";
import {cautionSentences, findingSentences} from "./findings/findings.js";
import {comparisonLinks} from "./comparisons.js";
import {GLOSSARY_PATH, linkGlossary} from "./glossary.js";
import {plainText} from "./plain-text.js";
import {allowRepeatedImports} from "./repeated-imports.js";
import {tellRepeatedNames} from "./repeated-names.js";
import {accessibleTables} from "./tables.js";
import type {CheckedAssertion} from "./text/checked-assertion.js";
import {commentaryFile, pageText, type TextSources} from "./text/page-text.js";
import {sharedBlockFiles} from "./text/shared-block.js";
import {territoireIndustrieTexts} from "./territoire-industrie/texts.js";
import type {Territory} from "../reference/territories.js";
import type {Variables} from "./values/query.js";

/** What the extension needs from the project's configuration. */
export interface FrenchMarkdownOptions extends Omit<TextSources, "included"> {
  /** Build-time values of the page at `path`. */
  variables: (path: string) => Variables;
  /** Files of the sentences of the findings and of the cautions. */
  sentences?: {findings: string; cautions: string};
}

interface PageEnv {
  path: string;
  params?: Record<string, string>;
}

/**
 * The markdown-it extension of the pages: build-time text, the analyst's own text of one territory
 * (`{{analyse}}`), the findings (`{{essentiel}}`) and cautions (`{{prudence}}`), captions of tables, links to
 * the glossary, French typography, raised endings of ordinals. Runs once a page at build; in preview again at
 * each edit.
 */
export function frenchMarkdown(options: FrenchMarkdownOptions): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    md.core.ruler.before("normalize", "build-time-text", (state) => {
      const env = state.env as PageEnv;
      state.src = fillPage(plainText(state.src), env, options);
    });
    allowRepeatedImports(md);
    tellRepeatedNames(md, (env) => pageSources(env, options));
    tellCellFaults(md, (env) => pageSources(env, options));
    md.core.ruler.push("accessible-tables", accessibleTables);
    md.core.ruler.push("glossary", (state) => {
      if ((state.env as PageEnv).path !== GLOSSARY_PATH) linkGlossary(state);
    });
    md.core.ruler.push("french-typography", (state) => {
      for (const token of state.tokens) {
        for (const child of token.children ?? []) {
          if (child.type === "text") child.content = frenchTypography(child.content);
        }
        if (token.type === "html_block") token.content = frenchHtml(token.content);
      }
    });
    md.core.ruler.push("ordinals", raiseOrdinals);
    return md;
  };
}

/** The page's Markdown with its build-time text filled in. */
function fillPage(source: string, env: PageEnv, options: FrenchMarkdownOptions): string {
  const file = sourceName(env);
  const listeners = isCollecting()
    ? {report: tellPageFault(file, source), reportText: tellFault, onAssertion: tellFalse(file, source)}
    : {};
  const included: TextSources["included"] = (...asked) => includedTexts(options, ...asked);
  return pageText({source, file, variables: options.variables(env.path)}, {...options, included}, listeners);
}

/**
 * What a page includes beside its commentary: a factsheet the findings and the cautions as lists, that of a
 * Territoire d’industrie what its départements tell.
 */
function includedTexts(
  options: FrenchMarkdownOptions,
  ...asked: Parameters<NonNullable<TextSources["included"]>>
): Variables {
  return asked[0].startsWith("ti-") ? territoireTexts(options, ...asked) : factsheetTexts(options, ...asked);
}

function factsheetTexts(
  {figures, sentences: files}: FrenchMarkdownOptions,
  ...[id, page, {report, values}]: Parameters<NonNullable<TextSources["included"]>>
): Variables {
  const list = (file: string | undefined, make: typeof findingSentences) => {
    if (!figures || !file) return "";
    return make(id, {figures, page, sentences: {source: readSource(file), file, report, values}})
      .map((text) => `- ${text}`)
      .join("\n");
  };
  return {
    essentiel: list(files?.findings, findingSentences),
    prudence: list(files?.cautions, cautionSentences),
    comparer: figures ? comparisonLinks(id, figures) : ""
  };
}

function territoireTexts(
  {figures, sentences: files, variables}: FrenchMarkdownOptions,
  ...[id, , {report}]: Parameters<NonNullable<TextSources["included"]>>
): Variables {
  if (!figures || !files) return {constats: "", chiffres: "", points_communs: ""};
  const file = files.findings;
  const findingsOf = (territory: Territory) => {
    const page = variables(territory.path);
    const values = {store: figures, territory, variables: page};
    return findingSentences(territory.id, {
      figures,
      page,
      sentences: {source: readSource(file), file, report, values}
    });
  };
  return territoireIndustrieTexts(id, {figures, findingsOf});
}

/** Tells the sentences that are false, those of the page by the lines of its file. */
function tellFalse(file: string, source: string): (assertion: CheckedAssertion) => void {
  const tell = tellPageFault(file, source);
  return ({fault}) => fault && tell(fault);
}

/**
 * The files whose text a page holds: its own, the commentary of its territory, those of the sentences, the
 * shared blocks.
 */
function pageSources(env: PageEnv, options: FrenchMarkdownOptions): string[] {
  const {variables, analysesDir, blocksDir, sentences} = options;
  const {id, territoire_industrie} = variables(env.path);
  const findings = Object.values(sentences ?? {});
  const own = id === undefined ? [] : [commentaryFile(id, analysesDir)];
  const included = id === undefined && territoire_industrie === undefined ? [] : [...own, ...findings];
  return [sourceName(env), ...included, ...(blocksDir === undefined ? [] : sharedBlockFiles(blocksDir))];
}

/** `/departement/07` comes from `src/departement/[code].md`. */
function sourceName({path, params}: PageEnv): string {
  const parts = path.split("/").map((part) => {
    const param = Object.entries(params ?? {}).find(([, value]) => value === part);
    return param ? `[${param[0]}]` : part;
  });
  return `src${parts.join("/")}.md`;
}
