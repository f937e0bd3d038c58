import fc from "fast-check";
import {expect, it} from "vitest";
import {readFrontMatter} from "../../../src/markdown/text/front-matter.js";

it("reads settings and keeps the lines of the text", () => {
  const {settings, text, unread} = readFrontMatter("---\r\nauteur: 'C. : D.'\r\n\r\n# note\r\n---\r\nun\r\n");
  expect([...settings]).toEqual([["auteur", {value: "C. : D.", line: 1}]]);
  expect(text).toBe("\n\n\n\n\nun\n");
  expect(unread).toEqual([]);
});

it("takes a text without settings, or with a rule, as it is", () => {
  for (const text of ["", "un\n---\ndeux", "---\nun"]) expect(readFrontMatter(text).text).toBe(text);
});

it("never changes the number of lines", () => {
  const line = fc.constantFrom("---", "a: b", "x", "", "::: y", "```");
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(readFrontMatter(lines.join("\n")).text.split("\n")).toHaveLength(Math.max(1, lines.length));
    })
  );
});

it("knows which settings are given twice", () => {
  const {settings, repeated} = readFrontMatter("---\nauteur: A\nauteur: B\n---\n");
  expect(settings.get("auteur")?.value).toBe("B");
  expect(repeated).toEqual([{name: "auteur", line: 2}]);
});
