import {expect, test} from "vitest";
import {withLighterDrawings} from "../../../site/visit/lighter-drawings.js";

const land = `<path d="M0,0${"l1,2.5".repeat(200)}z" fill="var(--cx-surface, #f4f6f9)"></path>`;
const lightLand = `<path d="M0,0l${Array(200).fill("1,2.5").join(" ")}z" fill="var(--cx-surface)"/>`;

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

test("outlines lose the signs that say nothing, and stay the same", () => {
  const outline =
    "M0.5,-0.25l-0.5,0.5l0.5,-10.05l3,0c57.5,0,57.5,-0.5,115,-0.5v0.5c-57.5,0,-57.5,0.5,-115,0.5zA0.5,0.5,0,0,1,-1,100.5L1,2L3,4";
  const light = withLighterDrawings(`<svg><path d="${outline}"/></svg>`, "trace-a").slice(14, -9);
  expect(light).toBe(
    "M.5-.25l-.5,.5 .5-10.05 3,0c57.5,0,57.5-.5,115-.5v.5c-57.5,0-57.5,.5-115,.5zA.5,.5,0,0,1-1,100.5L1,2L3,4"
  );
  const numbers = (d: string) => d.match(/-?(?:\d+\.?\d*|\.\d+)/g)!.map(Number);
  expect(numbers(light)).toEqual(numbers(outline));
  expect(withLighterDrawings(`<svg><path d="${light}"/></svg>`, "trace-a")).toContain(`"${light}"`);
});

test("the fonts of an image are left to the page in a drawing that has its own from there", () => {
  const fonts = ` font-family="system-ui, 'Segoe UI'"`;
  const drawing = (name: string) =>
    `<svg class="${name}" width="10"${fonts} role="img"><text${fonts}>a</text></svg>`;
  expect(withLighterDrawings(drawing("cx-svg cx-sankey"), "trace-a")).toBe(
    drawing("cx-svg cx-sankey").replace(fonts, "")
  );
  expect(withLighterDrawings(drawing("mine"), "trace-a")).toBe(drawing("mine"));
});

test("what stands outside drawings is left alone", () => {
  const text = "<p>&lt;/path> var(--cx-text, #1b2230)</p>";
  expect(withLighterDrawings(text, "trace-a")).toBe(text);
});
