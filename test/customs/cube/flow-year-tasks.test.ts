import {expect, it} from "vitest";
import {flowYearTasks} from "../../../src/customs/cube/cube.js";
import type {RowSegment} from "../../../src/customs/read/kept-rows.js";
import type {Source} from "../../../src/customs/read/source-cache.js";
import type {Period} from "../../../src/customs/read/rows.js";

const YEARS = [2022, 2023, 2024];
const QUARTERS = [1, 2, 3, 4] as const;

/** A file of three years of a flow, in parts of which each holds every year. */
function rollingSource(name: string, revision: string): Source {
  const segments: RowSegment[] = [0, 1].flatMap((part) =>
    YEARS.map((year, i) => ({year, flow: "import", start: (part * 3 + i) * 320, rowCount: 10}))
  );
  const quarters = YEARS.flatMap((year) =>
    QUARTERS.map((quarter) => ({year, quarter, flow: "import" as const, rowCount: 5}))
  );
  const codes = {departement: [], region: [], product: [], cpf4: [], partner: []};
  const file = {name, revision, flow: "import" as const, rowCount: 60, sha256: "", cacheKey: ""};
  return {
    file: {...file, productOrder: "A129;CPF4"},
    namedYear: null,
    contents: {rowCount: 60, quarters, codes, segments},
    path: `${name}.rows`
  };
}

it("has each flow of a year take its own rows of a file of several years, in both editions, and no others", () => {
  const sources = [rollingSource("avant", "2025-01"), rollingSource("apres", "2025-02")];
  const choices = YEARS.flatMap((year) =>
    QUARTERS.map((quarter: Period["quarter"]) => ({
      year,
      quarter,
      flow: "import" as const,
      rowCount: 5,
      source: "apres",
      setAside: ["avant"]
    }))
  );
  const tasks = flowYearTasks(sources, choices, YEARS);
  expect(tasks.map(({year}) => year)).toEqual(YEARS);
  for (const {year, parts, firstEditions} of tasks)
    for (const [path, found] of [["apres.rows", parts] as const, ["avant.rows", firstEditions] as const]) {
      const segments = sources[0]!.contents.segments.filter((segment) => segment.year === year);
      expect(found).toEqual([{path, segments, quarters: [1, 2, 3, 4]}]);
    }
});
