import {stat} from "node:fs/promises";
import {join} from "node:path";
import {SiteFault, firstPlaces} from "../common/fault.js";

/** Fails when a file of the site is empty: a data loader that wrote nothing does not stop Framework. */
export async function checkEmptyFiles(dist: string, files: readonly string[]): Promise<void> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dist, file))).size));
  const empty = files.filter((_, index) => sizes[index] === 0);
  if (empty.length > 0) throw new SiteFault("Des fichiers du site sont vides\u00a0:", firstPlaces(empty));
}
