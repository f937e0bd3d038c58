import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {pageText} from "../../src/markdown/text/page-text.js";
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

test("the pages of electricity and of natural gas say that both are booked in Paris, others do not", () => {
  const file = "src/produit/[code].md";
  const source = readFileSync(file, "utf8");
  const text = (code: string) =>
    pageText({source, file, variables: pageVariables(`/produit/${code}`, facts)}, {analysesDir: "none"});
  for (const code of ["D35A", "B06Z"])
    expect(text(code), code).toMatch(
      /utilisée\. \*\*Le gaz .* comptés en entier à Paris\*\*, par convention/
    );
  for (const code of ["C30C", "D35B"]) expect(text(code), code).not.toContain("Paris");
});
