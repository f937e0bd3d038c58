import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {navigation} from "../../src/markdown/navigation.js";
import {studies} from "../../src/markdown/studies.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "etudes-"));
});
afterEach(() => rm(root, {recursive: true}));

it("finds the studies of a site by their titles, in the front matter or in the first heading", async () => {
  await mkdir(join(root, "etudes"));
  await writeFile(join(root, "etudes/vin.md"), '---\ntoc: false\ntitle: "Vins : le monde"\n---\n# Autre\n');
  await writeFile(join(root, "etudes/etats-unis.md"), "# États-Unis\r\n");
  await writeFile(join(root, "etudes/sans-titre.md"), "Texte\n");
  await writeFile(join(root, "etudes/.vin.md.swp"), "");
  expect(studies(root)).toEqual([
    {title: "États-Unis", path: "/etudes/etats-unis"},
    {title: "sans-titre", path: "/etudes/sans-titre"},
    {title: "Vins : le monde", path: "/etudes/vin"}
  ]);
  expect(navigation(root)).toContainEqual({
    name: "Études",
    open: true,
    pages: expect.arrayContaining([{name: "États-Unis", path: "/etudes/etats-unis"}]) as unknown
  });
});

it("leaves the menu without them where there are none", () => {
  expect(studies(root)).toEqual([]);
  expect(navigation(root).map(({name}) => name)).not.toContain("Études");
});
