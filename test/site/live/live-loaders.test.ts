import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {expect, it} from "vitest";
import {LiveLoaders, type PageReport} from "../../../site/live/live-loaders.js";
import {frenchMarkdown} from "../../../src/markdown/index.js";
import {temporaryFolder} from "../../customs/folders.js";

it("shows a page that was never right, whatever is wrong with its commentary", async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, "departement"));
  await mkdir(join(root, "analyses"));
  await writeFile(join(root, "departement/[code].md"), "# {{nom}}\n\n{{analyse}}\n");
  await writeFile(join(root, "analyses/departement-07.markdown"), "En {{nomdep}}.\n\n```js\n1 +\n```\n");
  const markdownIt = frenchMarkdown({
    variables: () => ({id: "departement-07", nom: "Ardèche"}),
    analysesDir: join(root, "analyses")
  });
  const reports: PageReport[] = [];
  const loaders = new LiveLoaders(new LoaderResolver({root}), {
    onPage: (report) => reports.push(report),
    onLoaderFaults: () => undefined
  });
  const options = {root, path: "/departement/07", md: createMarkdownIt({markdownIt})};
  const page = await loaders.loadPage("/departement/07", options);
  expect(page.body).toContain("Cette page attend une correction");
  expect(reports[0]!.faults.map(({message}) => message)).toContainEqual(
    expect.stringContaining("{{nomdep}}")
  );
});
