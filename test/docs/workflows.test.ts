import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";

const folder = ".github/workflows";
const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};

it.each(readdirSync(folder))("%s only calls commands of the project", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const runs = [...text.matchAll(/^\s*(?:- )?run: (.*)$/gm)].map(([, command]) => command!);
  expect(runs.length).toBeGreaterThan(0);
  for (const command of runs.filter((each) => each !== "npm ci" && !each.startsWith("sudo apt-get "))) {
    const script = /^(?:xvfb-run -a )?npm (?:run )?([\w:-]+)$/.exec(command)?.[1];
    expect(script, command).toBeDefined();
    expect(scripts, command).toHaveProperty(script!);
  }
});
