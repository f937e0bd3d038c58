import {describe, expect, test, vi} from "vitest";
import {decodeRows, readFiche} from "../../../src/components/fiche.js";
import {flowFigure} from "../../../src/components/flow-figure.js";
import {ficheYearInput} from "../../../src/components/inputs.js";
import {arrowFile, textColumn} from "../../../src/customs/publish/arrow-file.js";
import {valueColumns} from "../../../src/customs/publish/value-bytes.js";
import type {Column} from "../../../src/customs/publish/arrow-file.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {JSDOM} from "jsdom";
import {SUMMARY, context} from "../fiche-samples.js";

const {document} = new JSDOM("<!doctype html>", {url: "https://fiches.test/departement/07"}).window;

const row = (year: number, partner: string, valueEur: number): TradeRow => ({
  year,
  flow: "export",
  product: "C21Z",
  partner,
  valueEur
});
const rows = [
  row(2022, "ES", 12),
  row(2023, "IT", 70_000),
  row(2023, "US", 3),
  row(2024, "DE", 60_000_000_000)
];

type Amounts = (values: Float64Array) => Column[];
const real: Amounts = (values) => [{name: "valueEur", kind: "float64", values}];

function file(some: readonly TradeRow[], amounts: Amounts): ArrayBuffer {
  const texts = (name: string, values: readonly string[]) => {
    const list = [...new Set(values)];
    const places = Uint16Array.from(values, (value) => list.indexOf(value));
    return textColumn(name, places, list);
  };
  const bytes = arrowFile([
    {name: "year", kind: "uint16", values: Uint16Array.from(some, ({year}) => year)},
    ...(["flow", "product", "partner"] as const).map((name) =>
      texts(
        name,
        some.map((each) => each[name])
      )
    ),
    ...amounts(Float64Array.from(some, ({valueEur}) => valueEur))
  ]);
  return bytes.slice().buffer as ArrayBuffer;
}

const ofReference = rows.filter(({year}) => year === 2024);

/** A fiche of 2024 whose fetches of other years fail at first as often as `fails` says. */
function read({fails = 0} = {}) {
  let failures = fails;
  const fetching = (some: readonly TradeRow[], amounts: Amounts) =>
    vi.fn(async () => {
      if (failures-- > 0) throw new Error("hors ligne");
      return file(some, amounts);
    });
  const everyYear = fetching(rows, real);
  const yearBefore = fetching(
    rows.filter(({year}) => year === 2023),
    valueColumns
  );
  const fiche = readFiche({
    context: Promise.resolve(context),
    summary: Promise.resolve(SUMMARY),
    rows: Promise.resolve(file(ofReference, valueColumns)),
    yearBefore,
    everyYear
  });
  return {fiche, yearBefore, everyYear};
}

describe("a fiche that holds the reference year", () => {
  test("has its rows at once, and fetches nothing for it", async () => {
    const {fiche, yearBefore, everyYear} = read();
    const own = await fiche;
    expect(own.rows).toEqual(ofReference);
    expect(own.ofYear(2024)).toBe(own);
    expect(yearBefore).not.toHaveBeenCalled();
    expect(everyYear).not.toHaveBeenCalled();
  });

  test("fetches the year before alone when that is chosen, once", async () => {
    const {fiche, yearBefore, everyYear} = read();
    const own = await fiche;
    const [first, again] = await Promise.all([own.ofYear(2023), own.ofYear(2023)]);
    expect(first.rows).toEqual(rows.filter(({year}) => year === 2023));
    expect(again).toBe(first);
    expect(own.ofYear(2023)).toBe(first);
    expect(yearBefore).toHaveBeenCalledTimes(1);
    expect(everyYear).not.toHaveBeenCalled();
  });

  test("fetches all years when an earlier one is chosen, once, and has each from then on", async () => {
    const {fiche, yearBefore, everyYear} = read();
    const own = await fiche;
    const [earlier, none] = await Promise.all([own.ofYear(2022), own.ofYear(2021)]);
    expect(earlier.rows).toEqual(rows.filter(({year}) => year === 2022));
    expect(none.rows).toEqual([]);
    expect(own.ofYear(2022)).toBe(earlier);
    expect(everyYear).toHaveBeenCalledTimes(1);
    expect(yearBefore).not.toHaveBeenCalled();
  });

  test("says a failure in French, and asks again after it", async () => {
    for (const [year, rowCount] of [
      [2023, 2],
      [2022, 1]
    ] as const) {
      const {fiche, yearBefore, everyYear} = read({fails: 1});
      const own = await fiche;
      await expect(own.ofYear(year)).rejects.toThrow("n’ont pas pu être chargées");
      expect((await own.ofYear(year)).rows).toHaveLength(rowCount);
      expect(yearBefore.mock.calls.length + everyYear.mock.calls.length).toBe(2);
    }
  });

  test("has no rows of a year that the files do not hold", async () => {
    const own = await read().fiche;
    expect((await own.ofYear(1999)).rows).toEqual([]);
  });
});

describe("a figure of a year", () => {
  const options = {
    flow: "export" as const,
    resize: (render: (width: number) => Element) => render(718),
    document
  };
  const text = (figure: HTMLElement) => figure.textContent!.replace(/\s/g, " ");

  test("is drawn at once for the reference year, when its rows have come for another", async () => {
    const own = await read().fiche;
    const reference = flowFigure(own, {...options, year: 2024});
    expect(reference).toBeInstanceOf(document.defaultView!.HTMLElement);
    expect(text(await reference)).toContain("Allemagne");
    const other = flowFigure(own, {...options, year: 2022});
    expect(other).toBeInstanceOf(Promise);
    expect(text(await other)).toContain("Espagne");
    expect(text(await other)).not.toContain("Allemagne");
    expect(flowFigure(own, {...options, year: 2022})).toBeInstanceOf(document.defaultView!.HTMLElement);
  });
});

test.each(["focusin", "pointerenter"])(
  "other years are fetched when the reader comes to their control: %s",
  async (event) => {
    const {fiche, yearBefore, everyYear} = read();
    const input = ficheYearInput(await fiche, {document});
    expect(input.value).toBe(2024);
    expect(yearBefore).not.toHaveBeenCalled();
    for (let i = 0; i < 2; i++) input.dispatchEvent(new document.defaultView!.Event(event));
    expect(yearBefore).toHaveBeenCalledTimes(1);
    expect(everyYear).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(everyYear).toHaveBeenCalledTimes(1));
    expect(yearBefore).toHaveBeenCalledTimes(1);
  }
);

test.each([
  ["from 0 to 2 ** 48 − 1", [0, 1, 255, 256, 65_536, 60_000_000_000, 2 ** 48 - 1], 6],
  ["below 256", [0, 7, 255], 1],
  ["of nothing", [], 1],
  ["with a negative one", [5, -3], 0],
  ["with one that is not whole", [0.5], 0],
  ["with one beyond the bytes", [2 ** 48], 0]
])("amounts %s come back from their bytes to the euro", (_, values, byteColumns) => {
  const columns = valueColumns(Float64Array.from(values));
  expect(columns.filter(({kind}) => kind === "uint8")).toHaveLength(byteColumns);
  const back = decodeRows(
    file(
      values.map((value) => row(2024, "DE", value)),
      valueColumns
    )
  );
  expect(back.map(({valueEur}) => valueEur)).toEqual(values);
});
