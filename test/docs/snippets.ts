import {readRecipes} from "./recipes.js";

/** A snippet of an editor, as `.code-snippets` files have it. */
export interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

/** The recipes of the document, and the cells that come before them, as blocks that an editor proposes. */
export function recipeSnippets(document: string): Record<string, Snippet> {
  const {before, recipes} = readRecipes(document);
  const first = {title: "Avant de dessiner", picture: "plot-avant", cells: before};
  const all = [first, ...recipes];
  return Object.fromEntries(
    all.map(({title, picture, cells}) => [
      title,
      {scope: "markdown", prefix: picture, description: `Plot : ${title}`, body: cells.flatMap(cellLines)}
    ])
  );
}

function cellLines(cell: string): string[] {
  const text = cell.trimEnd().replace(/[\\$]/g, "\\$&");
  return ["```js", ...text.split("\n"), "```", ""];
}

/** What a snippet writes in a page when its places are left as they are. */
export function expand({body}: Snippet): string {
  return body
    .join("\n")
    .replace(/(?<!\\)\$\{\d+\|((?:[^\\|]|\\.)*?)(?<!\\),.*?\|\}/g, (_, choice: string) =>
      choice.replace(/\\,/g, ",")
    )
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/(?<!\\)\$\d+/g, "")
    .replace(/\\([\\$])/g, "$1");
}
