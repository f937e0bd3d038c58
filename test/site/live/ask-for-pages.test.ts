import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {filesOf} from "../../../site/live/ask-for-pages.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

it("finds modules, styles, scripts and data of a page, each once, and none of another host", () => {
  const html = `<link rel="stylesheet" href="../_import/style.css?sha=1">
    <link rel="modulepreload" href="../_npm/d3@7/_esm.js"><link rel="canonical" href="https://exemple.fr/a">
    <link rel="modulepreload" href="https://exemple.fr/b.js"><script src="../_import/c.js"></script>
    <script type="module">import "../_npm/d3@7/_esm.js";
      registerFile("./07.arrow", {"name":"./07.arrow","path":"../_file/departement/07.arrow?sha=2"});</script>
    <p>"path":"../_file/texte"</p>`;
  expect(filesOf(html, new URL("http://127.0.0.1:1/departement/07"))).toEqual(
    ["_import/style.css?sha=1", "_npm/d3@7/_esm.js", "_import/c.js", "_file/departement/07.arrow?sha=2"].map(
      (name) => `http://127.0.0.1:1/${name}`
    )
  );
});

it("prepares nothing in an automatic run, and never makes an installation fail", () => {
  const {scripts} = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts["prepare"]).toMatch(/ \|\| exit 0$/);
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", "site/prepare.ts"], {
    cwd: ROOT,
    env: {...process.env, CI: "1"},
    encoding: "utf8"
  });
  expect({status, stdout, stderr}).toEqual({status: 0, stdout: "", stderr: ""});
});

it("prepares nothing from official files, nor fails on those that are refused", () => {
  for (const [folder, words] of [
    ["test/golden/surprises/input", ""],
    ["package.json", "DOUANE_DIR"]
  ] as const) {
    const {status, stderr} = spawnSync(process.execPath, ["--import", "tsx", "site/prepare.ts"], {
      cwd: ROOT,
      env: {...process.env, CI: "", DOUANE_DIR: folder},
      encoding: "utf8"
    });
    expect(status).toBe(0);
    expect(stderr).toContain(words);
  }
});
