import {resolve} from "node:path";
import {build, type Metafile} from "esbuild";
import {expect, it} from "vitest";
import {frameworkOutput} from "../../../site/bundle/plugin.js";

it("brings no library for the part of d3-sankey that no page uses, even where another page uses that library", async () => {
  const entries = new Map([
    ["entry:sankey", `export {sankey} from "d3-sankey";`],
    ["entry:lines", `export * from "d3-shape";`]
  ]);
  const dist = resolve("test");
  const {metafile} = await build({
    entryPoints: [...entries.keys()],
    outdir: resolve("dist-essai"),
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    metafile: true,
    plugins: [frameworkOutput({dist, projectDir: process.cwd(), entries, offered: new Set()})]
  });
  expect(sourcesOf(metafile, "entry:sankey").some((file) => file.includes("d3-sankey"))).toBe(true);
  expect(sourcesOf(metafile, "entry:sankey").filter((file) => file.includes("d3-shape"))).toEqual([]);
  expect(sourcesOf(metafile, "entry:lines").some((file) => file.includes("d3-shape"))).toBe(true);
});

/** The sources of which a reader of an entry gets code, in its file and in those that it imports. */
function sourcesOf({outputs}: Metafile, entry: string): string[] {
  const visit = (file: string): string[] => [
    ...Object.entries(outputs[file]!.inputs).flatMap(([source, {bytesInOutput}]) =>
      bytesInOutput > 0 ? [source] : []
    ),
    ...outputs[file]!.imports.flatMap(({path, kind}) => (kind === "import-statement" ? visit(path) : []))
  ];
  return Object.entries(outputs)
    .filter(([, {entryPoint}]) => entryPoint?.endsWith(entry))
    .flatMap(([file]) => visit(file));
}
