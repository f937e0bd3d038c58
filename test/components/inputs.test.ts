import {expect, test, vi} from "vitest";
import {ranksInput, sortInput, yearInput} from "../../src/components/inputs.js";
import {context} from "./fiche-samples.js";
import {document} from "./sankey/sankey-samples.js";

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new document.defaultView!.Event("input", {bubbles: true}));
}

test("complete years, the latest first, the reference year chosen", () => {
  const element = yearInput({...context, referenceYear: 2023}, {document});
  const select = element.querySelector("select")!;
  expect([...select.options].map(({value}) => value)).toEqual(["2024", "2023", "2022"]);
  expect(element.value).toBe(2023);
});

test("ranks from 5 to 15, 10 at first", () => {
  const element = ranksInput({document});
  expect([...element.querySelectorAll("option")].map(({value}) => Number(value))).toEqual([
    5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  ]);
  expect(element.value).toBe(10);
});

test("a choice changes the value and is announced as `input`, as view() expects", () => {
  const element = ranksInput({document});
  const heard = vi.fn();
  element.addEventListener("input", () => heard(element.value));
  choose(element.querySelector("select")!, "7");
  expect(heard).toHaveBeenCalledExactlyOnceWith(7);
  element.value = 12;
  expect(element.querySelector("select")!.value).toBe("12");
});

test("order of partners: one of two, in a named group", () => {
  const element = sortInput({document});
  expect(element.querySelector("legend")!.textContent).toBe("Classer les pays");
  expect(element.value).toBe("amount");
  const heard = vi.fn();
  element.addEventListener("input", () => heard(element.value));
  const [, balance] = element.querySelectorAll("input");
  balance!.checked = true;
  balance!.dispatchEvent(new document.defaultView!.Event("input", {bubbles: true}));
  expect(heard).toHaveBeenCalledExactlyOnceWith("balance");
});

test("every field has a label of its own, even beside another of its kind", () => {
  const [first, second] = [yearInput(context, {document}), yearInput(context, {document})];
  const ids = [first, second].map((element) => element.querySelector("select")!.id);
  expect(new Set(ids).size).toBe(2);
  expect(first.querySelector("label")!.htmlFor).toBe(ids[0]);
  const [a, b] = [sortInput({document}), sortInput({document})].map(
    (element) => element.querySelector("input")!.name
  );
  expect(a).not.toBe(b);
});
