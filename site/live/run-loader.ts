import {spawn} from "node:child_process";
import type {WriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {text} from "node:stream/consumers";
import yauzl from "yauzl";
import type {PageFault} from "../../src/markdown/faults.js";
import {codeFaults, crashFault} from "../faults/crash-fault.js";
import {originalPlaces} from "./code-places.js";
import {loaderCode} from "./process-code.js";

/** A data loader that does not parse, or that stopped. */
export class LoaderFailure extends Error {
  constructor(readonly faults: PageFault[]) {
    super(faults[0]!.message);
  }
}

/**
 * Runs a data loader written in TypeScript, with its arguments (`--code=DE`), and writes what it prints into
 * `output`. It runs as one text made of it and of all that it imports, which starts in a fifth of the time.
 *
 * @throws LoaderFailure with its file and line.
 */
export async function runLoader(file: string, args: readonly string[], output: WriteStream): Promise<void> {
  const code = await loaderCode(file).catch((error: unknown) => {
    throw new LoaderFailure(codeFaults(error));
  });
  const child = spawn(process.execPath, [code, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve)
  );
  const [errors, , exit] = await Promise.all([text(child.stderr), pipeline(child.stdout, output), ended]);
  if (exit !== 0) throw new LoaderFailure([crashFault(originalPlaces(errors))]);
}

/**
 * Writes one file of a zip into `output`. Framework reads the whole archive for it, that of all territories
 * for each file of a page.
 */
export async function writeEntry(archive: string, name: string, output: WriteStream): Promise<void> {
  const zip = await yauzl.openPromise(archive, {lazyEntries: true, autoClose: false});
  try {
    for await (const entry of zip.eachEntry())
      if (entry.fileName === name) return await pipeline(await zip.openReadStreamPromise(entry), output);
  } finally {
    zip.close();
  }
  // As Framework says that there is no such file: the answer is 404.
  throw Object.assign(new Error(`no such file or directory, open '${name}'`), {code: "ENOENT"});
}
