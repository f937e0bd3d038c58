import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import {expect, it} from "vitest";
import {allowRepeatedImports} from "../../src/markdown/repeated-imports.js";

/** The names that each cell of a page gives to the others. */
function given(path: string, ...cells: string[]): string[][] {
  const md = createMarkdownIt({
    markdownIt: (made: MarkdownIt) => {
      allowRepeatedImports(made);
      return made;
    }
  });
  const text = cells.map((cell) => `\`\`\`js\n${cell}\n\`\`\`\n`).join("\n");
  const {code} = parseMarkdown(text, {md, path, source: `${path}.md`} as never);
  return code.map(({node}) => (node.declarations ?? []).map(({name}) => name));
}

const STUDY = "/etudes/essai";

it("gives a word of a module to the page once, however often cells import it", () => {
  expect(
    given(
      STUDY,
      'import {figure, select} from "/components/analysis.js";',
      'import {select, totals} from "/components/analysis.js";\nconst sums = totals(select([], {}));',
      'import {figure, totals} from "/components/analysis.js";'
    )
  ).toEqual([["figure", "select"], ["totals", "sums"], []]);
});

it("knows a module by its place, whichever way leads to it, and a library by its name", () => {
  const ways = ["/components/analysis.js", "../components/analysis.js", "./../components/analysis.js"];
  expect(given(STUDY, ...ways.map((way) => `import {figure} from "${way}";`))).toEqual([["figure"], [], []]);
  const names = ["npm:d3-array", "d3-array"];
  expect(given(STUDY, ...names.map((name) => `import * as array from "${name}";`))).toEqual([["array"], []]);
});

it("leaves one name for two things a fault", () => {
  const twice = [["figure"], ["figure"]];
  for (const [first, second] of [
    ['import {figure} from "/components/analysis.js";', 'import {figure} from "/components/other.js";'],
    [
      'import {figure} from "/components/analysis.js";',
      'import {select as figure} from "/components/analysis.js";'
    ],
    ['import {figure} from "/components/analysis.js";', "const figure = 1;"],
    ["const figure = 1;", 'import {figure} from "/components/analysis.js";'],
    ['import {figure} from "./components/analysis.js";', 'import {figure} from "../components/analysis.js";']
  ])
    expect(given(STUDY, first!, second!)).toEqual(twice);
});
