import {expect, test} from "vitest";
import {withLighterDrawings} from "../../../site/visit/lighter-drawings.js";

const land = `<path d="M0,0${"l1,2.5".repeat(200)}z" fill="var(--cx-surface, #f4f6f9)"></path>`;
const lightLand = land.replace(", #f4f6f9", "").replace("></path>", "/>");

test("colours of the palette lose what stands for them elsewhere, shapes are closed where they begin", () => {
  expect(
    withLighterDrawings(
      '<p title="fill="></p><svg><g fill="var(--cx-text-quiet, #535d6c)"><rect x="1" stroke="var(--cx-top, #c4162b)"></rect><text>></text></g></svg>',
      "trace-a"
    )
  ).toBe(
    '<p title="fill="></p><svg><g fill="var(--cx-text-quiet)"><rect x="1" stroke="var(--cx-top)"/><text>></text></g></svg>'
  );
});

test("a long outline that is drawn again is written once, and used", () => {
  const markup = withLighterDrawings(`<svg>${land}</svg><svg>${land}${land}</svg>`, "trace-a");
  expect(markup).toBe(
    `<svg>${lightLand.replace("<path", '<path id="trace-a-1"')}</svg><svg><use href="#trace-a-1"/><use href="#trace-a-1"/></svg>`
  );
});

test("outlines that differ, are short or have a name stay as they are", () => {
  const other = lightLand.replace("M0,0", "M9,9");
  const short = '<path d="M0,0z"/>';
  const named = lightLand.replace("<path", '<path id="x"');
  const markup = `<svg>${lightLand}${other}${short}${short}${named}${named}</svg>`;
  expect(withLighterDrawings(markup, "trace-a")).toBe(markup);
});

test("what stands outside drawings is left alone", () => {
  const text = "<p>&lt;/path> var(--cx-text, #1b2230)</p>";
  expect(withLighterDrawings(text, "trace-a")).toBe(text);
});
