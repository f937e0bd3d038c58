import type {ProgressStream} from "./progress.js";

/** The parts of a build, in their order, as they are told. */
export const BUILD_STEPS = {
  data: "Données",
  read: "Lecture des pages",
  write: "Écriture des pages",
  finish: "Scripts, styles et adresses",
  check: "Vérification des liens"
} as const;

export type BuildStep = keyof typeof BUILD_STEPS;

/** Where a build tells what it does; the data step can tell it there too. */
export interface BuildLog {
  /** A part of the build begins: `2/5 Lecture des pages`. */
  begin(step: BuildStep): void;
  /** A line. */
  info(message: string): void;
  /** What is being done now; may be dropped. */
  progress(message: string): void;
}

/** Says nothing. */
export const silentBuild: BuildLog = {begin: () => {}, info: () => {}, progress: () => {}};

const ERASE_LINE = "\r\u001b[2K";

/**
 * Log to a stream, in the manner of `npm run data`: one line for each part of the build and, on a terminal
 * only, one line below it that is rewritten in place.
 */
export function streamBuildLog(stream: ProgressStream): BuildLog {
  const clear = stream.isTTY ? ERASE_LINE : "";
  const names = Object.keys(BUILD_STEPS);
  const info = (message: string) => void stream.write(`${clear}${message}\n`);
  return {
    info,
    begin: (step) => info(`${names.indexOf(step) + 1}/${names.length} ${BUILD_STEPS[step]}`),
    progress: (message) => {
      if (stream.isTTY) stream.write(`${ERASE_LINE}… ${message}`);
    }
  };
}

/** How far the pages of a part are. */
export function pagesDone(done: number, total: number): string {
  return `page\u00a0${done} sur ${total}`;
}
