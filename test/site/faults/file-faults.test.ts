import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {fileFaults, type CheckedPage} from "../../../site/faults/file-faults.js";

const root = mkdtempSync(join(tmpdir(), "fichiers-"));
afterAll(() => rmSync(root, {recursive: true}));

const checked = (source: string) =>
  ({
    page: {path: "departement/[code].md", body: "", data: {}, code: [{node: {files: [{name: "v.csv"}]}}]},
    path: "/departement/07",
    source,
    config: {root, loaders: {find: () => undefined}}
  }) as unknown as CheckedPage;

it("a file that is not there is told at the line that names it, in the page or in its commentary", () => {
  const message = `Le fichier «\u00a0${root}/departement/v.csv\u00a0» n’existe pas.`;
  expect(fileFaults(checked('# Titre\n\nFileAttachment("v.csv")\n'))).toMatchObject([
    {file: `${root}/departement/[code].md`, line: 3, message}
  ]);
  expect(fileFaults(checked("# Titre\n"))).toMatchObject([{line: null}]);
  mkdirSync(join(root, "analyses"));
  writeFileSync(
    join(root, "analyses/departement-07.markdown"),
    'Un mot.\n```js\nFileAttachment("v.csv")\n```\n'
  );
  expect(fileFaults(checked("# Titre\n"))).toMatchObject([
    {file: `${root}/analyses/departement-07.markdown`, line: 3, text: 'FileAttachment("v.csv")', message}
  ]);
});
