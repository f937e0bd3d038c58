import {execFile} from "node:child_process";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {promisify} from "node:util";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {isAlive, withLock} from "../../src/customs/lock.js";
import {packInput, temporaryFolder} from "./folders.js";
import {makeStep} from "./step.js";

const effects = {onWait: () => {}, isAlive};

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const {stdout} = await promisify(execFile)(process.execPath, ["-p", "process.pid"]);
  return Number(stdout);
}

describe("withLock", () => {
  it("lets one in at a time, and removes the lock", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "new", "lock");
    let inside = 0;
    const seen: number[] = [];
    const step = async () => {
      seen.push(++inside);
      await wait(5);
      inside -= 1;
    };
    await Promise.all(Array.from({length: 5}, () => withLock(path, effects, step)));
    expect(seen).toEqual([1, 1, 1, 1, 1]);
    expect(await readdir(join(folder, "new"))).toEqual([]);
  });

  it("says once who is waited for, and bears that number meanwhile", async () => {
    const path = join(await temporaryFolder(), "lock");
    const waited: number[] = [];
    let looks = 0;
    let second: Promise<unknown> = Promise.resolve();
    await withLock(path, effects, async () => {
      expect(await readFile(path, "utf8")).toBe(String(process.pid));
      await new Promise<void>((lookedOften) => {
        const look = (pid: number) => {
          looks += 1;
          if (looks === 3) lookedOften();
          return isAlive(pid);
        };
        const waiting = {onWait: (pid: number) => waited.push(pid), isAlive: look};
        second = withLock(path, waiting, async () => waited.push(0));
      });
    });
    await second;
    expect(waited).toEqual([process.pid, 0]);
  });

  it("is released by a failure, which passes", async () => {
    const path = join(await temporaryFolder(), "lock");
    await expect(withLock(path, effects, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withLock(path, effects, async () => 1)).toBe(1);
  });

  it("is taken over from a process that is no more, by one at a time", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "lock");
    await writeFile(path, String(await deadPid()));
    let inside = 0;
    const step = async () => {
      expect(++inside).toBe(1);
      await wait(5);
      inside -= 1;
    };
    await Promise.all(Array.from({length: 5}, () => withLock(path, effects, step)));
    expect(await readdir(folder)).toEqual([]);
  });

  it("is taken over when its process was killed before it could write its number", async () => {
    const path = join(await temporaryFolder(), "lock");
    await writeFile(path, "");
    expect(await withLock(path, effects, async () => 1)).toBe(1);
  });
});

describe("two data steps at once", () => {
  it("do the work once", async () => {
    const step = await makeStep();
    await packInput(fileURLToPath(new URL("../golden/revisions/input", import.meta.url)), step.inputDir);
    const [one, two] = await Promise.all([step.run(), step.run()]);
    expect(two).toEqual(one);
    const read = step.messages.filter((message) => message.startsWith("lecture de"));
    expect(new Set(read).size).toBe(read.length);
    expect(step.messages.join("\n")).toContain(
      `Un autre processus (${process.pid}) prépare les données\u00a0: attente de la fin.`
    );
    expect((await readdir(step.cacheDir)).sort()).toEqual(["data", "input-hashes.json", "sources"]);
  });

  it("leave nothing of a step that was killed", async () => {
    const step = await makeStep();
    await packInput(fileURLToPath(new URL("../golden/revisions/input", import.meta.url)), step.inputDir);
    await step.run();
    await writeFile(join(step.cacheDir, "verrou"), String(await deadPid()));
    await writeFile(join(step.cacheDir, "next.1"), "");
    await writeFile(join(step.cacheDir, "sources", "0.rows.1.tmp"), "");
    await writeFile(join(step.inputDir, "notice.pdf"), "");
    await step.run();
    expect((await readdir(step.cacheDir)).sort()).toEqual(["data", "input-hashes.json", "sources"]);
    const sources = await readdir(join(step.cacheDir, "sources"));
    expect(sources.filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
