import {expect, it} from "vitest";
import {checkFinished} from "../../../site/common/publication.js";
import type {SiteRecord} from "../../../site/common/site-record.js";

const record: SiteRecord = {
  demo: false,
  referenceYear: 2024,
  years: [2024],
  dataMonth: "2025-02",
  base: "/fiches/",
  factsheets: [],
  studies: [],
  visited: true
};

it("lets through a site that was visited, of official data, for its address", () => {
  expect(() => checkFinished(record, {BASE_PATH: "/fiches"})).not.toThrow();
  expect(() => checkFinished({...record, demo: true}, {BASE_PATH: "fiches", FICHES_DEMO: "1"})).not.toThrow();
});

it("refuses demonstration data, pages that were not visited, and another address", () => {
  expect(() => checkFinished({...record, demo: true}, {BASE_PATH: "/fiches"})).toThrow("démonstration");
  expect(() => checkFinished({...record, visited: undefined}, {BASE_PATH: "/fiches"})).toThrow(
    "n’ont pas été visitées"
  );
  expect(() => checkFinished(record, {})).toThrow("/fiches/");
});
