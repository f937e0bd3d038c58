import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {insertCells} from "../../../site/visit/cells.js";

const ID = "0123abcd";

describe("insertCells", () => {
  it("fills the waiting element of an expression", () => {
    const html = `<p>Total : <observablehq-loading></observablehq-loading><!--:${ID}:--> €</p>`;
    expect(insertCells(html, new Map([[ID, "12"]]))).toBe(
      `<p>Total : <observablehq-loading>12</observablehq-loading><!--:${ID}:--> €</p>`
    );
  });

  it("gives one to a block of statements", () => {
    expect(insertCells(`<div><!--:${ID}-2:--></div>`, new Map([[`${ID}-2`, "<svg></svg>"]]))).toBe(
      `<div><observablehq-loading><svg></svg></observablehq-loading><!--:${ID}-2:--></div>`
    );
  });

  it("leaves the other cells and other comments as they are", () => {
    const html = `<observablehq-loading></observablehq-loading><!--:${ID}:--><!-- note -->`;
    expect(insertCells(html, new Map())).toBe(html);
  });

  it("can be done again, and takes any text as it is", () => {
    const content = fc.string().filter((text) => !/observablehq-loading|<!--/.test(text));
    fc.assert(
      fc.property(content, content, (before, after) => {
        const html = `<p><!--:${ID}:--></p>`;
        const once = insertCells(html, new Map([[ID, after]]));
        expect(insertCells(insertCells(html, new Map([[ID, before]])), new Map([[ID, after]]))).toBe(once);
        expect(once).toContain(`<observablehq-loading>${after}</observablehq-loading>`);
      })
    );
  });
});
