import type MarkdownIt from "markdown-it";
import {mapHtmlText} from "../french/typography.js";

type State = Parameters<Parameters<MarkdownIt["core"]["ruler"]["push"]>[1]>[0];
type Token = State["tokens"][number];

/** « 1er », « 1re », « 2e », « 14e », that do not belong to a longer word or code. */
const ORDINAL = /(?<![\p{L}\p{N}.,/-])(\d+)(er|re|e)(?![\p{L}\p{N}])/gu;

/**
 * Raises the endings of ordinals in running text, « 2ᵉ client ». Titles are left alone: Framework takes the
 * name of a page from their text without its tags.
 */
export function raiseOrdinals(state: State): void {
  state.tokens.forEach((token, i) => {
    if (token.type === "html_block") token.content = mapHtmlText(token.content, raised);
    if (token.type !== "inline" || state.tokens[i - 1]?.type === "heading_open") return;
    token.children = (token.children ?? []).flatMap((child) =>
      child.type === "text" ? raisedParts(child.content, state) : [child]
    );
  });
}

function raisedParts(text: string, state: State): Token[] {
  return raised(text)
    .split(/(<sup>\w+<\/sup>)/)
    .filter((part) => part !== "")
    .map((part) => {
      const token = new state.Token(part.startsWith("<sup>") ? "html_inline" : "text", "", 0);
      token.content = part;
      return token;
    });
}

function raised(text: string): string {
  return text.replace(ORDINAL, "$1<sup>$2</sup>");
}
