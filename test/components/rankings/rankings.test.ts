import {JSDOM} from "jsdom";
import {expect, test, vi} from "vitest";
import {rankings} from "../../../src/components/rankings.js";
import type {Standing} from "../../../src/trade/standings.js";
import {context} from "../fiche-samples.js";

const flow = {change: 0.1, unionShare: 0.5, unitedStatesShare: 0.1, partnerHhi: 0.2, productHhi: 0.3};
const standing = (code: string, name: string, exportEur: number, unitedStatesShare: number): Standing => ({
  type: "departement",
  code,
  name,
  regionCode: "84",
  years: [2023, 2024].map((year) => ({
    year,
    exportEur: exportEur * (year - 2022),
    importEur: 1e9,
    coverageRate: exportEur / 1e9,
    flows: {import: flow, export: {...flow, unitedStatesShare}}
  }))
});
const standings = [
  standing("07", "Ardèche", 1e9, 0.05),
  standing("26", "Drôme", 2e9, 0.02),
  standing("01", "Ain", 5e8, 0.3)
];

function page(address = "") {
  const {window} = new JSDOM("", {url: `https://fiches.example/classements${address}`});
  const {document} = window;
  const element = rankings(standings, context, {
    regions: [{code: "84", name: "Auvergne-Rhône-Alpes"}],
    root: ".",
    document
  });
  document.body.append(element);
  const names = () => [...element.querySelectorAll("tbody th")].map((cell) => cell.textContent);
  return {window, element, names};
}

test("largest exports first, names lead to factsheets", () => {
  const {element, names} = page();
  expect(names()).toEqual(["Drôme", "Ardèche", "Ain"]);
  expect(element.querySelector("tbody a")?.getAttribute("href")).toBe("./departement/26");
  expect(element.querySelector('[aria-sort="descending"]')?.textContent).toBe("Exportations");
});

test("a head orders the table, again in reverse, and the address says so", () => {
  const {window, element, names} = page();
  const press = () => element.querySelector<HTMLElement>('[data-tri="etats-unis"]')!.click();
  press();
  expect(names()).toEqual(["Ain", "Ardèche", "Drôme"]);
  expect(window.location.search).toBe("?tri=etats-unis");
  press();
  expect(names()).toEqual(["Drôme", "Ardèche", "Ain"]);
  expect(window.location.search).toBe("?tri=-etats-unis");
  expect(window.document.activeElement?.getAttribute("data-tri")).toBe("etats-unis");
});

test("the address is a view: year, scope and order", () => {
  const {element, names} = page("?annee=2023&t=region-84&tri=-exportations");
  expect(names()).toEqual(["Ain", "Ardèche", "Drôme"]);
  expect(element.querySelector("caption")?.textContent).toContain("2023");
});

test("the filter forgives accents, keeps ranks, and says how many it finds", () => {
  const {window, element, names} = page();
  const field = element.querySelector<HTMLInputElement>("input")!;
  field.value = "ardeche";
  field.dispatchEvent(new window.Event("input"));
  expect(names()).toEqual(["Ardèche"]);
  expect(element.querySelector("tbody td")?.textContent).toBe("2");
  expect(element.querySelector(".cx-search-status")?.textContent).toBe("1\u00a0territoire");
});

test("a filter that nothing answers says so, in place of an empty table", () => {
  const {window, element} = page();
  const field = element.querySelector<HTMLInputElement>("input")!;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new window.Event("input"));
    return [
      element.querySelector(".cx-search-status")!.textContent,
      element.querySelector("table")!.closest("[hidden]") === null
    ];
  };
  expect(type("zzz")).toEqual([
    "Aucun de ces territoires n’a «\u00a0zzz\u00a0» dans son nom ou son code.",
    false
  ]);
  expect(type("")).toEqual(["", true]);
});

test("the caption names the region, the head of ranks the end that they begin at", () => {
  const texts = (address: string) => {
    const {element} = page(address);
    return [
      element.querySelector("caption")!.textContent.split(",")[0],
      element.querySelector("th")!.textContent
    ];
  };
  expect(texts("")).toEqual(["Départements", "Rang"]);
  expect(texts("?t=region-84&tri=-solde")).toEqual([
    "Départements\u00a0: Auvergne-Rhône-Alpes",
    "Rang croissant"
  ]);
  expect(texts("?t=regions")).toEqual(["Régions", "Rang"]);
});

test("a filter is restored from the address, comes into it once it is typed, and goes by the back button", () => {
  const {window, element, names} = page("?filtre=ardèche");
  const field = element.querySelector<HTMLInputElement>("#cx-filtre")!;
  expect(names()).toEqual(["Ardèche"]);
  field.value = "drome";
  field.dispatchEvent(new window.Event("input"));
  expect(names()).toEqual(["Drôme"]);
  expect(new URLSearchParams(window.location.search).get("filtre")).toBe("ardèche");
  field.dispatchEvent(new window.Event("change"));
  expect(window.location.search).toBe("?filtre=drome");
  window.history.replaceState(null, "", "?");
  window.dispatchEvent(new window.Event("popstate"));
  expect(field.value).toBe("");
  expect(names()).toHaveLength(3);
});

test("« Copier le lien de cette vue » copies the address with all that is chosen", async () => {
  const {window, element} = page("?annee=2023&tri=-exportations");
  const copied: string[] = [];
  Object.defineProperty(window.navigator, "clipboard", {
    value: {writeText: (text: string) => Promise.resolve(void copied.push(text))}
  });
  const button = [...element.querySelectorAll("button")].find(({textContent}) => /Copier/.test(textContent))!;
  button.click();
  await vi.waitFor(() => expect(element.querySelector(".cx-status")!.textContent).toBe("Lien copié"));
  expect(copied).toEqual(["https://fiches.example/classements?annee=2023&tri=-exportations"]);
});
