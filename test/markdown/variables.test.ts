import {describe, expect, it} from "vitest";
import {pageVariables} from "../../src/markdown/variables.js";
import {territories} from "../../src/reference/territories.js";

const facts = {referenceYear: 2024, years: [2022, 2023, 2024], dataMonth: "2025-02", demo: false};

describe("pageVariables", () => {
  it("lends every page the facts of the data set", () => {
    expect(pageVariables("/methode", facts)).toEqual({
      annee: "2024",
      annees: "2022 à 2024",
      mois_donnees: "février 2025",
      source: expect.stringMatching(/^Direction générale des douanes .*données de février 2025$/),
      demo: ""
    });
  });

  it("names a département, its region and its Territoires d’industrie", () => {
    expect(pageVariables("/departement/07", facts)).toMatchObject({
      id: "departement-07",
      nom: "Ardèche",
      le: "l’Ardèche",
      Le: "L’Ardèche",
      du: "de l’Ardèche",
      en: "en Ardèche",
      En: "En Ardèche",
      region: "Auvergne-Rhône-Alpes",
      region_code: "84",
      outre_mer: "",
      territoires_industrie:
        '<ul><li><a href="/territoire-industrie/ti-8401">Ardèche Drôme Nord</a></li>' +
        '<li><a href="/territoire-industrie/ti-8415">Rhône Provence Industrie</a></li></ul>',
      territoires_industrie_ecartes: "Alès"
    });
  });

  it("has no region to compare Corse with, nor for regions and France", () => {
    for (const path of ["/departement/20", "/region/84", "/france"]) {
      expect(pageVariables(path, facts).region).toBe("");
    }
  });

  it("marks the overseas départements", () => {
    expect(pageVariables("/departement/974", facts)).toMatchObject({outre_mer: "oui", region_code: "drom"});
  });

  it("gives all factsheets of one kind the same names, so that one template serves them all", () => {
    const namesOf = (type: string) =>
      new Set(
        territories
          .filter((territory) => territory.type === type)
          .map(({path}) => Object.keys(pageVariables(path, facts)).sort().join())
      );
    expect(namesOf("departement").size).toBe(1);
    expect(namesOf("region").size).toBe(1);
  });
});
