import {existsSync, readFileSync} from "node:fs";
import {SourceMap} from "node:module";
import {dirname, resolve} from "node:path";
import {fileURLToPath} from "node:url";

/** A column beyond any line: the last thing on it. */
const END_OF_LINE = 1e9;

/**
 * The words of an error with the places where its code was written, instead of those in the text that was
 * made of it (process-code.ts).
 */
export function originalPlaces(words: string): string {
  const maps = new Map<string, SourceMap | null>();
  return words.replaceAll(
    /(file:\/\/[^\s()]+?\.mjs|\/[^\s():]+\.mjs):(\d+)(?::(\d+))?/g,
    (place, address: string, line: string, column?: string) => {
      const file = address.startsWith("file:") ? fileURLToPath(address) : address;
      if (!maps.has(file)) maps.set(file, mapOf(file));
      const found = maps
        .get(file)
        ?.findEntry(Number(line) - 1, column === undefined ? END_OF_LINE : Number(column) - 1);
      if (!found || !("originalSource" in found)) return place;
      return `${resolve(dirname(file), found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    }
  );
}

function mapOf(file: string): SourceMap | null {
  const map = `${file}.map`;
  return existsSync(map)
    ? new SourceMap(JSON.parse(readFileSync(map, "utf8")) as ConstructorParameters<typeof SourceMap>[0])
    : null;
}
