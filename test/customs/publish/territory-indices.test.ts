import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {territories} from "../../../src/reference/territories.js";
import type {FlowChange, TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import {packInput} from "../folders.js";
import {makeStep} from "../step.js";

const input = fileURLToPath(new URL("../../golden/indices/input", import.meta.url));

/** The sheets of all territories, kept in memory: the folders of a step go with its test. */
async function allSheets(): Promise<Map<string, TerritoryIndices>> {
  const step = await makeStep();
  await packInput(input, step.inputDir);
  await step.run();
  const entries = territories.map(async ({id}): Promise<[string, TerritoryIndices]> => {
    const text = await readFile(join(step.dataDir, "fiches", `${id}-indices.json`), "utf8");
    return [id, JSON.parse(text)];
  });
  return new Map(await Promise.all(entries));
}

// The sums are in test/golden/indices/README.md.
describe("<id>-indices.json", () => {
  let sheets: Promise<Map<string, TerritoryIndices>> | undefined;
  const read = async (id: string) => (await (sheets ??= allSheets())).get(id)!;

  it("tells the concentration of a territory beside that of others", async () => {
    const {years, previousYear, departements, flows} = await read("departement-07");
    expect([years, previousYear]).toEqual([[2023, 2024], 2023]);
    const {concentrationByYear, compared, totalEurByYear, groupShareByYear} = flows.export;
    expect(totalEurByYear).toEqual([100, 120]);
    expect(concentrationByYear).toEqual([
      {partnerHhi: 0.52, productHhi: 0.52, partnersFor80: 2, productsFor80: 2},
      {partnerHhi: 0.7024793, productHhi: 0.5972222, partnersFor80: 1, productsFor80: 2}
    ]);
    expect(groupShareByYear).toMatchObject({UE27: [0.6, 0.75], US: [0.4, 0.1666667], CN: [0, 0]});
    const place = departements.indexOf("07");
    expect(compared.departements.partnerHhi[place]).toBe(0.7025);
    expect(compared.departements.partnerHhi[departements.indexOf("01")]).toBeNull();
    // 110 + 90, 70 of 270 that countries take; the region is all of France here.
    expect(compared.france.partnersFor80).toBe(3);
    expect(compared.region).toEqual(compared.france);
  });

  it("sets headings beside those of the region and of France, with ranks and ties", async () => {
    const {flows} = await read("departement-07");
    const heading = (product: string) => flows.export.structure.find((each) => each.product === product);
    expect(heading("C13Z")).toEqual({
      product: "C13Z",
      valueEur: 20,
      regionEur: 70,
      franceEur: 70,
      rsca: null,
      rank: 2,
      isTied: false
    });
    expect(heading("C20A")).toMatchObject({valueEur: 0, franceEur: 100, rank: null});
    const shared = [
      {product: "C30C", share: 0.4231},
      {product: "C13Z", share: 0.1667}
    ];
    expect(flows.export.similar).toEqual([{code: "26", name: "Drôme", similarity: 58.97, shared}]);
    expect(flows.export.firstPartners.map(({code, valueEur}) => `${code} ${valueEur}`)).toEqual([
      "DE 90",
      "US 20"
    ]);
  });

  it("ranks a region among regions, and likens it to those that trade", async () => {
    const {rankedAmong, flows} = await read("region-84");
    expect(rankedAmong).toBe(14);
    const ranks = flows.export.structure
      .filter(({valueEur}) => valueEur > 0)
      .map(({rank, isTied}) => [rank, isTied]);
    expect(new Set(ranks.map(String))).toEqual(new Set(["1,false"]));
    // No other region trades anything here.
    expect(flows.export.similar).toEqual([]);
    expect((await read("departement-07")).rankedAmong).toBe(100);
    expect((await read("france")).rankedAmong).toBeNull();
  });

  it("splits the change into parts that add up", async () => {
    const {flows} = await read("departement-07");
    expect(flows.export.change).toMatchObject({
      growth: 0.2,
      shiftShare: {changeEur: 20, nationalEur: 27, structuralEur: 18, ownEur: -25}
    });
    expect(codesOf(flows.export.change!.products)).toEqual(["C30C 30", "A01Z 10", "C13Z -20"]);
    expect(codesOf(flows.export.change!.partners)).toEqual(["DE 30", "US -20", "AUTRES 10"]);
    for (const {id} of territories) {
      const sheet = await read(id);
      for (const {change, totalEurByYear} of Object.values(sheet.flows)) {
        const whole = totalEurByYear[1]! - totalEurByYear[0]!;
        expect([sum(change!.products), sum(change!.partners)], id).toEqual([whole, whole]);
      }
    }
  });

  it("names first origins, and imports on which France is dependent", async () => {
    const {suppliers, dependences} = await read("departement-07");
    expect(suppliers).toEqual([
      {
        product: "C13Z",
        valueEur: 67,
        origin: "CN",
        originShare: 0.8955,
        originShareOneYearBefore: 1,
        originShareThreeYearsBefore: null,
        isOutsideUnion: true
      },
      {
        product: "C20A",
        valueEur: 38,
        origin: "DE",
        originShare: 0.7895,
        originShareOneYearBefore: 0.6,
        originShareThreeYearsBefore: null,
        isOutsideUnion: false
      }
    ]);
    expect(dependences).toMatchObject({productCount: 1, valueEur: 67, share: 0.6381});
    expect(dependences.products).toMatchObject([
      {cpf4: "1392", valueEurByYear: [50, 67], share: 0.6381, extraEuHhi: 0.5062, dependentYears: 2}
    ]);
  });

  it("cautions against a dominant cell and swings of quarters", async () => {
    const {flows} = await read("departement-07");
    expect(flows.export.caution).toEqual({
      largestCell: {product: "C30C", partner: "DE", valueEur: 90, share: 0.75},
      largestQuarterChange: {quarter: 1, change: -0.1667},
      quarterRatio: 5,
      revision: null
    });
  });

  it("stands for every territory, empty ones and France included", async () => {
    const empty = await read("departement-48");
    expect(empty.flows.export).toMatchObject({totalEurByYear: [0, 0], similar: []});
    expect(empty.flows.export.change).toMatchObject({growth: null, products: [], partners: []});
    expect(empty.suppliers).toEqual([]);
    const france = await read("france");
    expect(france.flows.export.compared.region).toBeNull();
    expect(france.flows.export.change!.shiftShare).toBeNull();
    expect(france.flows.export.structure.every(({rsca, rank}) => rsca === null && rank === null)).toBe(true);
    expect((await read("departement-20")).flows.import.compared.region).toBeNull();
  });
});

function codesOf(changes: FlowChange["products"]): string[] {
  return changes.map(({code, beforeEur, afterEur}) => `${code} ${afterEur - beforeEur}`);
}

function sum(changes: FlowChange["products"]): number {
  return changes.reduce((total, {beforeEur, afterEur}) => total + afterEur - beforeEur, 0);
}
