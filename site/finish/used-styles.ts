import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Page} from "../common/pages.js";

/** Address of a script, relative, in a page or a minified script. */
const SCRIPT = /["'`]((?:\.{1,2}\/)+[^"'`\s]+\.js)["'`]/g;
/** Names that a selector asks for, once what is between brackets is left out. */
const NAMES = /[.#]([A-Za-z][\w-]*)/g;
/** A custom property with its value, as a minifier writes it. */
const PROPERTY = /(?<=[{;])(--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*(?:;|(?=\}))/g;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
/** Beginning of all names of this project: it stands before a value so often that it tells nothing. */
const OWN = /^(?:--)?cx-$/;

/** Which classes and identifiers a page may ever have. */
export type MayHave = (name: string) => boolean;

/**
 * Leaves out of the style sheets of pages what a page never has a use for: those of other kinds of pages,
 * those of Framework for code or grids. A page may have what stands in it or in a script that it can reach,
 * whole or put together from a beginning that stands there before a value (`card-${kind}`). `dist` is the
 * folder of the site, whose scripts are bundled.
 */
export class UsedStyles {
  private readonly texts = new Map<string, Promise<string>>();
  private readonly names = new Map<string, MayHave>();
  private readonly sheets = new Map<string, string>();

  constructor(private readonly dist: string) {}

  /** What turns a style sheet into the one that the page needs. */
  async of(page: Page): Promise<(css: string) => string> {
    const scripts = [...(await this.reached(addresses(page.html, page.file)))].sort();
    const key = scripts.join("\n");
    if (!this.names.has(key)) {
      const texts = await Promise.all(scripts.map((file) => this.text(file)));
      this.names.set(key, remembered(mayHave(texts.join("\n"))));
    }
    const inScripts = this.names.get(key)!;
    const inPage = remembered(mayHave(page.html));
    return (css) => {
      const own = [...selectorNames(css), ...propertyNames(css)].filter(
        (name) => !inScripts(name) && inPage(name)
      );
      const sheet = [key, own.join(" "), css].join("\n");
      if (!this.sheets.has(sheet))
        this.sheets.set(
          sheet,
          usedStyles(css, (name) => inScripts(name) || inPage(name))
        );
      return this.sheets.get(sheet)!;
    };
  }

  private async reached(files: readonly string[], seen = new Set<string>()): Promise<Set<string>> {
    for (const file of files) {
      if (seen.has(file) || !existsSync(join(this.dist, file))) continue;
      seen.add(file);
      await this.reached(addresses(await this.text(file), file), seen);
    }
    return seen;
  }

  private text(file: string): Promise<string> {
    const text = this.texts.get(file) ?? readFile(join(this.dist, file), "utf8");
    this.texts.set(file, text);
    return text;
  }
}

function addresses(text: string, file: string): string[] {
  return [...text.matchAll(SCRIPT)].map(([, address]) => join(dirname(file), address!));
}

function remembered(test: MayHave): MayHave {
  const answers = new Map<string, boolean>();
  return (name) => {
    const answer = answers.get(name) ?? test(name);
    answers.set(name, answer);
    return answer;
  };
}

/** Whether a text has a name, or a beginning of it before a value that is not known here. */
export function mayHave(text: string): MayHave {
  return (name) =>
    text.includes(name) ||
    [...name.matchAll(/(?<=\w)-/g)].some(({index}) => {
      const [start, rest] = [name.slice(0, index + 1), name.slice(index + 1)];
      const isPutTogether = ["${", '"', "'", "`"].some((end) => text.includes(start + end));
      return isPutTogether && (!OWN.test(start) || new RegExp(`["'\`]${rest}["'\`]`).test(text));
    });
}

function selectorNames(css: string): string[] {
  return [...new Set([...css.matchAll(NAMES)].map(([, name]) => name!))];
}

function propertyNames(css: string): string[] {
  return [...new Set([...css.matchAll(PROPERTY)].map(([, name]) => name!))];
}

/**
 * A style sheet without the rules for what a page may not have, then without the custom properties that
 * neither its rules nor the page use.
 */
export function usedStyles(css: string, mayHave: MayHave): string {
  const rules = usedRules(css, mayHave);
  return rules.replace(PROPERTY, (whole, name: string) =>
    new RegExp(`var\\(\\s*${name}(?![\\w-])`).test(rules) || mayHave(name) ? whole : ""
  );
}

/** A style sheet without the selectors, and the rules, that ask for a name which a page may not have. */
function usedRules(css: string, mayHave: MayHave): string {
  return topRules(css)
    .map((rule) => {
      const start = rule.indexOf("{");
      const [head, body] = [rule.slice(0, start), rule.slice(start + 1, rule.lastIndexOf("}"))];
      if (start < 0) return rule;
      if (/^\s*@(?:media|supports)\b/.test(head)) {
        const used = usedRules(body, mayHave);
        return used.trim() ? `${head}{${used}}` : "";
      }
      if (/^\s*@/.test(head)) return rule;
      const selectors = splitAtCommas(head);
      const used = selectors.filter((selector) => needed(selector).every(mayHave));
      if (used.length === selectors.length) return rule;
      return used.length > 0 ? `${used.join(",")}{${body}}` : "";
    })
    .join("");
}

/** Names without any of which a selector matches nothing: those in brackets may be one of several. */
function needed(selector: string): string[] {
  let plain = selector;
  for (let before = ""; before !== plain;) {
    before = plain;
    plain = plain.replace(BRACKETS, "");
  }
  return selectorNames(plain);
}

/** The rules of a style sheet, each to its brace; strings may hold any sign. */
function topRules(css: string): string[] {
  return pieces(css, (sign, depth) => depth === 0 && (sign === "}" || sign === ";"));
}

function splitAtCommas(selectors: string): string[] {
  return pieces(selectors, (sign, depth) => depth === 0 && sign === ",").map((each) =>
    each.replace(/,$/, "")
  );
}

const TOKEN = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\/\*[^]*?\*\/|\\[^]|[^]/g;

function pieces(text: string, isEnd: (sign: string, depth: number) => boolean): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const {0: token, index} of text.matchAll(TOKEN)) {
    if (/^[{([]$/.test(token)) depth++;
    else if (/^[})\]]$/.test(token)) depth--;
    if (!isEnd(token, depth)) continue;
    found.push(text.slice(start, index + token.length));
    start = index + token.length;
  }
  return start < text.length ? [...found, text.slice(start)] : found;
}
