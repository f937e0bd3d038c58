import {readFileSync, readdirSync} from "node:fs";

/** Clock ticks a second in `/proc`, on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Seconds of processor that a process and all that it has started have taken, those that have ended among
 * them; NaN where the system does not tell (it is read in Linux's `/proc`).
 */
export function processorOf(root: number): number {
  const known = new Map(processes().map((each) => [each.pid, each]));
  const isBelow = (pid: number): boolean => {
    const parent = known.get(pid)?.parent;
    return pid === root || (parent !== undefined && parent > 0 && isBelow(parent));
  };
  const ticks = [...known.values()].filter(({pid}) => isBelow(pid)).map((each) => each.ticks);
  return ticks.length === 0 ? NaN : ticks.reduce((a, b) => a + b) / TICKS;
}

function processes(): {pid: number; parent: number; ticks: number}[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, "utf8");
        // After the name, which may hold spaces: state, parent, …; the 12th to 15th are the ticks, of
        // children too.
        const fields = text
          .slice(text.lastIndexOf(")") + 2)
          .split(" ")
          .map(Number);
        const ticks = fields.slice(11, 15).reduce((a, b) => a + b);
        return [{pid: Number(name), parent: fields[1]!, ticks}];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
