import {describe, expect, it} from "vitest";
import {chooseSources, completeYears, missingQuarters} from "../../../src/customs/cube/choice.js";
import type {Candidate} from "../../../src/customs/cube/choice.js";

type Quarter = Candidate["quarters"][number];

function candidate(
  name: string,
  revision: string,
  flow: Quarter["flow"],
  year: number,
  quarters: number[]
): Candidate {
  const quarterOf = (quarter: number) => ({flow, year, quarter: quarter as Quarter["quarter"], rowCount: 1});
  return {name, revision, quarters: quarters.map(quarterOf)};
}

const sourceOf = (candidates: Candidate[]) => chooseSources(candidates).map(({source}) => source);

describe("chooseSources", () => {
  it("prefers the latest revision, whatever the order of the files", () => {
    const old = candidate("b", "2023-02", "export", 2022, [1]);
    const recent = candidate("a", "2023-08", "export", 2022, [1]);
    expect(sourceOf([old, recent])).toEqual(["a"]);
    expect(sourceOf([recent, old])).toEqual(["a"]);
  });

  it("prefers, at equal revision, the annual file to the rolling one, then the first name", () => {
    const rolling = candidate("a", "2024-02", "export", 2023, [3, 4]);
    const annual = candidate("b", "2024-02", "export", 2023, [1, 2, 3, 4]);
    const copy = candidate("c", "2024-02", "export", 2023, [1, 2, 3, 4]);
    const choices = chooseSources([copy, rolling, annual]);
    expect(choices.map(({source}) => source)).toEqual(["b", "b", "b", "b"]);
    expect(choices.at(-1)?.setAside).toEqual(["c", "a"]);
  });
});

describe("completeYears", () => {
  it("wants four quarters in both flows", () => {
    const choices = chooseSources([
      candidate("e", "2024-02", "export", 2023, [1, 2, 3, 4]),
      candidate("i", "2024-02", "import", 2023, [1, 2, 3, 4]),
      candidate("f", "2025-02", "export", 2024, [1, 2, 3, 4]),
      candidate("j", "2025-02", "import", 2024, [1, 2, 4])
    ]);
    expect(completeYears(choices)).toEqual([2023]);
    expect(missingQuarters(choices, 2024)).toEqual([{flow: "import", quarter: 3}]);
  });
});
