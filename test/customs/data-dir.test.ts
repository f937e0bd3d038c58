import {join} from "node:path";
import {expect, it} from "vitest";
import {officialDir, rootDir} from "../../src/customs/data-dir.js";

it.each([
  [{DOUANE_DIR: "/donnees"}, "/donnees"],
  [{DOUANE_DIR: ""}, join(rootDir, "data/douane")],
  [{}, join(rootDir, "data/douane")]
])("takes the official files from the folder that %j names", (env, expected) => {
  expect(officialDir(env)).toBe(expected);
});
