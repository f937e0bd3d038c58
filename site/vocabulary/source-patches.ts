import {readFile} from "node:fs/promises";
import type {Plugin} from "esbuild";

interface Patch {
  file: RegExp;
  text: RegExp;
  instead: string | ((found: string) => string);
}

/**
 * Functions that libraries write as text, which the security policy of published pages forbids, as plain
 * ones; and drawings of Plot that know what they were drawn from, so that the frame of a figure can draw them
 * again for another width; and values of d3-array, which ships as one file, that a bundle may leave out.
 */
const PATCHES: readonly Patch[] = [
  {
    file: /[/\\]d3-dsv[/\\]dist[/\\]d3-dsv\.mjs$/,
    text: /return new Function\("d", [\s\S]*?"}"\);/,
    instead: `return (d) => Object.fromEntries(columns.map((name, i) => [name, d[i] || ""]));`
  },
  {
    file: /[/\\]apache-arrow[/\\]builder[/\\]valid\.mjs$/,
    text: /let fnBody = '';[\s\S]*?return new Function\(.*\);/,
    instead: `const nulls = new Set(nullValues); return (x) => nulls.has(x) === false;`
  },
  {
    file: /[/\\]@observablehq[/\\]plot[/\\]src[/\\]plot\.js$/,
    text: /(?<=figure\.legend = exposeLegends\(.*\);)/,
    instead: "figure.options = options; figure.plot = plot;"
  },
  {
    file: /[/\\]d3-array[/\\]dist[/\\]d3-array\.mjs$/,
    text: /(?<=^(?:const|var) \w+ = )(?:(?:bisector|Blur2|shuffler)\(.*\)(?:\.\w+)?|ascendingBisect\.\w+)(?=;$)/gm,
    instead: (value) => `/* @__PURE__ */ (() => ${value})()`
  }
];

/**
 * For the preview as for the site: they must behave alike. Fails on a version of a library that is no longer
 * the one expected.
 */
export const sourcePatches: Plugin = {
  name: "source-patches",
  setup(bundler) {
    for (const {file, text, instead} of PATCHES)
      bundler.onLoad({filter: file}, async ({path}) => {
        const source = await readFile(path, "utf8");
        if (!text.test(source)) throw new Error(`${path}: ${String(text)} is not there any more`);
        return {contents: source.replace(text, typeof instead === "string" ? () => instead : instead)};
      });
  }
};
