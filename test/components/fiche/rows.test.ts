import {tableFromArrays, tableFromIPC, tableToIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {comparisonOf, rowsOf} from "../../../src/components/fiche/rows.js";

/** A table in two parts, each with dictionaries of its own, as a file may hold it. */
function inTwoParts() {
  const first = tableFromArrays({
    year: Uint16Array.of(2022, 2023),
    flow: ["export", "import"],
    product: ["C10A", "C20B"],
    partner: ["DE", "US"],
    valueEur: Float64Array.of(5, 1e12)
  });
  const second = tableFromArrays({
    year: Uint16Array.of(2023, 2024),
    flow: ["import", "export"],
    product: ["C30C", "C10A"],
    partner: ["CN", "DE"],
    valueEur: Float64Array.of(-7, 0)
  });
  return first.concat(second);
}

describe("rowsOf", () => {
  it("reads every row of a table in several parts", () => {
    expect(rowsOf(inTwoParts())).toEqual([
      {year: 2022, flow: "export", product: "C10A", partner: "DE", valueEur: 5},
      {year: 2023, flow: "import", product: "C20B", partner: "US", valueEur: 1e12},
      {year: 2023, flow: "import", product: "C30C", partner: "CN", valueEur: -7},
      {year: 2024, flow: "export", product: "C10A", partner: "DE", valueEur: 0}
    ]);
  });

  it("reads the rows of one year, across parts, and none of a year that is not there", () => {
    expect(rowsOf(inTwoParts(), 2023).map(({partner, valueEur}) => [partner, valueEur])).toEqual([
      ["US", 1e12],
      ["CN", -7]
    ]);
    expect(rowsOf(inTwoParts(), 2025)).toEqual([]);
  });

  it("adds amounts up from their bytes, of one year too, and of a file as it is written", () => {
    const table = tableFromArrays({
      year: Uint16Array.of(2023, 2024),
      flow: ["export", "import"],
      product: ["C10A", "C20B"],
      partner: ["DE", "US"],
      valueEur0: Uint8Array.of(1, 255),
      valueEur1: Uint8Array.of(2, 0),
      valueEur4: Uint8Array.of(9, 9),
      valueEur2: Uint8Array.of(3, 1)
    });
    const read = tableFromIPC(tableToIPC(table));
    expect(rowsOf(read).map(({valueEur}) => valueEur)).toEqual([1 + 2 * 256 + 3 * 65536, 255 + 65536]);
    expect(rowsOf(read, 2024)).toEqual([
      {year: 2024, flow: "import", product: "C20B", partner: "US", valueEur: 255 + 65536}
    ]);
  });
});

describe("comparisonOf", () => {
  it("tells the rows of France from those of the region", () => {
    const table = tableFromArrays({
      territory: ["france", "region-84"],
      year: Uint16Array.of(2024, 2024),
      flow: ["export", "export"],
      product: ["C10A", "C20B"],
      partner: ["DE", "US"],
      valueEur: Float64Array.of(1, 2)
    });
    const {region, france} = comparisonOf(table);
    expect(france?.map(({partner}) => partner)).toEqual(["DE"]);
    expect(region?.map(({partner}) => partner)).toEqual(["US"]);
  });
});
