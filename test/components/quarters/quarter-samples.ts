import type {Flow, QuarterTotal} from "../../../src/trade/types.js";

const WAVE = [1.02, 0.97, 0.91, 1.1];

export function total(year: number, quarter: number, flow: Flow, valueEur: number): QuarterTotal {
  return {year, quarter: quarter as QuarterTotal["quarter"], flow, valueEur};
}

/** Both flows from the first quarter of a year to the last, with seasons and a slow growth. */
function series(
  [firstYear, lastYear]: [number, number],
  [exportEur, importEur]: [number, number],
  lastQuarter = 4
): QuarterTotal[] {
  const count = (lastYear - firstYear) * 4 + lastQuarter;
  return Array.from({length: count}, (_, i) => i).flatMap((i) => {
    const [year, quarter] = [firstYear + Math.floor(i / 4), (i % 4) + 1];
    const factor = WAVE[i % 4]! * (1 + i / 50);
    return [
      total(year, quarter, "import", Math.round(importEur * factor)),
      total(year, quarter, "export", Math.round(exportEur * factor * (i % 3 === 0 ? 1.04 : 1)))
    ];
  });
}

/** Series of quarters that differ as they do in life. */
export const quarterSamples: Record<string, QuarterTotal[]> = {
  large: series([2022, 2024], [142e9, 171e9]),
  small: series([2023, 2024], [3.1e6, 3.3e6]),
  "incomplete year": series([2022, 2025], [340e6, 382e6], 1),
  "across 2022": series([2019, 2024], [210e6, 208e6]),
  "one flow": series([2023, 2024], [12e6, 0]).filter(({flow}) => flow === "export"),
  "one quarter": series([2024, 2024], [12e6, 9e6], 1),
  "a few euros": series([2024, 2024], [3, 1]),
  "zeros only": series([2024, 2024], [0, 0]),
  "a correction": [...series([2023, 2024], [4e6, 9e6], 3), total(2024, 4, "import", -2e6)],
  "from the last quarter of 2021": [total(2021, 4, "import", 5e6), ...series([2022, 2022], [4e6, 5e6])],
  "to the first quarter of 2022": series([2021, 2022], [4e6, 5e6], 1)
};
