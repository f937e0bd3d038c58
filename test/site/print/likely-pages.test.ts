import {describe, expect, it} from "vitest";
import {LikelyPages} from "../../../site/print/likely-pages.js";

const PARTS = [
  {id: "exportations", title: "Exportations"},
  {id: "importations", title: "Importations"}
];

describe("the likely pages of the parts of a document", () => {
  it("are those of the last document of the same parts", () => {
    const likely = new LikelyPages();
    expect(likely.of(PARTS)).toBeUndefined();
    likely.remember(PARTS, new Map([["exportations", 3]]));
    likely.remember(PARTS, new Map([["exportations", 4]]));
    expect(likely.of(PARTS)?.get("exportations")).toBe(4);
    expect(likely.of(PARTS.slice(1))).toBeUndefined();
  });

  it("are none where a document has no parts: it needs no draft", () => {
    expect(new LikelyPages().of([])).toEqual(new Map());
  });
});
