import {stat} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../../site/common/files.js";

const TERRITORY = /^(departement|region|france)/;

/** What a public file is: kind of territory and format of its cells, flows of the Sankey, or its own name. */
export function kindOf(file: string): string {
  const territory = TERRITORY.exec(file)?.[1];
  if (!territory) return file;
  if (file.endsWith("-flux.csv")) return "flows, CSV";
  return `${territory}, ${file.endsWith(".arrow") ? "Arrow" : "CSV"}`;
}

/** Bytes of the files of a folder by kind, in the order of the names. */
export async function bytesByKind(folder: string, kind = kindOf): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  for (const file of (await listFiles(folder)).sort()) {
    const {size} = await stat(join(folder, file));
    bytes.set(kind(file), (bytes.get(kind(file)) ?? 0) + size);
  }
  return bytes;
}

/** Bytes of all files of a folder. */
export async function folderBytes(folder: string): Promise<number> {
  const sizes = (await listFiles(folder)).map(async (file) => (await stat(join(folder, file))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
