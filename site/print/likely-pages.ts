import type {Part} from "./contents.js";

/**
 * The pages where the parts of the last document came to be, by the parts that it has: nine factsheets in ten
 * have the same as the one before, and need no draft to know them.
 */
export class LikelyPages {
  private readonly last = new Map<string, ReadonlyMap<string, number>>();

  /** The pages of the last document of the same parts, if any; none for a document without parts. */
  of(parts: readonly Part[]): ReadonlyMap<string, number> | undefined {
    return parts.length === 0 ? new Map() : this.last.get(keyOf(parts));
  }

  /** Remembers the page of each part of a document, by its anchor. */
  remember(parts: readonly Part[], pageOf: ReadonlyMap<string, number>): void {
    this.last.set(keyOf(parts), pageOf);
  }
}

function keyOf(parts: readonly Part[]): string {
  return parts.map(({id}) => id).join(" ");
}
