/**
 * End tags of tables that HTML lets go where they stand: the next cell, row or part, or the end of the table,
 * says the same.
 */
const OPTIONAL = /<\/(?:td|th|tr|thead|tbody)>/g;

/**
 * Markup, as a browser writes it, without the end tags that no parser of HTML needs: a factsheet has five
 * thousand of them.
 */
export function withoutOptionalTags(markup: string): string {
  return markup.replace(OPTIONAL, "");
}
