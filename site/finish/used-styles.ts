import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {byCodePoint} from "../common/files.js";
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
  private readonly made = new Map<string, unknown>();

  constructor(private readonly dist: string) {}

  /** What turns a style sheet into the one that the page needs. */
  async of(page: Page): Promise<(css: string) => string> {
    const scripts = [...(await this.reached(addresses(page.html, page.file)))].sort(byCodePoint);
    const key = scripts.join("\n");
    if (!this.names.has(key)) {
      const texts = await Promise.all(scripts.map((file) => this.text(file)));
      this.names.set(key, mayHave(texts.join("\n")));
    }
    const inScripts = this.names.get(key)!;
    const inPage = mayHave(page.html);
    return (css) => {
      // Few names are left to look for in each page, and few pages differ in those.
      const left = this.once(`${key} ${css}`, () => namesOf(css).filter((name) => !inScripts(name)));
      const own = left.filter(inPage);
      return this.once([key, own.join(" "), css].join("\n"), () =>
        usedStyles(css, (name) => !left.includes(name) || own.includes(name))
      );
    };
  }

  private once<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }

  private async reached(files: readonly string[], seen = new Set<string>()): Promise<Set<string>> {
    for (const file of files) {
      if (seen.has(file) || !existsSync(join(this.dist, file))) continue;
      seen.add(file);
      const text = await this.text(file);
      await this.reached(
        this.once(file, () => addresses(text, file)),
        seen
      );
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

/** Whether a text has a name as a word, or a beginning of it that a value is added to. */
export function mayHave(text: string): MayHave {
  const words = new Set(text.replace(/\\[nrt]/g, " ").match(/[\w-]+/g));
  return (name) =>
    words.has(name) ||
    [...name.matchAll(/(?<=\w)-/g)].some(({index}) => {
      const [start, rest] = [name.slice(0, index + 1), name.slice(index + 1)];
      return words.has(start) && (!OWN.test(start) || words.has(rest));
    });
}

/** The names that the rules of a style sheet ask for, and those of the custom properties it has. */
function namesOf(css: string): string[] {
  const names = new Set([...css.matchAll(PROPERTY)].map(([, name]) => name!));
  usedRules(css, (name) => Boolean(names.add(name)));
  return [...names];
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
  return [...plain.matchAll(NAMES)].map(([, name]) => name!);
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
