import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {ranksInput, sortInput, yearInput} from "../../src/components/inputs.js";

const years = {years: [2022, 2023, 2024], referenceYear: 2024};

const pageAt = (address: string) =>
  new JSDOM("", {url: `https://fiches.example/departement/07${address}`}).window;

test("inputs start from the address", () => {
  const {document} = pageAt("?annee=2022&rangs=7&tri=solde");
  expect(yearInput(years, {document}).value).toBe(2022);
  expect(ranksInput({document}).value).toBe(7);
  expect(sortInput({document}).value).toBe("balance");
});

test.each(["", "?annee=1999&rangs=99&tri=inconnu", "?annee=abc&rangs=&tri="])(
  "an address without a choice that is offered: %s",
  (address) => {
    const {document} = pageAt(address);
    expect(yearInput(years, {document}).value).toBe(2024);
    expect(ranksInput({document}).value).toBe(10);
    expect(sortInput({document}).value).toBe("amount");
  }
);

test("a choice is written into the address beside what is there; the initial one is left out", () => {
  const page = pageAt("?rangs=7#balance-partenaires");
  const input = yearInput(years, {document: page.document});
  const choose = (year: number) => {
    input.value = year;
    input.dispatchEvent(new page.Event("input"));
  };
  choose(2023);
  expect(page.location.search).toBe("?rangs=7&annee=2023");
  expect(page.location.hash).toBe("#balance-partenaires");
  choose(2024);
  expect(page.location.search).toBe("?rangs=7");
});

test("the back button brings a choice back, and tells the figures", () => {
  const page = pageAt("?annee=2023");
  const input = yearInput(years, {document: page.document});
  const seen: number[] = [];
  input.addEventListener("input", () => seen.push(input.value));
  page.history.replaceState(null, "", "/departement/07");
  page.dispatchEvent(new page.Event("popstate"));
  expect(input.value).toBe(2024);
  expect(seen).toEqual([2024]);
});

test("coming back writes nothing, wherever the choice stands in the address: forth stays", async () => {
  const page = pageAt("?annee=2023&rangs=7");
  const input = yearInput(years, {document: page.document});
  page.document.body.append(input);
  const go = (delta: number) =>
    new Promise((resolve) => {
      page.addEventListener("popstate", resolve, {once: true});
      page.history.go(delta);
    });
  input.value = 2022;
  input.dispatchEvent(new page.Event("input"));
  const chosen = page.location.search;
  await go(-1);
  expect([input.value, page.location.search]).toEqual([2023, "?annee=2023&rangs=7"]);
  await go(1);
  expect([input.value, page.location.search]).toEqual([2022, chosen]);
});

test("each choice stays behind the back button, one after the other", async () => {
  const page = pageAt("");
  const input = yearInput(years, {document: page.document});
  page.document.body.append(input);
  const choose = (year: number) => {
    input.value = year;
    input.dispatchEvent(new page.Event("input"));
  };
  const back = () =>
    new Promise((resolve) => {
      page.addEventListener("popstate", resolve, {once: true});
      page.history.back();
    });
  choose(2023);
  choose(2022);
  choose(2022);
  await back();
  expect(input.value).toBe(2023);
  expect(page.location.search).toBe("?annee=2023");
  await back();
  expect(input.value).toBe(2024);
  expect(page.location.search).toBe("");
});
