import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import {expect, it} from "vitest";
import {collectFaults} from "../../src/markdown/faults.js";
import {allowRepeatedImports} from "../../src/markdown/repeated-imports.js";
import {tellRepeatedNames} from "../../src/markdown/repeated-names.js";

const file = join(mkdtempSync(join(tmpdir(), "noms-")), "essai.md");

/** What is told of a page with these cells, the first at line 2 of its file. */
function told(...cells: string[]): {line: number | null; text: string; message: string; advice: string}[] {
  const text = cells.map((cell) => `\`\`\`js\n${cell}\n\`\`\`\n`).join("\n");
  writeFileSync(file, text);
  const md = createMarkdownIt({
    markdownIt: (made: MarkdownIt) => {
      allowRepeatedImports(made);
      tellRepeatedNames(made, () => [file]);
      return made;
    }
  });
  const {faults} = collectFaults(() => parseMarkdown(text, {md, path: "/etudes/essai"} as never));
  return faults.map(({line, text, message, advice}) => ({line, text, message, advice}));
}

it("a name that two cells give is told with the lines of both", () => {
  expect(told("const un = 1;", "const deux = 2,\n  un = deux;")).toEqual([
    {
      line: 7,
      text: "un = deux;",
      message:
        "Le nom «\u00a0un\u00a0» est donné deux fois dans cette page. La première fois est à la ligne 2.",
      advice:
        "Si les deux cellules font la même chose, effacez-en une\u202f; sinon, renommez l’un des deux noms."
    }
  ]);
});

it("a name of the page that its commentary gives again is told with the file of the first", () => {
  const commentary = file.replace("essai.md", "commentaire.markdown");
  writeFileSync(commentary, "Un mot.\n\n```js\nconst un = 3;\n```\n");
  const text = "```js\nconst un = 1;\n```\n";
  writeFileSync(file, text);
  const md = createMarkdownIt({
    markdownIt: (made: MarkdownIt) => {
      tellRepeatedNames(made, () => [file, commentary]);
      return made;
    }
  });
  const filled = `${text}\n\`\`\`js\nconst un = 3;\n\`\`\`\n`;
  const {faults} = collectFaults(() => parseMarkdown(filled, {md, path: "/etudes/essai"} as never));
  expect(faults).toMatchObject([
    {
      file: commentary,
      line: 4,
      message: `Le nom «\u00a0un\u00a0» est donné deux fois dans cette page. La première fois est à la ligne 2 de ${file}.`
    }
  ]);
});

it("the same cell twice is told where it comes back", () => {
  expect(told("const un = 1;", "display(un);", "const un = 1;")).toMatchObject([{line: 10}]);
});

it("a word imported twice from one module is no fault, from two it is one", () => {
  const [one, other] = ["analysis", "other"].map((name) => `import {figure} from "/components/${name}.js";`);
  expect(told(one!, one!)).toEqual([]);
  expect(told(one!, other!)).toMatchObject([{line: 6, text: other}]);
});

it("names that stay in their cell are no fault", () => {
  expect(told("{ const un = 1; display(un); }", "{ const un = 2; display(un); }", "display(1)")).toEqual([]);
});
