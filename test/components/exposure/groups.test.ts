import {describe, expect, test} from "vitest";
import {pointsText} from "../../../src/components/exposure/group-shares.js";
import {groupsFigure} from "../../../src/components/exposure/groups.js";
import {expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "../situation/draw.js";
import {flowSample, indicesSample} from "../situation/indices-samples.js";

wantNoWarning();

const draw = drawing(groupsFigure, {});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-groups")!;

const none = Object.fromEntries(
  Object.keys(flowSample(1).groupShareByYear).map((code) => [code, [null, null, null]])
);
const noExports = indicesSample({
  flows: {import: flowSample(1e9), export: flowSample(0, {groupShareByYear: none})}
});
const first = Object.fromEntries(
  Object.entries(flowSample(1).groupShareByYear).map(([code, shares]) => [code, shares.slice(0, 1)])
);
const oneYear = indicesSample({
  years: [2024],
  previousYear: null,
  flows: {
    import: flowSample(1e9, {groupShareByYear: first}),
    export: flowSample(1e9, {groupShareByYear: first})
  }
});

describe.each([320, 343, 718])("at %i px", (width) => {
  test("a small chart a group", async () => {
    const file = `./snapshots/groups-${width}.svg`;
    await expect(readable(chartOf(draw(indicesSample(), width)))).toMatchFileSnapshot(file);
  });

  test.each([indicesSample(), noExports, oneYear])("labels neither touch nor leave the chart", (indices) => {
    expectSound(chartOf(draw(indices, width)));
  });
});

test("the finding tells the share of the first group and its move", () => {
  const told = (indices = indicesSample()) => shownText(draw(indices), ".cx-finding");
  expect(told()).toBe(
    "Union européenne, en 2024 : 62 % des exportations (+2,0 points depuis 2022), 62 % des importations (+2,0 points depuis 2022)."
  );
  expect(told(noExports)).toBe(
    "Union européenne, en 2024 : 62 % des importations (+2,0 points depuis 2022)."
  );
  expect(told(oneYear)).toBe("Union européenne, en 2024 : 60 % des exportations, 60 % des importations.");
});

test("the period is in the subtitle, the break of 2022 in the note where it is crossed", () => {
  expect(shownText(draw(indicesSample()), ".cx-subtitle")).toBe(
    "Ardèche, 2022 à 2024, en part de chaque flux"
  );
  expect(shownText(draw(indicesSample()), ".cx-note")).not.toContain("rupture");
  const earlier = draw(indicesSample({years: [2021, 2022, 2024]}));
  // Its move is told from 2022 on.
  expect(shownText(earlier, ".cx-finding")).toContain("depuis 2022");
  expect(shownText(earlier, ".cx-note")).toContain("rupture de série de janvier 2022");
  expect(chartOf(earlier).querySelectorAll("[stroke-dasharray]")).toHaveLength(6);
});

test("the table has a row a group and flow that exists, a column a year", () => {
  expect(tableRows(draw(indicesSample()))).toHaveLength(12);
  expect(tableRows(draw(noExports))[0]).toEqual([
    "Union européenne",
    "Importations",
    "60,0 %",
    "61,0 %",
    "62,0 %"
  ]);
  expect(tableRows(draw(noExports))).toHaveLength(6);
});

test("without any trade, a sentence", () => {
  const nothing = flowSample(0, {groupShareByYear: none});
  const frame = draw(indicesSample({flows: {import: nothing, export: nothing}}));
  expect(shownText(frame, ".cx-empty")).toMatch(/^Aucun échange/);
  expect(frame.querySelector("table")).toBeNull();
});

test("moves are in points, without a sign when they round to zero", () => {
  expect([0.0312, -0.014, 0.0004, -0.0004].map((change) => pointsText(change).replace(/\s/g, " "))).toEqual([
    "+3,1 points",
    "−1,4 point",
    "0,0 point",
    "0,0 point"
  ]);
});
