import {expect, test} from "vitest";
import {readTable} from "../../src/reference/table.js";

test("cells are trimmed, empty lines skipped and empty cells kept", () => {
  expect(readTable("\n a |  b c |\n\nd| e|f\n", 3)).toEqual([
    ["a", "b c", ""],
    ["d", "e", "f"]
  ]);
});

test("a row with another number of cells is refused and quoted", () => {
  expect(() => readTable("a | b\nc | d | e\n", 2)).toThrow(
    "Table de référence\u00a0: 2 colonnes attendues, 3 lues dans «\u00a0c | d | e\u00a0»."
  );
});
