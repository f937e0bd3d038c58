import {stat} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {RowsFile, readRows, segmentsOf} from "../../../src/customs/read/kept-rows.js";
import {makeRows, periodOf} from "../../../src/customs/read/rows.js";
import type {OfficialRows, Period} from "../../../src/customs/read/rows.js";
import {temporaryFolder} from "../folders.js";

const period: fc.Arbitrary<Period> = fc.record({
  flow: fc.constantFrom("import" as const, "export" as const),
  year: fc.integer({min: 2019, max: 2022}),
  quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
});

/** Rows of some periods, numbered by their value from `start` on. */
function rowsOf(periods: readonly Period[], start = 0): OfficialRows {
  const rows = makeRows(periods.length);
  periods.forEach((each, i) => {
    rows.period[i] = periodOf(each);
    rows.product[i] = (start + i) * 1000;
    rows.value[i] = start + i;
    rows.mass[i] = -1 - start - i;
  });
  return rows;
}

const label = ({year, flow}: Pick<Period, "year" | "flow">) => `${year} ${flow}`;

describe("a file of kept rows", () => {
  it("gives those of each flow and year, in their order, and reads each part of the file for one only", async () => {
    const path = join(await temporaryFolder(), "essai.rows");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(period, {minLength: 1})), async (parts) => {
        const file = await RowsFile.create(path);
        const all: (Period & {number: number})[] = [];
        for (const periods of parts) {
          await file.add(rowsOf(periods, all.length));
          all.push(...periods.map((each, i) => ({...each, number: all.length + i})));
        }
        await file.close();
        let bytes = 0;
        for (const flowYear of new Set(all.map(label))) {
          const own = all.filter((each) => label(each) === flowYear);
          const rows = await readRows(path, segmentsOf(file, own[0]!));
          expect([...rows.period]).toEqual(own.map(periodOf));
          expect([...rows.product]).toEqual(own.map(({number}) => number * 1000));
          expect([...rows.value]).toEqual(own.map(({number}) => number));
          expect([...rows.mass]).toEqual(own.map(({number}) => -1 - number));
          bytes += Object.values(rows).reduce((sum, {byteLength}) => sum + (byteLength as number), 0);
        }
        expect(bytes).toBe((await stat(path)).size);
      }),
      {numRuns: 50}
    );
  });

  it("tells when it ends too early", async () => {
    const path = join(await temporaryFolder(), "essai.rows");
    const file = await RowsFile.create(path);
    await file.add(rowsOf([{flow: "import", year: 2024, quarter: 1}]));
    await file.close();
    const longer = file.segments.map((segment) => ({...segment, rowCount: 2}));
    await expect(readRows(path, longer)).rejects.toThrow("does not hold 2 rows");
  });
});
