import type MarkdownIt from "markdown-it";

type StateCore = Parameters<Parameters<MarkdownIt["core"]["ruler"]["push"]>[1]>[0];
type Token = StateCore["tokens"][number];

const MARK = /^Tableau[ \u00a0\u202f]*:\s*/;

/**
 * A paragraph « Tableau : … » just above a table becomes its `<caption>`. Header
 * cells of every table say what they head; in a table with a caption the first
 * cell of a row heads the row.
 */
export function accessibleTables(state: StateCore): void {
  const {tokens} = state;
  for (const token of tokens) if (token.type === "th_open") token.attrSet("scope", "col");
  for (let i = tokens.length - 1; i >= 3; i--) {
    if (tokens[i]!.type !== "table_open" || !isCaption(tokens.slice(i - 3, i))) continue;
    headRows(tokens, i);
    const inline = captionText(tokens[i - 2]!);
    const caption = [
      new state.Token("caption_open", "caption", 1),
      inline,
      new state.Token("caption_close", "caption", -1)
    ];
    tokens.splice(i - 3, 4, tokens[i]!, ...caption);
  }
}

function isCaption([open, inline]: Token[]): boolean {
  return open!.type === "paragraph_open" && inline!.type === "inline" && MARK.test(inline!.content);
}

/** The paragraph's text without its mark, which its first run of text holds. */
function captionText(inline: Token): Token {
  const first = inline.children!.find(({type}) => type === "text");
  if (first) first.content = first.content.replace(MARK, "");
  return inline;
}

/** From a table's first token to its last: the first cell of each row of its body becomes a header. */
function headRows(tokens: readonly Token[], tableIndex: number): void {
  let first = false;
  for (const token of tokens.slice(tableIndex)) {
    if (token.type === "table_close") return;
    if (token.type === "tr_open") first = true;
    if (token.type === "td_open" && first) {
      token.tag = "th";
      token.attrSet("scope", "row");
    }
    if (token.type === "td_close" && first) {
      token.tag = "th";
      first = false;
    }
  }
}
