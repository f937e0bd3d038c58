import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {build, type Plugin} from "esbuild";
import {JSDOM} from "jsdom";
import {sourcePatches} from "../../site/vocabulary/source-patches.js";
import {departementMap} from "../../src/map/map.js";
import {worldMap} from "../../src/map/world.js";
import {countryByNumber} from "../../src/reference/country-numbers.js";
import {territories} from "../../src/reference/territories.js";

/** A recipe of the document: its section, its cells, the same as one text, the picture that stands below. */
export interface Recipe {
  title: string;
  cells: string[];
  cell: string;
  picture: string;
}

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** A page of which the document shows the whole text, between four grave accents. */
const SHOWN_PAGE = /^````markdown\n([\s\S]*?)^````$/gm;

/**
 * The cells of the document that come before its recipes, and the recipes: sections with a cell and a
 * picture.
 */
export function readRecipes(document: string): {before: string[]; recipes: Recipe[]} {
  const [head, ...sections] = document.replaceAll(SHOWN_PAGE, "").split(/^## /m);
  const cells = (text: string) => [...text.matchAll(/^```js\n([\s\S]*?)^```/gm)].map((match) => match[1]!);
  const before: string[] = cells(head!);
  const recipes: Recipe[] = [];
  for (const section of sections) {
    const picture = /!\[[^\]]+\]\(images\/([\w-]+)\.svg\)/.exec(section)?.[1];
    const found = cells(section);
    if (picture === undefined) before.push(...found);
    else recipes.push({title: section.split("\n")[0]!, cells: found, cell: found.join("\n"), picture});
  }
  return {before, recipes};
}

/** The module of the document, with its path, and the page that uses it. */
export function readModule(document: string): {file: string; code: string; page: string} {
  const [, code, file] = /^```ts\n(\/\/ (\S+)\n[\s\S]*?)^```$/m.exec(document)!;
  const [[, page]] = [...document.matchAll(SHOWN_PAGE)] as [RegExpMatchArray];
  return {file: file!, code: code!, page: page!};
}

/** A frame that a recipe gives, and the image that its button downloads. */
export interface Drawn {
  frame: HTMLElement;
  image: string;
}

/**
 * Runs recipes as the cells of one page of the site, at a width, on frozen demonstration data. The libraries
 * are those that pages have.
 */
export async function drawRecipes(
  {before, recipes}: {before: readonly string[]; recipes: readonly Recipe[]},
  width: number
): Promise<Map<string, Drawn>> {
  const script = await (scripts[[...before, ...recipes.map(({cell}) => cell)].join()] ??= bundled(
    before,
    recipes
  ));
  const {window} = new JSDOM("<!doctype html><body></body>", {url: "https://exemple.fr/"});
  // A download is not followed.
  window.HTMLAnchorElement.prototype.click = () => {};
  const frames = new Map<string, HTMLElement>();
  const blobs: Blob[] = [];
  const scope: Record<string, unknown> = {
    window,
    document: window.document,
    Node: window.Node,
    URL: Object.assign(URL, {
      createObjectURL: (blob: Blob) => (blobs.push(blob), "blob:"),
      revokeObjectURL: () => {}
    }),
    drawn: (picture: string, frame: HTMLElement) => frames.set(picture, frame),
    frozenFile,
    resize: (render: (width: number) => Element) => render(width)
  };
  Object.assign(globalThis, scope);
  const text = `${script}\n// ${width} pixels: run once a width`;
  await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
  const drawn = new Map<string, Drawn>();
  for (const [picture, frame] of frames) {
    window.document.body.replaceChildren(frame);
    frame.querySelectorAll<HTMLButtonElement>("button.cx-tool")[1]!.click();
    while (blobs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    drawn.set(picture, {frame, image: plainColours(await blobs.pop()!.text())});
  }
  return drawn;
}

/** The scripts of pages that were already put together, by their cells. */
const scripts: Record<string, Promise<string>> = {};

async function bundled(before: readonly string[], recipes: readonly Recipe[]): Promise<string> {
  const imports = before.filter((cell) => cell.startsWith("import"));
  const others = before.filter((cell) => !cell.startsWith("import"));
  const source = [
    `import * as Plot from "@observablehq/plot"; import * as d3 from "d3"; import {FileAttachment} from "observablehq:stdlib";`,
    ...imports,
    ...others,
    ...recipes.map(
      ({cell, picture}) =>
        `{let display = (shown) => drawn(${JSON.stringify(picture)}, shown);\n${asProgram(cell)}\n}`
    )
  ].join("\n");
  const {outputFiles} = await build({
    stdin: {contents: source, resolveDir: `${PROJECT}/src`, sourcefile: "recettes.js"},
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    define: {"import.meta.url": "'file:///'"},
    plugins: [sourcePatches, stdlib, fromSources]
  });
  return outputFiles[0]!.text;
}

/** A cell that is one expression is displayed, as Framework does. */
function asProgram(cell: string): string {
  const expression = cell.trim().replace(/;$/, "");
  const start = expression.search(/^figure\(/m);
  return `${expression.slice(0, start)}display(${expression.slice(start)});`;
}

/** The colours of the light palette: a picture stands outside the site. */
function plainColours(image: string): string {
  return image.replace(/var\(--[\w-]+, ([^)]+)\)/g, "$1");
}

const stdlib: Plugin = {
  name: "stdlib",
  setup(bundler) {
    bundler.onResolve({filter: /^observablehq:stdlib$/}, ({path}) => ({path, namespace: "stdlib"}));
    bundler.onLoad({filter: /./, namespace: "stdlib"}, () => ({
      contents: `export const resize = globalThis.resize; export const FileAttachment = globalThis.frozenFile;`
    }));
  }
};

/** An address that begins with `/` starts from the folder of the pages. */
const fromSources: Plugin = {
  name: "from-sources",
  setup(bundler) {
    bundler.onResolve({filter: /^\/components\//}, ({path, kind}) =>
      bundler.resolve(`.${path}`, {
        resolveDir: `${PROJECT}/src`,
        importer: `${PROJECT}/src/recettes.ts`,
        kind
      })
    );
  }
};

const MADE: Record<string, () => unknown> = {
  "carte.json": departementMap,
  "monde.json": () => worldMap(countryByNumber),
  "territoires-noms.json": () => Object.fromEntries(territories.map(({id, name}) => [id, name]))
};

/** A file of `data/`, whichever way leads to it. */
function frozenFile(name: string): {json(): Promise<unknown>; arrayBuffer(): Promise<ArrayBufferLike>} {
  const path = name.replace(/^.*?data\//, "");
  const bytes = () => readFile(new URL(`plot-data/${path}`, import.meta.url));
  return {
    json: async () =>
      path in MADE
        ? (JSON.parse(JSON.stringify(MADE[path]!())) as unknown)
        : (JSON.parse((await bytes()).toString()) as unknown),
    arrayBuffer: async () => {
      const {buffer, byteOffset, byteLength} = await bytes();
      return buffer.slice(byteOffset, byteOffset + byteLength);
    }
  };
}
