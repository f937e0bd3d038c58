import {existsSync, readFileSync} from "node:fs";
import {join, sep} from "node:path";
import {findTerritory} from "../../reference/territories.js";
import type {PageFault} from "../faults.js";
import type {ValueScope, Variables} from "../values/query.js";
import type {FigureStore} from "../values/store.js";
import {didYouMean, ValueFault} from "../values/value-fault.js";
import {framedCommentary, readCommentary, signedCommentary, type Commentary} from "./commentary.js";
import {stop, type Filling} from "./filling.js";
import {readSharedBlock} from "./shared-block.js";
import {fillTemplate, keepTrue} from "./template.js";
import {plainText} from "../plain-text.js";

/** Where texts come from, and what they may name. */
export interface TextSources {
  /** Commentaries, one file a territory: `departement-07.markdown`. */
  analysesDir: string;
  /** Texts that several pages share: `precaution.markdown`. Absent: there are none. */
  blocksDir?: string;
  /** Figures that texts may name. */
  figures?: FigureStore;
  /**
   * Other texts of a factsheet or of the page of a Territoire d’industrie (`id` is its own: `ti-8401`), by
   * the names that stand for them (`{{essentiel}}`); told their mistakes and given what they may name.
   */
  included?: (
    id: string,
    page: Variables,
    filling: {report: Filling["report"]; values: ValueScope | undefined}
  ) => Variables;
  /** What a figure was when a sentence was last seen to be true (`assertion-memory.ts`). */
  remembered?: (key: string) => string | undefined;
}

/** The Markdown of a page, and what is known of it. */
export interface PageSource {
  source: string;
  /** Its file, `src/departement/[code].md`. */
  file: string;
  /** Values of its names, `id` that of its territory where it has one. */
  variables: Variables;
}

/**
 * Whom to tell of what is found. `report` hears of mistakes in the page, `reportText` of those in texts that
 * it includes.
 */
export interface Listeners extends Partial<Pick<Filling, "report" | "onAssertion">> {
  reportText?: Filling["report"];
}

/**
 * The Markdown of a page with its build-time text filled in: names and figures, conditions, the commentary of
 * its territory at its marked places (`{{analyse}}`, `{{commentaire exportations}}`), other texts by their
 * names (`{{essentiel}}`), shared blocks (`{{bloc precaution}}`), sentences tied to figures.
 *
 * @throws TemplateError on a mistake, without `report`
 */
export function pageText(page: PageSource, sources: TextSources, listeners: Listeners = {}): string {
  const {source, file, variables} = page;
  const {id} = variables;
  const text = new Texts(sources, listeners);
  if (id === undefined) {
    const subject = variables.territoire_industrie;
    const included = subject === undefined ? {} : text.included(subject, variables);
    return text.fill(source, {
      file,
      variables: {...variables, ...included},
      once: Object.keys(included),
      report: listeners.report
    });
  }
  const commentary = text.commentary(id, variables);
  const main = signedCommentary(commentary.fill(commentary.main), commentary.signature);
  const shown = new Set<string>();
  const passages = {analyse: main, ...text.included(id, variables)};
  const filled = text.fill(source, {
    file,
    variables: {...variables, ...passages},
    once: Object.keys(passages),
    report: listeners.report,
    place: (name) => {
      shown.add(name);
      const texts = commentary.placed.filter(({place}) => place === name).map((each) => each.text);
      return texts.map((each) => framedCommentary(commentary.fill(each), commentary.signature)).join("\n\n");
    }
  });
  commentary.tellLost(placesOf(source), shown);
  return filled;
}

/** Names of the marked places of a page's Markdown, as they come. */
export function placesOf(source: string): string[] {
  return [...source.matchAll(/\{\{\s*commentaire\s+([^{}]*?)\s*\}\}/g)].map(([, name]) => name!);
}

/** The file of a territory's commentary, with `/`. */
export function commentaryFile(id: string, analysesDir: string): string {
  return join(analysesDir, `${id}.markdown`).split(sep).join("/");
}

interface OneText {
  file: string;
  variables: Variables;
  report?: Filling["report"];
  once?: Filling["once"];
  /** What stands at a marked place; absent where a text can have none. */
  place?: (name: string) => string;
  /** Files of the blocks that this one stands in. */
  within?: readonly string[];
}

/** Fills in one text after the other from the same sources, for the same listeners. */
class Texts {
  constructor(
    private readonly sources: TextSources,
    private readonly listeners: Listeners
  ) {}

  fill(source: string, text: OneText): string {
    const {remembered} = this.sources;
    const {onAssertion} = this.listeners;
    return fillTemplate(source, text.variables, text.file, {
      values: this.#values(text.variables),
      once: text.once,
      ...(text.report && {report: text.report}),
      ...(onAssertion && {onAssertion}),
      ...(remembered && {remembered}),
      insert: (keyword, words) => (keyword === "bloc" ? this.#block(words, text) : this.#place(words, text))
    });
  }

  commentary(id: string, variables: Variables) {
    const file = commentaryFile(id, this.sources.analysesDir);
    const report = this.listeners.reportText ?? stop;
    // A condition may hold a whole passage.
    const source = existsSync(file) ? plainText(readFileSync(file, "utf8")) : "";
    const kept = keepTrue(source, variables, file, {values: this.#values(variables), report});
    const read: Commentary = readCommentary(kept);
    const tell = (line: number, kind: PageFault["kind"], message: string, advice: string) =>
      report({kind, file, line: line + 1, text: lineOf(file, line), message, advice});
    for (const {line, message, advice} of read.mistakes) tell(line, "reglages", message, advice);
    return {
      ...read,
      fill: (source: string) =>
        this.fill(source, {file, variables, report: this.listeners.reportText}).trim(),
      /** Tells the passages that stand nowhere: their place is unknown, or left out of this page. */
      tellLost: (places: readonly string[], shown: ReadonlySet<string>) => {
        for (const {place, line} of read.placed.filter((each) => !shown.has(each.place)))
          tell(line, "commentaire", ...lostPlace(place, places));
      }
    };
  }

  /** Other texts of a factsheet, by the names that stand for them. */
  included(id: string, variables: Variables): Variables {
    const report = this.listeners.reportText ?? stop;
    return this.sources.included?.(id, variables, {report, values: this.#values(variables)}) ?? {};
  }

  #values(variables: Variables): ValueScope | undefined {
    const {figures} = this.sources;
    return figures && {store: figures, territory: findTerritory(variables.id ?? "") ?? null, variables};
  }

  #block(words: string, {variables, within = []}: OneText): string {
    const {file, text, parameters} = readSharedBlock(words, this.sources.blocksDir ?? "src/blocs");
    if (within.includes(file))
      throw new ValueFault(`Le bloc ${file} se contient lui-même.`, "Retirez-en la balise « {{bloc …}} ».");
    const own = {...variables, ...parameters};
    const report = this.listeners.reportText;
    return this.fill(text, {file, variables: own, report, within: [...within, file]}).trim();
  }

  #place(name: string, {place}: OneText): string {
    if (place) return place(name);
    throw new ValueFault(
      "« {{commentaire …}} » ne marque un endroit que dans la page d’un territoire.",
      "Retirez la marque, ou écrivez-la dans la page elle-même, pas dans un commentaire ou un bloc."
    );
  }
}

function lostPlace(place: string, places: readonly string[]): [message: string, advice: string] {
  if (places.includes(place))
    return [
      `Ce commentaire ne paraît nulle part : la page de ce territoire ne montre pas l’endroit « ${place} ».`,
      "Écrivez-le à un autre endroit, ou hors de tout passage."
    ];
  if (places.length === 0)
    return [
      "Ce commentaire ne paraît nulle part : la page de ce territoire n’a pas d’endroit marqué.",
      "Marquez-en un dans la page : « {{commentaire exportations}} »."
    ];
  const unknown =
    place === "" ? "il ne dit pas à quel endroit" : `« ${place} » n’est pas un endroit de cette page`;
  return [`Ce commentaire ne paraît nulle part : ${unknown}.`, didYouMean(place, places)];
}

function lineOf(file: string, line: number): string {
  return readFileSync(file, "utf8").split(/\r?\n/)[line]?.trim() ?? "";
}
