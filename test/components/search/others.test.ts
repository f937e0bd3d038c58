// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {prepareEntries} from "../../../src/components/search/match.js";
import {otherResults} from "../../../src/components/search/others.js";

const entries = prepareEntries([
  {kind: "departement", title: "Ardèche", path: "/departement/07", note: "07", words: []},
  {kind: "produit", title: "Automobiles", path: "/produit/C29A", note: "", words: ["voiture"]},
  {kind: "pays", title: "Allemagne", path: "/pays/DE", note: "", words: ["Germany"]},
  ...Array.from({length: 9}, (_, i) => ({
    kind: "commune" as const,
    title: `Saint-Jean ${i}`,
    path: `/departement/0${i}`,
    note: "Ain",
    words: []
  }))
]);
const texts = (query: string, listed: string[] = []) =>
  otherResults(entries, query, {href: (path) => `.${path}`, listed, document}).flatMap((node) =>
    node.nodeName === "UL"
      ? [...node.childNodes].map((item) => item.textContent!.replaceAll("\u00a0", " "))
      : [node.textContent!.replace(/\s/g, " ")]
  );

describe("the other results of the search of the home page", () => {
  it("say what each is and by which word it was found", () => {
    expect(texts("voiture")).toEqual(["Un autre résultat :", "Automobiles produit · voiture"]);
    expect(texts("alemagne")).toEqual(["Un autre résultat :", "Allemagne pays"]);
  });
  it("leave out the factsheets that are listed", () => {
    expect(texts("ardeche", ["./departement/07"])).toEqual([]);
    expect(texts("ardehce")).toEqual(["Un autre résultat :", "Ardèche département · 07"]);
  });
  it("are eight at most, and say how many there are", () => {
    const found = texts("saint jean");
    expect(found[0]).toBe("9 autres résultats ; les 8 premiers :");
    expect(found).toHaveLength(9);
  });
  it("are none without a query", () => {
    expect(texts(" ")).toEqual([]);
  });
});
