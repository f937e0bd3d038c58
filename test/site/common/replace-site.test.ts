import {spawn, type ChildProcess} from "node:child_process";
import {mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {createRequire} from "node:module";
import {afterEach, beforeEach, expect, it} from "vitest";
import {writeOutput} from "../../../site/common/files.js";
import {copySite, holdSite, replaceSite} from "../../../site/common/replace-site.js";

let folder: string;
let dist: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fiches-remplace-"));
  dist = join(folder, "dist");
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const FILES = ["index.html", "a/b.html", "a/c.html"];

async function writeSite(where: string, contents: string): Promise<void> {
  for (const file of FILES) await writeOutput(join(where, file), contents);
}

/** What all files of the site say, when they say the same. */
async function siteContents(): Promise<string> {
  const contents = await Promise.all(FILES.map((file) => readFile(join(dist, file), "utf8")));
  expect(new Set(contents).size).toBe(1);
  return contents[0]!;
}

it("puts a whole site in place, over an earlier one or none", async () => {
  await replaceSite(dist, (working) => writeSite(working, "un"));
  expect(await siteContents()).toBe("un");
  await writeFile(join(dist, "de-trop.html"), "");
  expect(await replaceSite(dist, async (working) => (await writeSite(working, "deux"), 2))).toBe(2);
  expect(await siteContents()).toBe("deux");
  expect(await readdir(dist)).not.toContain("de-trop.html");
  expect(await readdir(folder)).toEqual(["dist"]);
});

it("leaves the earlier site as it was when the next fails", async () => {
  await replaceSite(dist, (working) => writeSite(working, "un"));
  const failing = replaceSite(dist, async (working) => {
    await writeOutput(join(working, "index.html"), "deux");
    throw new Error("panne");
  });
  await expect(failing).rejects.toThrow("panne");
  expect(await siteContents()).toBe("un");
  expect(await readdir(folder)).toEqual(["dist"]);
});

it("replaces the folder that a link names, not the link", async () => {
  await mkdir(join(folder, "ailleurs"));
  await symlink(join(folder, "ailleurs"), dist, "junction");
  await replaceSite(dist, (working) => writeSite(working, "un"));
  expect(await readFile(join(folder, "ailleurs", "index.html"), "utf8")).toBe("un");
});

it("copies a site that may be changed without changing the first", async () => {
  await writeSite(dist, "un");
  await replaceSite(dist, async (working) => {
    await copySite(dist, working);
    expect(await readFile(join(working, "a/b.html"), "utf8")).toBe("un");
    await writeOutput(join(working, "a/b.html"), "deux");
    expect(await siteContents()).toBe("un");
    await writeSite(working, "deux");
  });
  expect(await siteContents()).toBe("deux");
});

it("puts back the site of a process that ended between two renames, and takes its leftovers away", async () => {
  const dead = await deadPid();
  await writeSite(dist, "un");
  await rename(dist, `${dist}.remplace.${dead}`);
  await writeSite(`${dist}.en-cours.${dead}`, "moitié");
  await expect(replaceSite(dist, () => Promise.reject(new Error("panne")))).rejects.toThrow("panne");
  expect(await siteContents()).toBe("un");
  expect(await readdir(folder)).toEqual(["dist"]);
});

it("lets a second process wait, and say for whom", async () => {
  const said: string[] = [];
  const order: string[] = [];
  const second = await holdSite(dist, async () => {
    const waiting = holdSite(
      dist,
      async () => void order.push("second"),
      (line) => void said.push(line)
    );
    await expect.poll(() => said.length).toBe(1);
    order.push("premier");
    return {waiting};
  });
  await second.waiting;
  expect(order).toEqual(["premier", "second"]);
  expect(said[0]!.replace(/\s/g, " ")).toBe(
    `Un autre processus (${process.pid}) construit « ${dist} » : attente de la fin.`
  );
});

it("is the old or the new site, whenever the process is killed", async () => {
  await writeSite(dist, "0");
  // Longer and longer, from before the first file to well after the renames.
  for (let ms = 0; ms <= 60; ms += 6) {
    const child = startReplacing();
    await new Promise<void>((started) => child.stdout!.once("data", () => started()));
    await new Promise((done) => setTimeout(done, ms));
    child.kill("SIGKILL");
    await new Promise((ended) => child.once("exit", ended));
    // The next time, even one that fails.
    await expect(replaceSite(dist, () => Promise.reject(new Error("panne")))).rejects.toThrow("panne");
    await siteContents();
    expect(
      (await readdir(folder)).filter((name) => name !== "dist" && !name.startsWith("dist.verrou"))
    ).toEqual([]);
  }
  // Once more, when a turn has surely ended, however slow the machine.
  const child = startReplacing();
  await new Promise<void>((ended) =>
    child.stdout!.on("data", (words) => String(words).includes("fait") && ended())
  );
  child.kill("SIGKILL");
  await new Promise((ended) => child.once("exit", ended));
  await expect(replaceSite(dist, () => Promise.reject(new Error("panne")))).rejects.toThrow("panne");
  expect(Number(await siteContents())).toBeGreaterThan(0);
});

const REPLACING = `
import {writeFileSync, mkdirSync} from "node:fs";
import {join} from "node:path";
const [moduleUrl, dist, files] = process.argv.slice(-3);
const {replaceSite, holdSite} = await import(moduleUrl);
process.stdout.write("prêt\\n");
for (let turn = 1; ; turn++) {
  await holdSite(dist, () =>
    replaceSite(dist, async (working) => {
      mkdirSync(join(working, "a"), {recursive: true});
      for (const file of files.split(",")) writeFileSync(join(working, file), String(turn));
    })
  );
  process.stdout.write("fait\\n");
}
`;

function startReplacing(): ChildProcess {
  const module = pathToFileURL(
    fileURLToPath(new URL("../../../site/common/replace-site.ts", import.meta.url))
  ).href;
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const args = [
    "--import",
    loader,
    "--input-type=module",
    "--eval",
    REPLACING,
    "--",
    module,
    dist,
    FILES.join(",")
  ];
  return spawn(process.execPath, args, {stdio: ["ignore", "pipe", "inherit"]});
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], {stdio: "ignore"});
  await new Promise((ended) => child.once("exit", ended));
  return child.pid!;
}
