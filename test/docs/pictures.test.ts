import {readFileSync, readdirSync} from "node:fs";
import {expect, it} from "vitest";
import {GUIDE_PICTURES} from "../../site/captures/pictures.js";

it("shows in the guide each picture that npm run captures takes, and no other", () => {
  const guide = readFileSync("docs/guide-analyste.md", "utf8");
  const shown = Array.from(guide.matchAll(/\]\(images\/guide-([\w-]+)\.png\)/g), ([, name]) => name!);
  const taken = GUIDE_PICTURES.map(({name}) => name);
  expect([...shown].sort()).toEqual([...taken].sort());
  const files = readdirSync("docs/images").filter((name) => name.startsWith("guide-"));
  expect(files.sort()).toEqual(taken.map((name) => `guide-${name}.png`).sort());
  for (const file of files) expect(readFileSync(`docs/images/${file}`).length).toBeLessThanOrEqual(60_000);
});
