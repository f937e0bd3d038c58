import {expect, test} from "vitest";
import {pageVariables} from "../../src/markdown/variables.js";

const facts = {demo: true, referenceYear: 2024, years: [2022, 2023, 2024], dataMonth: "2025-02"};

test("the page of a heading knows its names and its family", () => {
  const {code, nom, famille} = pageVariables("/produit/C30C", facts);
  expect({code, nom, famille}).toEqual({
    code: "C30C",
    nom: "Aéronautique et spatial",
    famille: "Matériels de transport"
  });
});

test("the page of a partner knows its name and its zone", () => {
  const {code, nom, zone} = pageVariables("/pays/DE", facts);
  expect({code, nom, zone}).toEqual({code: "DE", nom: "Allemagne", zone: "Union européenne"});
});

test("a code that the tables do not know stands for its own name", () => {
  expect(pageVariables("/produit/X99Z", facts)).toMatchObject({nom: "X99Z", libelle: "X99Z"});
  expect(pageVariables("/pays/ZZ", facts)).toMatchObject({nom: "ZZ", zone: "Divers"});
});
