import {nearestName} from "../faults.js";

/** A passage between a line `::: mot …` and a line `:::`. Line numbers start at 0. */
export interface Passage {
  /** What follows the colons, `commentaire exportations`. */
  head: string;
  /** Line of its opening, and of its end. */
  from: number;
  to: number;
  /** 0 for one that stands in no other. */
  depth: number;
}

/** A line of colons that opens or closes nothing. */
export interface LostMark {
  line: number;
  message: string;
  advice: string;
}

/** Words that may follow the colons. */
export const PASSAGE_WORDS = ["commentaire", "tant que"] as const;

/**
 * The passages of a text, in the order of their openings, and the marks that are not right. Blocks of code
 * are left alone.
 */
export function passagesOf(text: string): {passages: Passage[]; lost: LostMark[]} {
  const passages: Passage[] = [];
  const lost: LostMark[] = [];
  const open: Passage[] = [];
  const isCode = codeLines(text);
  text.split("\n").forEach((content, line) => {
    const mark = isCode[line] ? null : /^ {0,3}:::+\s*(.*?)\s*$/.exec(content);
    if (!mark) return;
    const head = mark[1]!;
    if (head !== "") {
      const passage = {head, from: line, to: line, depth: open.length};
      open.push(passage);
      passages.push(passage);
      if (!isKnown(head)) lost.push(unknownWord(head, line));
    } else if (open.length > 0) open.pop()!.to = line;
    else
      lost.push({
        line,
        message: "Ces « ::: » ne ferment aucun passage.",
        advice: "Écrivez « ::: tant que … » ou « ::: commentaire … » au début du passage, ou retirez-les."
      });
  });
  for (const {head, from} of open)
    lost.push({
      line: from,
      message: `Le passage « ::: ${head} » n’est pas fermé.`,
      advice: "Écrivez « ::: », seul sur une ligne, à la fin du passage."
    });
  const isOpen = new Set(open);
  return {passages: passages.filter((passage) => !isOpen.has(passage)), lost};
}

/** Which lines of a text are in a block of code, its fences included. */
export function codeLines(text: string): boolean[] {
  let fence = "";
  return text.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === "") {
      fence = mark ?? "";
      return mark !== undefined;
    }
    if (mark?.startsWith(fence)) fence = "";
    return true;
  });
}

/**
 * The text with spaces in the place of its code: fenced blocks, code between grave accents, paragraphs that
 * hold a calculation `${…}`. Every character that stays has its place.
 */
export function proseOf(text: string): string {
  const isCode = codeLines(text);
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  return mapLines(text, (content, line) => (isCode[line] ? blank(content) : content))
    .replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank)
    .replace(/(?:[^\n]+\n?)+/g, (paragraph) => (paragraph.includes("${") ? blank(paragraph) : paragraph));
}

/** The text with other lines in the place of its own, one for one. */
export function mapLines(text: string, change: (content: string, line: number) => string): string {
  return text.split("\n").map(change).join("\n");
}

function isKnown(head: string): boolean {
  return PASSAGE_WORDS.some((word) => head === word || head.startsWith(`${word} `));
}

function unknownWord(head: string, line: number): LostMark {
  const near = nearestName(head.split(/\s/)[0]!, PASSAGE_WORDS);
  return {
    line,
    message: `« ::: ${head} » n’est pas un passage que l’on sache lire.`,
    advice: near
      ? `Vouliez-vous dire « ::: ${near} … » ?`
      : "Sont possibles : « ::: commentaire … » dans un commentaire, « ::: tant que … » partout."
  };
}
