import {mkdir, open, readFile, rm, stat} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

const LOOK_AGAIN_MS = 100;
const TURN_MS = 10_000;

/** What the lock needs of the world. */
export interface LockEffects {
  /** Called once, when another process holds the lock; 0 when its number is not known yet. */
  onWait(pid: number): void;
  /** Whether a process still runs. */
  isAlive(pid: number): boolean;
}

/**
 * Do something that only one process may do at a time: the file holds the number of the process that does it,
 * and the others wait. A process that died without removing its lock is found dead, and its lock is taken
 * over.
 */
export async function withLock<T>(path: string, effects: LockEffects, step: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), {recursive: true});
  await acquire(path, effects);
  try {
    return await step();
  } finally {
    await rm(path, {force: true});
  }
}

async function acquire(path: string, effects: LockEffects): Promise<void> {
  let isTold = false;
  while (!(await create(path))) {
    const holder = await holderOf(path);
    if (holder === null) continue;
    if (await isDead(path, holder, effects)) {
      await takeAway(path, holder);
    } else {
      if (!isTold) effects.onWait(Number(holder));
      isTold = true;
      await wait(LOOK_AGAIN_MS);
    }
  }
}

/** The process that a lock names; empty for a moment after its creation; `null` when there is no lock. */
function holderOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

async function isDead(path: string, holder: string, {isAlive}: LockEffects): Promise<boolean> {
  if (holder !== "") return !isAlive(Number(holder));
  // Its process is about to write its number, or was killed before it could: a second look tells.
  await wait(LOOK_AGAIN_MS);
  return (await holderOf(path)) === "";
}

/** Create the file, unless it exists: of several processes, the system lets one. */
async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    try {
      await file.writeFile(String(process.pid));
    } catch (error) {
      // A full disk: a lock without a number would be waited for.
      await rm(path, {force: true});
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Take a dead lock away. One process at a time: else the second could take away the new lock of the first.
 * That takes no time, so what is left after a while was left by a process that was killed.
 */
async function takeAway(path: string, holder: string): Promise<void> {
  const turn = `${path}.reprise`;
  if (!(await create(turn))) {
    await wait(LOOK_AGAIN_MS);
    const since = await stat(turn).catch(() => null);
    if (since && Date.now() - since.mtimeMs > TURN_MS) await rm(turn, {force: true});
    return;
  }
  if ((await holderOf(path)) === holder) await rm(path, {force: true});
  await rm(turn, {force: true});
}

/** Whether a process of this machine runs; one of another user does. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
