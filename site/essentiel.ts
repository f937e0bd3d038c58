// `npm run essentiel`: the findings and cautions of all territories, or of those named (`-- 07 region-84`),
// to be read through.
import {readFileSync} from "node:fs";
import {dataDir} from "../src/customs/data-dir.js";
import {ensureData} from "../src/customs/data-step.js";
import {readNames, runCommand} from "../src/customs/run-command.js";
import {frenchTypography} from "../src/french/typography.js";
import {cautionSentences, findingSentences} from "../src/markdown/findings/findings.js";
import {stop} from "../src/markdown/text/filling.js";
import {openFigures} from "../src/markdown/values/store.js";
import {pageVariables} from "../src/markdown/variables.js";
import {territories} from "../src/reference/territories.js";

/** What is printed of a territory, and the file of its sentences. */
const PARTS = [
  {file: "src/essentiel.markdown", make: findingSentences, mark: "-"},
  {file: "src/prudence.markdown", make: cautionSentences, mark: "!"}
];

/** Without the marks of Markdown. */
function plain(markdown: string): string {
  return frenchTypography(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/<\/?sup>/g, ""));
}

await runCommand(async () => {
  const wanted = readNames();
  const facts = await ensureData();
  const figures = openFigures(dataDir);
  for (const territory of territories) {
    const {id, code, name, path} = territory;
    if (wanted.length > 0 && !wanted.includes(id) && !wanted.includes(code)) continue;
    const page = pageVariables(path, facts);
    const values = {store: figures, territory, variables: page};
    const lines = PARTS.flatMap(({file, make, mark}) => {
      const source = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
      const sentences = {source, file, values, report: stop};
      return make(id, {figures, page, sentences}).map((text) => `${mark} ${plain(text)}`);
    });
    console.log([`${name} (${id})`, ...lines, ""].join("\n"));
  }
});
