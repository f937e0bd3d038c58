import {describe, expect, it} from "vitest";
import {demoBanner, sourceFooter} from "../../src/markdown/notices.js";

describe("notices", () => {
  it("say so on every page of a demonstration, and credit nobody with its figures", () => {
    expect(demoBanner(true)).toContain("Données de démonstration");
    expect(sourceFooter(true)).toContain("montants fictifs");
    expect(sourceFooter(true)).not.toContain("Direction générale des douanes");
  });

  it("name the customs and the licence when the data are theirs", () => {
    expect(demoBanner(false)).toBe("");
    expect(sourceFooter(false)).toContain("Direction générale des douanes");
    expect(sourceFooter(false)).toContain("Licence Ouverte 2.0");
    expect(sourceFooter(false)).not.toContain("démonstration");
  });
});
