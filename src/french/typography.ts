import {NBSP, NNBSP} from "./signs.js";

/** Any breaking or no-break space. */
const SPACE = "[ \\u00a0\\u202f]";

const rules: [RegExp, string][] = [
  [/(\p{L})'(?=[\p{L}«])/gu, "$1’"],
  [new RegExp(`«${SPACE}*`, "g"), `«${NBSP}`],
  [new RegExp(`${SPACE}*»`, "g"), `${NBSP}»`],
  // A run of text may start with the space that follows an inline value; a sign alone between « » is no
  // punctuation.
  [new RegExp(`(^|[^\\s«])${SPACE}+([;!?]+)(?=[\\s.,)»]|$)`, "g"), `$1${NNBSP}$2`],
  [new RegExp(`(^|\\S)${SPACE}+:(?=\\s|$)`, "g"), `$1${NBSP}:`],
  [
    new RegExp(`(^|\\d)${SPACE}+(?=(?:%|€|k€|M€|Md€|millions?\\b|milliards?\\b|km\\b|kg\\b))`, "g"),
    `$1${NBSP}`
  ]
];

const THOUSANDS = /(?<![\d,])\d{1,3}(?: \d{3})+(?!\d)/g;

/** What a message quotes (`quote.ts`): a passage whose marks are already spaced. */
const QUOTED = /«\u00a0[^«»]*\u00a0»/g;
/** Stands for such a passage while the rest is set: a sign of the private use area. */
const PLACE = "\ue000";

/**
 * Applies the spacing rules of French typography to running text, so that pages and messages may be typed
 * with ordinary spaces: a no-break space inside « » and before `:` `%` `€` and units, a narrow one before `;`
 * `!` `?` and between thousands, and the typographic apostrophe. Text that already follows the rules is
 * unchanged, and so is what stands between « » that already have their no-break spaces: the value of a file,
 * which is shown as it is.
 *
 * Source: Imprimerie nationale, Lexique des règles typographiques (spacing); SI (units).
 */
export function frenchTypography(text: string): string {
  const quoted = [...text.matchAll(QUOTED)].map(([passage]) => passage);
  if (quoted.length === 0) return setSpaces(text);
  const set = setSpaces(text.replace(QUOTED, `«${NBSP}${PLACE}${NBSP}»`));
  return set.replaceAll(`«${NBSP}${PLACE}${NBSP}»`, () => quoted.shift()!);
}

function setSpaces(text: string): string {
  const spaced = rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
  return spaced.replace(THOUSANDS, (number) => number.replaceAll(" ", NNBSP));
}

/** The same for the text between the tags of a block of HTML. */
export function frenchHtml(html: string): string {
  return mapHtmlText(html, frenchTypography);
}

/**
 * Changes the text between the tags of a block of HTML; programs, styles and preformatted text are left
 * alone.
 */
export function mapHtmlText(html: string, change: (text: string) => string): string {
  if (/^\s*<(script|style|pre)\b/i.test(html)) return html;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith("<") ? part : change(part)))
    .join("");
}
