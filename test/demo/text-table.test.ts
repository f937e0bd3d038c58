import {expect, test} from "vitest";
import {readTextTable} from "../../src/demo/text-table.js";

test("cells are trimmed, empty lines skipped and empty cells kept", () => {
  expect(readTextTable("\n a |  b c |\n\nd| e|f\n", 3)).toEqual([
    ["a", "b c", ""],
    ["d", "e", "f"]
  ]);
});

test("a row with another number of cells is refused and quoted", () => {
  expect(() => readTextTable("a | b\nc | d | e\n", 2)).toThrow(
    "Table de la démonstration\u00a0: 2 colonnes attendues, 3 lues dans «\u00a0c | d | e\u00a0»."
  );
});
