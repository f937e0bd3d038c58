import {expect, test} from "vitest";
import {overlap, placeBadges, pointOn} from "../../../src/components/sankey/badges.js";

const options = {radius: 9, textWidths: null, textHeight: 16};
const line = (y0: number, y1: number) => ({x0: 0, y0, x1: 300, y1});

test("a line is level at its ends and passes its middle half-way", () => {
  expect(pointOn(line(10, 90), 0)).toEqual({x: 0, y: 10});
  expect(pointOn(line(10, 90), 1)).toEqual({x: 300, y: 90});
  expect(pointOn(line(10, 90), 0.5)).toEqual({x: 150, y: 50});
});

test("an amount stands on the side of its disc where there is room", () => {
  const [badge] = placeBadges([line(0, 0)], {...options, textWidths: [60]});
  expect(badge!.text?.anchor).toBe("start");
  expect(badge!.box.x + badge!.box.width).toBeLessThanOrEqual(300);
});

test("two lines that leave from one place are told apart at the other", () => {
  const [a, b] = placeBadges([line(0, 0), line(1, 200)], {...options, textWidths: [60, 60]});
  expect(overlap(a!.box, b!.box)).toBe(false);
});

test("where amounts find no room, discs stand alone", () => {
  const badges = placeBadges([line(0, 0)], {...options, textWidths: [400]});
  expect(badges.map(({text}) => text)).toEqual([null]);
});

test("lines that run as one still have their discs", () => {
  const same = Array.from({length: 20}, () => line(0, 0));
  expect(placeBadges(same, options)).toHaveLength(20);
});

test("boxes that touch do not overlap, unless they must keep clear", () => {
  const a = {x: 0, y: 0, width: 10, height: 10};
  const b = {x: 10, y: 0, width: 10, height: 10};
  expect(overlap(a, b)).toBe(false);
  expect(overlap(a, b, 1)).toBe(true);
});
