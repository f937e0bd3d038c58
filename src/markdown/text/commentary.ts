import {dayName} from "../../french/periods.js";
import {didYouMean} from "../values/value-fault.js";
import {readFrontMatter} from "./front-matter.js";
import {mapLines, passagesOf} from "./passages.js";

/** What an analyst has written on one territory. */
export interface Commentary {
  /**
   * What stands outside of the passages, for the place `{{analyse}}`. Its lines have the numbers of the file.
   */
  main: string;
  /** What is written for marked places, in the order of the file; lines as in `main`. */
  placed: {place: string; text: string; line: number}[];
  /** « Camille Durand, Dreets, 4 mars 2025 »; empty where the file has no settings. */
  signature: string;
  mistakes: CommentaryMistake[];
}

export interface CommentaryMistake {
  /** From 0. */
  line: number;
  message: string;
  advice: string;
}

const SETTINGS = ["auteur", "date", "signature"];
const OPENING = /^commentaire(?:\s+|$)/;

/** Reads the file of a commentary: settings, text, and passages `::: commentaire exportations`. */
export function readCommentary(file: string): Commentary {
  const {settings, text, unread, repeated} = readFrontMatter(file);
  // Marks that are not right are told when the text is filled in.
  const passages = passagesOf(text).passages.filter(({head, depth}) => depth === 0 && OPENING.test(head));
  const only = ({from, to}: {from: number; to: number}) =>
    mapLines(text, (content, line) => (line > from && line < to ? content : ""));
  const placed = passages.map((passage) => ({
    place: passage.head.replace(OPENING, ""),
    text: only(passage),
    line: passage.from
  }));
  const main = mapLines(text, (content, line) =>
    passages.some(({from, to}) => line >= from && line <= to) ? "" : content
  );
  const [day, dateMistakes] = readDay(settings.get("date"));
  const parts = [settings.get("auteur")?.value, settings.get("signature")?.value, day];
  return {
    main,
    placed,
    signature: parts.filter(Boolean).join(", "),
    mistakes: [
      ...unclosedSettings(text),
      ...repeated.map(({name, line}) => ({
        line,
        message: `« ${name} » est donné deux fois.`,
        advice: "Gardez une seule des deux lignes."
      })),
      ...unread.map((line) => ({
        line,
        message: "Cette ligne de l’en-tête ne se lit pas.",
        advice: "Une ligne par réglage : « auteur: Camille Durand »."
      })),
      ...[...settings]
        .filter(([name]) => !SETTINGS.includes(name))
        .map(([name, {line}]) => ({
          line,
          message: `« ${name} » n’est pas un réglage de commentaire.`,
          advice: didYouMean(name, SETTINGS)
        })),
      ...dateMistakes
    ]
  };
}

/** Finds settings that begin and do not end: they would be read as text, and printed. */
function unclosedSettings(text: string): CommentaryMistake[] {
  const [first, second = ""] = text.split("\n");
  const isSetting = SETTINGS.some((name) => new RegExp(`^\\s*${name}\\s*:`).test(second));
  if (first?.trimEnd() !== "---" || !isSetting) return [];
  return [
    {
      line: 0,
      message: "L’en-tête qui commence à cette ligne n’est pas fermé.",
      advice: "Écrivez « --- », seul sur une ligne, après le dernier réglage."
    }
  ];
}

/** « 4 mars 2025 » for `2025-03-04` or `4/3/2025`. */
function readDay(setting: {value: string; line: number} | undefined): [string, CommentaryMistake[]] {
  if (!setting || setting.value === "") return ["", []];
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(setting.value) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}` : setting.value;
  const name = dayName(iso);
  if (name !== null) return [name, []];
  const message = `« ${setting.value} » n’est pas une date.`;
  return ["", [{line: setting.line, message, advice: "Écrivez « 2025-03-04 » ou « 04/03/2025 »."}]];
}

/** The text of a place as Markdown, signed, in a frame of its own; empty where nothing is written. */
export function framedCommentary(text: string, signature: string): string {
  if (text.trim() === "") return "";
  return `<div class="cx-commentary">\n\n${signedCommentary(text, signature)}\n\n</div>`;
}

/** The text with its signature below it. */
export function signedCommentary(text: string, signature: string): string {
  if (text.trim() === "" || signature === "") return text.trim();
  return `${text.trim()}\n\n<p class="cx-signature">${escapeHtml(signature)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
