import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {transform} from "esbuild";
import {format, resolveConfig} from "prettier";
import {describe, expect, it} from "vitest";
import {expand, recipeSnippets, type Snippet} from "./snippets.js";

const place = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): Record<string, Snippet> =>
  JSON.parse(readFileSync(place(`.vscode/${name}.code-snippets`), "utf8")) as Record<string, Snippet>;

// `npx vitest run test/docs -u` writes it anew.
it("the recipes that editors propose are those of the document", async () => {
  const file = place(".vscode/plot.code-snippets");
  const snippets = recipeSnippets(readFileSync(place("docs/plot.md"), "utf8"));
  const text = await format(JSON.stringify(snippets), {...(await resolveConfig(file)), parser: "json"});
  await expect(text).toMatchFileSnapshot(file);
  expect(Object.values(snippets).map(({prefix}) => prefix)).toContain("plot-barres-ordonnees");
});

describe.each(["fiches", "plot", "cellules"])("%s", (name) => {
  const snippets = Object.entries(read(name));

  it.each(snippets)("%s gives cells that parse, which lead to files from any page", async (_, snippet) => {
    const text = expand(snippet);
    const cells = text.includes("```")
      ? [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, cell]) => cell!)
      : [text];
    if (snippet.scope === "javascript" || text.includes("```"))
      for (const cell of cells) await transform(cell, {loader: "js", format: "esm"});
    const addresses = [...text.matchAll(/"([^"\s]*?)(?:components|data)\//g)].map(([, start]) => start);
    expect(addresses.filter((start) => start !== "/")).toEqual([]);
  });
});

it("the words that editors propose in cells are those that pages may import", () => {
  const analysis = readFileSync(place("src/components/analysis.ts"), "utf8");
  const words = Object.keys(read("cellules")).filter(
    (word) => !/^(?:import|FileAttachment|Plot\.)/.test(word)
  );
  expect(words.length).toBeGreaterThan(30);
  expect(
    words.filter((word) => !new RegExp(`export (?!type|interface)[^;]*?\\b${word}\\b`).test(analysis))
  ).toEqual([]);
  // Each word of the guide’s table of data is proposed.
  const guide = readFileSync(place("docs/guide-analyste.md"), "utf8");
  const told = [...guide.matchAll(/^\| `(\w+)\([^|]*\|[^|]+\|$/gm)].map(([, word]) => word!);
  const data = told.filter(
    (word) => /^(?:read|france|key|departementMap)/.test(word) && !word.endsWith("Figure")
  );
  expect(data).toContain("readQuarters");
  expect(data.filter((word) => !words.includes(word) && word !== "keyFigureTiles")).toEqual([]);
});
