// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {addLater} from "../../../src/components/chart/later-rows.js";
import {dataTable} from "../../../src/components/figure/table.js";

/** Idle moments of the browser, one at a time. */
let idle: (() => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
});

afterEach(() => {
  window.dispatchEvent(new Event("beforeprint"));
  idle.forEach((work) => work());
  vi.unstubAllGlobals();
});

const rows = Array.from({length: 45}, (_, i) => ({name: `Pays ${i}`, valueEur: i}));

function closedTable() {
  const details = document.createElement("details");
  details.append(document.createElement("summary"));
  const table = {
    caption: "Partenaires",
    columns: [
      {key: "name", label: "Partenaire", kind: "text" as const},
      {key: "valueEur", label: "Montant", kind: "eur" as const}
    ],
    rows
  };
  details.append(dataTable(table, {document, within: details}));
  const names = () => [...details.querySelectorAll("tbody th")].map(({textContent}) => textContent);
  return {details, names};
}

const all = rows.map(({name}) => name);

describe("addLater", () => {
  it("makes the rows of closed tables one after the other, a few in each idle moment, each once", () => {
    const [first, second] = [closedTable(), closedTable()];
    expect([first.names().length, second.names().length]).toEqual([0, 0]);
    let moments = 0;
    let most = 0;
    while (idle.length > 0) {
      const before = first.names().length + second.names().length;
      idle.shift()!();
      most = Math.max(most, first.names().length + second.names().length - before);
      moments += 1;
      if (second.names().length > 0) expect(first.names()).toEqual(all);
    }
    expect([first.names(), second.names()]).toEqual([all, all]);
    expect([moments, most]).toEqual([6, 20]);
  });

  it("makes all of them before the table opens, and once only", () => {
    const {details, names} = closedTable();
    idle.shift()!();
    expect(names()).toEqual(all.slice(0, 20));
    details.querySelector("summary")!.click();
    expect(names()).toEqual(all);
    idle.forEach((work) => work());
    expect(names()).toEqual(all);
  });

  it("has them all, in their order, where a script opens or sorts it at once", () => {
    const opened = closedTable();
    opened.details.dispatchEvent(new Event("toggle"));
    expect(opened.names()).toEqual(all);
    const sorted = closedTable();
    sorted.details.querySelector<HTMLElement>("thead th:last-child button")!.click();
    expect(sorted.names()).toEqual([...all].reverse());
  });

  it("makes them for a printer, and at once where the browser does not tell when it is idle", () => {
    const {names} = closedTable();
    window.dispatchEvent(new Event("beforeprint"));
    expect(names()).toEqual(all);
    vi.unstubAllGlobals();
    const made: number[][] = [];
    addLater(document.createElement("details"), {count: 45, add: (...part) => made.push(part)});
    expect(made).toEqual([[0, 45]]);
  });
});
