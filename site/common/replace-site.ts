import {copyFile, link, mkdir, readdir, realpath, rename, rm} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {isAlive, withLock} from "../../src/customs/lock.js";
import {listFiles} from "./files.js";

/** Ends of the names of the folders beside a site while it is made, before the number of the process. */
const WORKING = ".en-cours.";
const REPLACED = ".remplace.";

/**
 * Does something with the folder of a site that only one process may do at a time; another waits, and says
 * for whom. Does not nest: a process would wait for itself.
 */
export async function holdSite<T>(
  dist: string,
  step: () => Promise<T>,
  say: (line: string) => void = (line) => void process.stderr.write(`${line}\n`)
): Promise<T> {
  const onWait = (pid: number) =>
    say(`Un autre processus (${pid || "?"}) construit «\u00a0${dist}\u00a0»\u00a0: attente de la fin.`);
  return withLock(`${resolve(dist)}.verrou`, {onWait, isAlive}, step);
}

/**
 * Makes a site whole or not at all: `make` writes into a folder beside it, which takes its place once `make`
 * has ended well. A failure, or the end of the process, leaves the site as it was, and what it leaves beside
 * is taken away the next time. Between the two renames of the last step there is no site for a moment; the
 * next time puts the earlier one back should the process end there.
 */
export async function replaceSite<T>(dist: string, make: (working: string) => Promise<T>): Promise<T> {
  // The folder that a symbolic link names is replaced, not the link.
  const site = await realpath(dist).catch(() => resolve(dist));
  await clearLeftovers(site);
  const working = site + WORKING + process.pid;
  const replaced = site + REPLACED + process.pid;
  await mkdir(working, {recursive: true});
  try {
    const made = await make(working);
    const hadSite = await moveAway(site, replaced);
    try {
      await patiently(() => rename(working, site));
    } catch (error) {
      if (hadSite) await rename(replaced, site);
      throw error;
    }
    await rm(replaced, {recursive: true, force: true, maxRetries: 3});
    return made;
  } finally {
    // A folder that the system does not let us delete is deleted the next time: the failure that led here is
    // the one to report.
    await rm(working, {recursive: true, force: true}).catch(() => {});
  }
}

/** Whether there was a site to move. */
async function moveAway(site: string, replaced: string): Promise<boolean> {
  try {
    await patiently(() => rename(site, replaced));
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/**
 * Puts back the site of a process that ended between two renames, and takes away what processes that have
 * ended left.
 */
async function clearLeftovers(site: string): Promise<void> {
  const folder = dirname(site);
  const names = await readdir(folder).catch((): string[] => []);
  for (const end of [REPLACED, WORKING]) {
    for (const name of names.filter((each) => isLeftover(each, basename(site) + end))) {
      const isAlone = end === REPLACED && !names.includes(basename(site));
      if (isAlone) await rename(join(folder, name), site);
      else await rm(join(folder, name), {recursive: true, force: true, maxRetries: 3});
    }
  }
}

function isLeftover(name: string, start: string): boolean {
  const pid = name.startsWith(start) ? Number(name.slice(start.length)) : NaN;
  return Number.isInteger(pid) && (pid === process.pid || !isAlive(pid));
}

/**
 * Fills an empty folder with the files of another, without their bytes where the disk can: `writeOutput`
 * writes anew, and changes no other.
 */
export async function copySite(from: string, to: string): Promise<void> {
  const files = await listFiles(from);
  for (const folder of new Set(files.map((file) => dirname(file))))
    await mkdir(join(to, folder), {recursive: true});
  for (const file of files) {
    const [original, copy] = [join(from, file), join(to, file)];
    // Disks without hard links (FAT, some network folders) report it by various codes.
    await link(original, copy).catch(() => copyFile(original, copy));
  }
}

/** Windows refuses for a moment to rename a folder in which another program has just read a file. */
async function patiently(move: () => Promise<void>): Promise<void> {
  for (let left = 10; ; left--) {
    try {
      return await move();
    } catch (error) {
      if (left === 0 || process.platform !== "win32" || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error)))
        throw error;
      await wait(200);
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
