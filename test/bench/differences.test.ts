import {join} from "node:path";
import {expect, it} from "vitest";
import {siteDifferences, withoutHashes} from "../../bench/compare/differences.js";
import {writeOutput} from "../../site/common/files.js";
import {temporaryFolder} from "../customs/folders.js";

async function site(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [file, text] of Object.entries(files)) await writeOutput(join(folder, file), text);
  return folder;
}

it("tells pages and public files that differ, but for the names of scripts", async () => {
  const page = (hash: string, text: string) =>
    `<meta content="script-src 'sha256-${hash}='"><script src="./_observablehq/a.${hash}.js"></script>${text}`;
  const before = await site({
    "index.html": page("0A1B2C3D", "1"),
    "france.html": page("0A1B2C3D", "1"),
    "donnees/a.csv": "1",
    "donnees/b.csv": "1",
    "_observablehq/a.0A1B2C3D.js": "1"
  });
  const after = await site({
    "index.html": page("11112222", "1"),
    "france.html": page("0A1B2C3D", "2"),
    "donnees/a.csv": "2",
    "pdf/07.pdf": "1",
    "_observablehq/a.11112222.js": "2"
  });
  expect(await siteDifferences(before, after)).toEqual({
    onlyBefore: ["donnees/b.csv"],
    onlyAfter: ["pdf/07.pdf"],
    changed: ["donnees/a.csv", "france.html"],
    same: 1
  });
});

it("keeps the hashes of data in the names of files", () => {
  expect(withoutHashes('"./_file/data/france.0b24dd1c.arrow"')).toContain("0b24dd1c");
});
