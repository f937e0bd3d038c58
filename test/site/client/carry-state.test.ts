// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {carryState} from "../../../site/client/carry-state.js";
import {addLater} from "../../../src/components/chart/later-rows.js";

/** A closed table of three rows, in a place that stands in the page. */
function tableIn(place: HTMLElement): HTMLDetailsElement {
  const details = document.createElement("details");
  const add = (from: number, to: number) => {
    for (let row = from; row < to; row++) details.append(document.createElement("p"));
  };
  addLater(details, {count: 3, add});
  place.replaceChildren(details);
  return details;
}

describe("carryState", () => {
  it("opens the table that was open, with all of its rows before the page is painted", () => {
    // A browser that is never idle.
    Object.assign(window, {requestIdleCallback: () => 0});
    const place = document.body.appendChild(document.createElement("div"));
    tableIn(place).open = true;
    const restore = carryState(place);
    const next = tableIn(place);
    expect(next.children).toHaveLength(0);
    restore();
    expect([next.open, next.children.length]).toEqual([true, 3]);
  });

  it("leaves closed the table that was closed", () => {
    const place = document.body.appendChild(document.createElement("div"));
    tableIn(place);
    const restore = carryState(place);
    const next = tableIn(place);
    restore();
    expect(next.open).toBe(false);
  });
});
