import {lineNumberAt} from "../../src/markdown/plain-text.js";
import {MARKUP, VALUE, type Passage} from "./prose.js";
import {excerpt, type Edit, type Finding, type SourceFile} from "./finding.js";

/** A rule of typography: where it is broken, and what to write there. */
interface TypographyRule {
  /** What is wrong; `message`, `advice` and `mend` use its groups. */
  pattern: RegExp;
  message: (match: RegExpExecArray) => string;
  advice: (match: RegExpExecArray) => string;
  /** The offset in the match and what replaces what stands there; none where no replacement is safe. */
  mend?: (match: RegExpExecArray) => {from: number; to: number; text: string};
  /** Only where the build sets no spaces and no apostrophes: documents that are read as they are written. */
  onlyDocuments?: boolean;
}

const M = `${MARKUP}*`;
const VALUE_OR_WORD = `[\\p{L}\\d%€»)${VALUE}]`;
const UNITS = "%|€|k€|M€|Md€|km|kg";

/** Replaces the whole match. */
const whole =
  (write: (match: RegExpExecArray) => string): TypographyRule["mend"] =>
  (match) => ({from: 0, to: match[0].length, text: write(match)});

/** Puts a text in the match, after `before` characters. */
const insert =
  (text: string, before: (match: RegExpExecArray) => number): TypographyRule["mend"] =>
  (match) => ({from: before(match), to: before(match), text});

const rules: readonly TypographyRule[] = [
  {
    pattern: new RegExp(`(?<![\\d\\p{L}])"(${M})([^"\\n]*[^"\\s])"`, "gu"),
    message: () => "Des guillemets anglais.",
    advice: ([, , words]) => `Écrivez « ${shown(words!)} ».`,
    // Marks and words stay as they are: only the two signs change.
    mend: undefined
  },
  {
    pattern: /“\s*([^“”\n]*?)\s*”/g,
    message: () => "Des guillemets anglais.",
    advice: ([, words]) => `Écrivez « ${shown(words!)} ».`
  },
  {
    pattern: /<<|>>/g,
    message: ([signs]) => `« ${signs} » n’est pas un guillemet.`,
    advice: ([signs]) => `Écrivez « ${signs === "<<" ? "«" : "»"} ».`,
    mend: whole(([signs]) => (signs === "<<" ? "«" : "»"))
  },
  {
    pattern: new RegExp(`(${VALUE_OR_WORD}${M})([:;!?]+)(?=${M}(?:\\s|$))`, "gu"),
    message: ([, , sign]) => `Il manque une espace avant « ${sign} ».`,
    advice: ([, , sign]) => `Écrivez « … ${sign} » : la construction la rend insécable.`,
    mend: insert(" ", ([, before]) => before!.length)
  },
  {
    pattern: new RegExp(`(\\p{L}${M})([ \\u00a0\\u202f]+)([,.])(?=${M}(?:\\s|$))`, "gu"),
    message: ([, , , sign]) => `Une espace est de trop avant « ${sign} ».`,
    advice: () => "Retirez-la.",
    mend: ([, before, space]) => ({from: before!.length, to: before!.length + space!.length, text: ""})
  },
  {
    pattern: new RegExp(`(\\p{L})([,;])(?=\\p{L})`, "gu"),
    message: ([, , sign]) => `Il manque une espace après « ${sign} ».`,
    advice: () => "Ajoutez-la.",
    mend: insert(" ", () => 2)
  },
  {
    pattern: /(\p{Ll}{2})([.!?])(?=\p{Lu}\p{Ll})/gu,
    message: () => "Il manque une espace entre deux phrases.",
    advice: () => "Ajoutez-la, ou écrivez ce nom entre accents graves : `nom.Fichier`."
  },
  {
    pattern: /\([ \u00a0]+|[ \u00a0]+\)/g,
    message: () => "Une espace est de trop contre une parenthèse.",
    advice: () => "Retirez-la.",
    mend: whole(([found]) => found.trim())
  },
  {
    pattern: /\betc\s?(?:\.\.+|…)/g,
    message: ([found]) => `« ${found} » : « etc. » dit déjà qu’il y a une suite.`,
    advice: () => "Écrivez « etc. ».",
    mend: whole(() => "etc.")
  },
  {
    // Those of « etc... » are the rule before.
    pattern: /(?<![.]|\betc\s?)\.{3}(?![.])/g,
    message: () => "Trois points au lieu du signe « … ».",
    advice: () => "Écrivez « … ».",
    mend: whole(() => "…")
  },
  {
    pattern: /(?<=[\p{L}\d»),] )-(?= [\p{L}\d«(])/gu,
    message: () => "Un trait d’union sert de tiret.",
    advice: () => "Écrivez « – », ou une virgule.",
    mend: whole(() => "–")
  },
  {
    pattern: new RegExp(`(\\d)(?=(?:${UNITS})(?![\\p{L}\\d]))`, "gu"),
    message: () => "Il manque une espace entre un nombre et son unité.",
    advice: () => "Ajoutez-la : la construction la rend insécable.",
    mend: insert(" ", () => 1)
  },
  {
    pattern:
      /(?<![\d.,])(\d{1,3}(?: \d{3})*)\.(\d+)(?=\s?(?:%|€|k€|M€|Md€|millions?\b|milliards?\b|euros?\b))/gu,
    message: ([found]) => `« ${found} » : la marque décimale est la virgule.`,
    advice: ([, whole, decimals]) => `Écrivez « ${whole},${decimals} ».`,
    mend: whole(([, integer, decimals]) => `${integer},${decimals}`)
  },
  {
    pattern: /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])/g,
    message: ([found]) => `« ${found} » : des virgules séparent les milliers.`,
    advice: ([found]) => `Écrivez « ${found.replaceAll(",", " ")} ».`,
    mend: whole(([found]) => found.replaceAll(",", " "))
  },
  {
    pattern: /(?<![\p{L}\d])(?:1(ère|ere|ière|iere)|(\d+)(?:ème|eme|ième|ieme))(s?)(?!\p{L})/gu,
    message: ([found]) => `« ${found} » : l’abréviation est trop longue.`,
    advice: (match) => `Écrivez « ${ordinal(match)} ».`,
    mend: whole(ordinal)
  },
  {
    pattern: /(?<=\d[ \u00a0\u202f]?)(?:Mds\s?€|mds\s?€|md\s?€|Mrds?\s?€)/g,
    message: ([found]) => `« ${found} » : le milliard d’euros s’abrège « Md€ ».`,
    advice: () => "Écrivez « Md€ ».",
    mend: whole(() => "Md€")
  },
  {
    pattern: new RegExp(`(?<=\\p{L})'(?=[${MARKUP}${VALUE}])`, "gu"),
    message: () => "L’apostrophe droite reste droite devant ce qui suit.",
    advice: () => "Écrivez « ’ ».",
    mend: whole(() => "’")
  },
  {
    pattern: /(?<=\p{L})'(?=\p{L})/gu,
    message: () => "L’apostrophe est droite.",
    advice: () => "Écrivez « ’ ».",
    mend: whole(() => "’"),
    onlyDocuments: true
  },
  {
    pattern: /(?<![\p{L}’'-])(\p{L}{2,})(\s+)\1(?![\p{L}’'-])/giu,
    message: ([, word]) => `« ${word} » est écrit deux fois.`,
    advice: () => "Retirez l’un des deux."
  }
];

function ordinal([, first, number, plural]: RegExpExecArray): string {
  return `${first === undefined ? `${number}e` : "1re"}${plural}`;
}

/** The words of a passage without what is covered. */
function shown(words: string): string {
  return words.replaceAll(MARKUP, "").replace(new RegExp(`${VALUE}+`, "g"), "…");
}

/** Words that French repeats: « nous nous demandons ». */
const REPEATED = /^(?:nous|vous)\s/i;

/**
 * What is not French typography and what the build does not mend: it sets the kind of spaces and the
 * apostrophes inside words, not the signs nor the spaces that were not typed.
 *
 * `isBuilt`: a page, whose text the build sets; a document of `docs/` is read as it is written.
 */
export function typographyFindings(
  source: SourceFile,
  passages: readonly Passage[],
  {isBuilt}: {isBuilt: boolean}
): Finding[] {
  const used = rules.filter((rule) => !(rule.onlyDocuments && isBuilt));
  return passages.flatMap((passage) => [
    ...used.flatMap((rule) => ruleFindings(source, passage, rule)),
    ...unpairedMarks(source, passage)
  ]);
}

function ruleFindings(source: SourceFile, {prose, start}: Passage, rule: TypographyRule): Finding[] {
  return [...prose.matchAll(rule.pattern)]
    .filter(([found]) => !REPEATED.test(found))
    .map((match) => {
      const from = start + match.index;
      const exec = match as unknown as RegExpExecArray;
      const mended = rule.mend?.(exec);
      return {
        ...finding(source, from, from + match[0].length, rule.message(exec), rule.advice(exec)),
        edit: mended
          ? {start: from + mended.from, end: from + mended.to, text: mended.text}
          : quoteEdit(source, from, match[0])
      };
    });
}

/** English quotes with what they hold; what is covered in it comes from the file itself. */
function quoteEdit(source: SourceFile, start: number, found: string): Edit | undefined {
  if (!/^["“]/.test(found)) return undefined;
  const written = source.text.slice(start + 1, start + found.length - 1).trim();
  return {start, end: start + found.length, text: `« ${written} »`};
}

/** « without », or the other way. */
function unpairedMarks(source: SourceFile, {prose, start}: Passage): Finding[] {
  const unpaired: number[] = [];
  const open: number[] = [];
  for (const {0: sign, index} of prose.matchAll(/[«»]/g)) {
    if (sign === "«") open.push(index);
    else if (open.length > 0) open.pop();
    else unpaired.push(index);
  }
  return [...unpaired, ...open].map((index) => {
    const sign = prose[index]!;
    return finding(
      source,
      start + index,
      start + index + 1,
      `Le guillemet « ${sign} » n’a pas son pendant.`,
      sign === "«" ? "Fermez la citation par « » »." : "Ouvrez la citation par « « »."
    );
  });
}

function finding(source: SourceFile, start: number, end: number, message: string, advice: string): Finding {
  return {
    rule: "typographie",
    level: "faute",
    file: source.file,
    line: lineNumberAt(source.text, start),
    text: excerpt(source.text, start, end),
    message,
    advice
  };
}
