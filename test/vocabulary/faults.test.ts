import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {frameworkBuild} from "../../site/framework/build.js";
import {startPreview, vocabularyProject, type Preview} from "./fixture-project.js";

/** Pages that ask for what is not offered: the cell, then what is said of it. The cell is at line 3. */
const CASES: Record<string, {cell: string; line: number; message: RegExp; advice: RegExp}> = {
  "a package that is not installed": {
    cell: 'import _ from "npm:absent-du-projet";\ndisplay(_);',
    line: 4,
    message: /La bibliothèque «\u00a0absent-du-projet\u00a0» n’est pas installée\./,
    advice: /npm install --save-exact absent-du-projet/
  },
  "another version than that of the project": {
    cell: 'const un = 1;\nimport * as d3 from "npm:d3@5";',
    line: 5,
    message:
      /La version «\u00a05\u00a0» de la bibliothèque «\u00a0d3\u00a0» n’est pas celle du projet, 7\.\d+\.\d+\./,
    advice: /«\u00a0npm:d3\u00a0»/
  },
  "a library of JSR": {
    cell: 'import {x} from "jsr:@std/csv";',
    line: 4,
    message: /rien n’est pris de «\u00a0jsr:\u00a0»/,
    advice: /«\u00a0npm:@std\/csv\u00a0»/
  },
  "a module of another host": {
    cell: 'import * as d3 from "https://cdn.jsdelivr.net/npm/d3@7/+esm";',
    line: 4,
    message: /Le site ne charge rien d’une autre adresse/,
    advice: /«\u00a0npm:d3\u00a0»/
  },
  "a word that is not offered": {
    cell: 'display(1);\ndisplay(L.map("carte"));',
    line: 5,
    message:
      /«\u00a0L\u00a0» n’est pas offert\u00a0: la bibliothèque «\u00a0leaflet\u00a0» n’est pas installée\./,
    advice: /Plot\.geo/
  },
  "a way to read files that is not offered": {
    cell: 'display(await FileAttachment("valeurs.csv").arquero());',
    line: 4,
    message: /FileAttachment\(…\)\.arquero\(\) n’est pas offert/,
    advice: /d3\.rollup/
  },
  "a file that is not there": {
    cell: 'display(await FileAttachment("valeur.csv").csv());',
    line: 4,
    message: /Le fichier «.src\/valeur\.csv.» n’existe pas\./,
    advice: /src\/valeurs\.csv/
  }
};

describe("what is not offered", () => {
  let project: Awaited<ReturnType<typeof vocabularyProject>>;
  let preview: Preview;
  const write = (cell: string) =>
    writeFile(join(project.projectDir, "src/index.md"), `# Essai\n\n\`\`\`js\n${cell}\n\`\`\`\n`);

  beforeAll(async () => {
    project = await vocabularyProject();
    preview = await startPreview(project.projectDir);
  });
  afterAll(async () => {
    await preview.close();
    await project.remove();
  });

  it.each(Object.entries(CASES))("%s is told in French, with its place", async (_, expected) => {
    const {cell, line, message, advice} = expected;
    await write(cell);
    const response = await fetch(preview.url);
    expect(await response.text()).not.toContain("fetch failed");
    const [fault, ...others] = preview.faults.get("/index")!;
    expect(others).toEqual([]);
    expect(fault).toMatchObject({file: "src/index.md", line, text: cell.split("\n")[line - 4]});
    expect(fault!.message).toMatch(message);
    expect(fault!.advice).toMatch(advice);
  });

  it("names the address that works in every folder", async () => {
    await mkdir(join(project.projectDir, "src/etudes"), {recursive: true});
    await writeFile(
      join(project.projectDir, "src/etudes/essai.md"),
      '# Essai\n\n```js\ndisplay(await FileAttachment("./valeurs.csv").csv());\n```\n'
    );
    await fetch(`${preview.url}etudes/essai`);
    expect(preview.faults.get("/etudes/essai")).toMatchObject([
      {
        file: "src/etudes/essai.md",
        line: 4,
        advice: expect.stringContaining("«\u00a0/valeurs.csv\u00a0»") as string
      }
    ]);
    await rm(join(project.projectDir, "src/etudes"), {recursive: true});
  });

  it("stops the build in the same words, whichever module asks", async () => {
    await write('import {un} from "./un.js";\ndisplay(un);');
    await writeFile(
      join(project.projectDir, "src/un.js"),
      'export const un = 1;\nexport * from "npm:absent";\n'
    );
    const dist = join(project.projectDir, "dist");
    await expect(frameworkBuild({projectDir: project.projectDir, dist, base: "/"})).rejects.toThrow(
      "src/un.js, ligne 2\u00a0: La bibliothèque «\u00a0absent\u00a0» n’est pas installée. Pour l’ajouter au projet\u00a0: npm install --save-exact absent"
    );
  });
});

it("takes versions from what is installed", async () => {
  const {packages} = JSON.parse(await readFile("package-lock.json", "utf8")) as {
    packages: Record<string, {version: string}>;
  };
  const {resolveNpmImport} = await import("../../site/vocabulary/npm.js");
  for (const name of ["d3", "@observablehq/plot", "apache-arrow", "@duckdb/duckdb-wasm", "mermaid"])
    expect(await resolveNpmImport("src", name)).toBe(
      `/_npm/${name}@${packages[`node_modules/${name}`]!.version}/_esm.js`
    );
  expect(await resolveNpmImport("src", "katex/dist/katex.min.css")).toMatch(/\/dist\/katex\.min\.css$/);
});
