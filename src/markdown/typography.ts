const NBSP = "\u00a0";
const NARROW_NBSP = "\u202f";
/** Any breaking or no-break space. */
const SPACE = "[ \\u00a0\\u202f]";

const rules: [RegExp, string][] = [
  [/(\p{L})'(?=[\p{L}«])/gu, "$1’"],
  [new RegExp(`«${SPACE}*`, "g"), `«${NBSP}`],
  [new RegExp(`${SPACE}*»`, "g"), `${NBSP}»`],
  // A run of text may start with the space that follows an inline value.
  [new RegExp(`(^|\\S)${SPACE}+([;!?]+)(?=[\\s.,)»]|$)`, "g"), `$1${NARROW_NBSP}$2`],
  [new RegExp(`(^|\\S)${SPACE}+:(?=\\s|$)`, "g"), `$1${NBSP}:`],
  [
    new RegExp(`(^|\\d)${SPACE}+(?=(?:%|€|k€|M€|Md€|millions?\\b|milliards?\\b|km\\b|kg\\b))`, "g"),
    `$1${NBSP}`
  ]
];

const THOUSANDS = /(?<![\d,])\d{1,3}(?: \d{3})+(?!\d)/g;

/**
 * Applies the spacing rules of French typography to running text, so that
 * analysts may type ordinary spaces: a no-break space inside « » and before
 * `:` `%` `€` and units, a narrow one before `;` `!` `?` and between thousands,
 * and the typographic apostrophe. Text that already follows the rules is unchanged.
 *
 * Source: Imprimerie nationale, Lexique des règles typographiques (spacing); SI (units).
 */
export function frenchTypography(text: string): string {
  const spaced = rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
  return spaced.replace(THOUSANDS, (number) => number.replaceAll(" ", NARROW_NBSP));
}

/** The same for the text between the tags of a block of HTML; programs, styles and preformatted text are left alone. */
export function frenchHtml(html: string): string {
  if (/^\s*<(script|style|pre)\b/i.test(html)) return html;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith("<") ? part : frenchTypography(part)))
    .join("");
}
