import {readFileSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";
import {describe, expect, it} from "vitest";
import {frenchTypography} from "../../src/french/typography.js";
import {listFiles} from "../../site/common/files.js";

/**
 * An ordinary space, or none, where French wants one that does not break; a straight apostrophe inside a
 * word.
 */
const FAULT = / [:;!»%€]| \?(?!\?)|« |«[^\u00a0]|\p{L}'\p{L}|\d (?:pages?|ko|Mo|s|min)\b/u;

/**
 * What the check of the prose says is typeset when it is printed, and a new page is a text like others, when
 * it is built.
 */
const isTypeset = (place: string) =>
  place.startsWith("site/verifier/") || place.startsWith("site/new-page/page-text.ts");

describe("messages of the site’s commands", () => {
  it("have French spaces and apostrophes", async () => {
    const files = (await listFiles("site")).filter((file) => file.endsWith(".ts"));
    const messages = files.flatMap((file) => texts(join("site", file)));
    expect(messages.length).toBeGreaterThan(300);
    const shown = messages.map(({place, text}) => ({
      place,
      text: isTypeset(place) ? frenchTypography(text) : text
    }));
    expect(shown.filter(({text}) => FAULT.test(text)).map(({place, text}) => `${place} ${text}`)).toEqual([]);
  });

  it("are looked at rightly", () => {
    for (const wrong of ["Fiches : 3", "« Fiches\u00a0»", "«\u00a0Fiches »", "l'accueil", "3 pages"])
      expect(FAULT.test(wrong), wrong).toBe(true);
    for (const right of [
      "Fiches\u00a0: 3",
      "«\u00a0Fiches\u00a0»",
      "l’accueil",
      "3\u00a0pages",
      "default-src 'none'"
    ])
      expect(FAULT.test(right), right).toBe(false);
  });
});

/** What a file has between quotes or back quotes; the holes of a template count as a character. */
function texts(file: string): {place: string; text: string}[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: {place: string; text: string}[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    const {line} = source.getLineAndCharacterOfPosition(node.getStart());
    if (text !== null) found.push({place: `${file}:${line + 1}`, text});
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({literal}) => `0${literal.text}`).join("");
}
