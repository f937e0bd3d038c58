import {pinFrameworkLibraries} from "./site/framework/libraries.js";
import {dataDir} from "./src/customs/data-dir.js";
import {ensureData, lastData} from "./src/customs/data-step.js";
import {sheetPaths} from "./src/customs/sheet-paths.js";
import {frenchMarkdown} from "./src/markdown/index.js";
import {navigation} from "./src/markdown/navigation.js";
import {demoBanner, sourceFooter} from "./src/markdown/notices.js";
import {pageVariables} from "./src/markdown/variables.js";
import {MEMORY_FILE, readAssertionMemory} from "./src/markdown/text/assertion-memory.js";
import {openFigures} from "./src/markdown/values/store.js";
import {frenchHtml} from "./src/french/typography.js";
import {territories} from "./src/reference/territories.js";

// The data step runs first: what it found (years, demonstration or not) is written into every page.
// In the live preview the step is a process of its own, which may still be at work or have refused a file.
const data = await (process.env.CX_LIVE ? lastData() : ensureData());

// Libraries come from node_modules only: Framework need not ask a registry for the latest of any.
pinFrameworkLibraries("src");

// Nor does it report its use to its makers, whichever command runs it.
process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";

// Figures of sentences when they were last seen to be true.
const remembered = readAssertionMemory(MEMORY_FILE);

// Texts and findings are filled in from the same files, read once.
const figures = openFigures(dataDir);

export default {
  root: "src",
  title: "Fiches commerce extérieur",
  home: "Fiches commerce extérieur",
  base: process.env.BASE_PATH ?? "/",
  style: "style.css",
  globalStylesheets: [],
  search: true,
  sidebar: true,
  toc: {show: true, label: "Sommaire"},
  pages: navigation("src"),
  // One process for a loader, where the command `tsx` starts two.
  interpreters: {".ts": [process.execPath, "--import", "tsx"]},
  dynamicPaths: [...territories.map(({path}) => path), ...sheetPaths()],
  markdownIt: frenchMarkdown({
    variables: (path) => pageVariables(path, data),
    analysesDir: "src/analyses",
    blocksDir: "src/blocs",
    figures,
    remembered: (key) => remembered[key],
    sentences: {findings: "src/essentiel.markdown", cautions: "src/prudence.markdown"}
  }),
  head: `<link rel="icon" href="/icone.svg" type="image/svg+xml">`,
  header: frenchHtml(demoBanner(data.demo)),
  footer: frenchHtml(sourceFooter(data.demo))
};
