import {describe, expect, it} from "vitest";
import {searchWords, tellingWords} from "../../src/french/search-words.js";

describe("searchWords", () => {
  it("drops accents, case, hyphens and apostrophes", () => {
    expect(searchWords("L’Île-d'Œuvre")).toEqual(["l", "ile", "d", "oeuvre"]);
  });
  it("reads « st » and « ste » in full", () => {
    expect(searchWords("St-Denis, Ste Anne")).toEqual(["saint", "denis", "sainte", "anne"]);
  });
});

describe("tellingWords", () => {
  it("leaves out link words, unless there are no others", () => {
    expect(tellingWords("Territoire de la Drôme")).toEqual(["territoire", "drome"]);
    expect(tellingWords("de la")).toEqual(["de", "la"]);
  });
});
