// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {drawAhead, notingCharts} from "../../../site/client/noted-charts.js";
import type {NotedChart, Resize} from "../../../site/client/noted-charts.js";

/** A `resize` that waits, like Framework’s, and what tells its places their width. */
function laidOutLater() {
  const tell: ((width: number) => unknown)[] = [];
  const resize: Resize = (render) => {
    tell.push(render);
    return document.createElement("div");
  };
  return {resize, tell};
}

/** A place whose figure has charts of these widths, in px. */
function placeOf(...widths: number[]): HTMLElement {
  const place = document.createElement("div");
  for (const width of widths) {
    const chart = document.createElement("div");
    chart.getBoundingClientRect = () => ({width}) as DOMRect;
    const frame = document.createElement("div");
    frame.className = "cx-chart";
    frame.append(chart);
    place.append(frame);
  }
  return place;
}

const render = () => vi.fn((width: number) => `chart of ${width} px`);
const always = () => Promise.resolve(true);

describe("drawAhead", () => {
  it("draws each chart in a turn of its own, and hands it over for the width of the one in its place", async () => {
    const {resize, tell} = laidOutLater();
    const [first, second] = [render(), render()];
    const charts: NotedChart[] = [];
    const noting = notingCharts(resize, charts);
    noting(first);
    noting(second);
    const drawnAtTurn: number[] = [];
    const turn = () => {
      drawnAtTurn.push(first.mock.calls.length + second.mock.calls.length);
      return Promise.resolve(true);
    };
    expect(await drawAhead(charts, {place: placeOf(640, 320), turn})).toBe(true);
    expect(drawnAtTurn).toEqual([0, 1, 2]);
    expect(tell.map((each, i) => each([640, 320][i]!))).toEqual(["chart of 640 px", "chart of 320 px"]);
    expect([first.mock.calls, second.mock.calls]).toEqual([[[640]], [[320]]]);
  });

  it("leaves a chart whose place has another width to be drawn for it, and one shown before to be drawn anew", async () => {
    const {resize, tell} = laidOutLater();
    const draw = render();
    const charts: NotedChart[] = [];
    notingCharts(resize, charts)(draw);
    await drawAhead(charts, {place: placeOf(640), turn: always});
    expect(tell[0]!(500)).toBe("chart of 500 px");
    expect(tell[0]!(640)).toBe("chart of 640 px");
    expect(draw.mock.calls).toEqual([[640], [500], [640]]);
  });

  it("waits for the width where nothing stands, has no width, or a height is asked for too", async () => {
    const {resize, tell} = laidOutLater();
    const charts: NotedChart[] = [];
    const noting = notingCharts(resize, charts);
    const [unseen, added] = [render(), render()];
    const high = vi.fn((width: number, height: number) => `${width} × ${height}`);
    noting(unseen);
    noting(high as unknown as (width: number) => string);
    noting(added);
    expect(await drawAhead(charts, {place: placeOf(0, 640), turn: always})).toBe(true);
    expect([unseen, high, added].map(({mock}) => mock.calls.length)).toEqual([0, 0, 0]);
    expect(tell[1]).toBe(high);
  });

  it("stops where what it draws is out of date", async () => {
    const charts: NotedChart[] = [];
    const draw = render();
    notingCharts(laidOutLater().resize, charts)(draw);
    expect(await drawAhead(charts, {place: placeOf(640), turn: () => Promise.resolve(false)})).toBe(false);
    expect(draw).not.toHaveBeenCalled();
  });
});
