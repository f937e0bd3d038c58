import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {distanceToMedian, position, quantile} from "../../../src/trade/findings/distribution.js";
import type {Finding} from "../../../src/trade/findings/finding.js";
import {allFindings, findings} from "../../../src/trade/findings/findings.js";
import {sources, territory, type FlowSample, type TerritorySample} from "./samples.js";

const M = 1_000_000;

/** The finding of a kind among all that may be said; `undefined` where nothing is. */
function find<K extends Finding["kind"]>(
  kind: K,
  sample: TerritorySample,
  others: readonly TerritorySample[] = []
): Extract<Finding, {kind: K}> | undefined {
  const all = allFindings(sources(territory(sample), others.map(territory)));
  return all.find((each): each is Extract<Finding, {kind: K}> => each.kind === kind);
}

describe("findings", () => {
  it("tell both flows, their growth and the balance", () => {
    const sample = {exports: {totals: [100, 110]}, imports: {totals: [200, 100]}} satisfies TerritorySample;
    expect(find("exchanges", sample)).toMatchObject({exportEur: 110, importEur: 100, importGrowth: -0.5});
    expect(find("exchanges", sample)!.exportGrowth).toBeCloseTo(0.1, 12);
    expect(find("balance", sample)).toMatchObject({
      balanceEur: 10,
      coverageRate: 1.1,
      previousBalanceEur: -100
    });
  });

  it("say nothing of change without a year before, nor across the break of January 2022", () => {
    const flows = {
      exports: {totals: [100, 110], unitedStates: [0.1, 0.2], moved: {C30C: [10, 90]}},
      imports: {totals: [200, 100]}
    } satisfies TerritorySample;
    for (const sample of [
      {...flows, previousYear: null},
      {...flows, referenceYear: 2022}
    ]) {
      expect(find("exchanges", sample)).toMatchObject({exportGrowth: null, importGrowth: null});
      expect(find("balance", sample)!.previousBalanceEur).toBeNull();
      expect(find("unitedStates", sample)!.shareBefore).toBeNull();
      expect(find("movement", sample)).toBeUndefined();
    }
  });

  it("name all of those that share the first rank", () => {
    const exports: FlowSample = {
      totals: [0, 100],
      products: {A: 40, B: 40, C: 20},
      partners: {DE: 30, US: 30, IT: 2}
    };
    expect(find("leaders", {exports})).toMatchObject({
      products: ["A", "B"],
      productShare: 0.4,
      partners: ["DE", "US"],
      partnerShare: 0.3
    });
  });

  it("name no partner where nothing goes to a known country, and no heading without an amount above zero", () => {
    expect(find("leaders", {exports: {totals: [0, 100], products: {A: 100}}})!.partners).toEqual([]);
    expect(find("leaders", {exports: {totals: [0, 0], products: {A: -5}}})).toBeUndefined();
  });

  it("name the heading that is both heavy and special", () => {
    const exports: FlowSample = {
      totals: [0, 100],
      products: {A: 30, B: 10, C: 60},
      france: {A: 10_000, B: 100, C: 89_900}
    };
    // RCA: A 0.3 / 0.1 = 3, B 0.1 / 0.001 = 100; 0.3 ln 3 = 0.33, 0.1 ln 100 = 0.46.
    const found = find("specialisation", {exports})!;
    expect(found).toMatchObject({product: "B", share: 0.1, isFirst: false, rank: 4});
    expect(found.rca).toBeCloseTo(100, 9);
  });

  it("name the supplier of the largest heading that one country outside the Union supplies by more than half", () => {
    const imports: FlowSample = {totals: [0, 1000]};
    const suppliers = [
      {product: "A", valueEur: 400, originShare: 0.5},
      {product: "B", valueEur: 300, originShare: 0.9, isOutsideUnion: false, origin: "DE"},
      {product: "C", valueEur: 50, originShare: 0.8},
      {product: "D", valueEur: 9, originShare: 1}
    ];
    expect(find("supplier", {imports, suppliers})).toMatchObject({product: "C", originShare: 0.8});
    expect(find("supplier", {imports, suppliers: suppliers.slice(0, 2)})).toBeUndefined();
  });

  it("name the heading that moved a flow most, unless another moved it as much", () => {
    const exports: FlowSample = {totals: [100, 110], moved: {A: [10, 25], B: [20, 10], AUTRES: [70, 75]}};
    expect(find("movement", {exports})).toMatchObject({product: "A", contribution: 0.15, flow: "export"});
    // −7.54, −1.54 and −0.72 points make −9.80: largest remainders make −7.6, −1.5 and −0.7 of them.
    const rounded: FlowSample = {
      totals: [10_000, 9020],
      moved: {A: [2000, 1246], B: [3000, 2846], AUTRES: [5000, 4928]}
    };
    expect(find("movement", {exports: rounded})).toMatchObject({product: "A", contributionTenths: -76});
    const tied: FlowSample = {totals: [100, 100], moved: {A: [10, 20], B: [20, 10]}};
    expect(find("movement", {exports: tied})).toBeUndefined();
  });

  it("tell what is unusual, and no rank that two share", () => {
    const withShare = (share: number, id: string): TerritorySample => ({
      id,
      exports: {totals: [0, 50 * M], unitedKingdom: share},
      imports: {totals: [0, 50 * M]}
    });
    const others = Array.from({length: 30}, (_, i) => withShare(0.05 + i / 1000, `departement-${i}`));
    const high = find("unusual", withShare(0.5, "departement-07"), others);
    expect(high).toMatchObject({metric: "exportUnitedKingdomShare", rank: 1, isHigh: true, peerCount: 31});
    const low = find("unusual", withShare(0.001, "departement-07"), others);
    expect(low).toMatchObject({rank: 1, isHigh: false});
    expect(find("unusual", withShare(0.06, "departement-07"), others)).toBeUndefined();
    expect(
      find("unusual", withShare(0.5, "departement-07"), [...others, withShare(0.5, "departement-99")])
    ).toBeUndefined();
  });

  it("tell the exposure to the United States where it has lost or gained a fifth, whatever else there is to say", () => {
    const withShares = (unitedStates: [number, number]): TerritorySample => ({
      exports: {
        totals: [100 * M, 110 * M],
        products: {A: 80 * M, B: 30 * M},
        france: {A: 100 * M, B: 90_000 * M},
        partners: {DE: 80 * M},
        moved: {A: [20 * M, 80 * M]},
        unitedStates
      },
      imports: {totals: [100 * M, 90 * M], products: {A: 80 * M}, partners: {DE: 80 * M}},
      suppliers: [{product: "A", valueEur: 80 * M, originShare: 0.9}]
    });
    const tells = (shares: [number, number]) => {
      const told = findings(sources(territory(withShares(shares))));
      expect(told.length).toBe(7);
      return told.some(({kind}) => kind === "unitedStates");
    };
    expect(tells([0.09, 0.07])).toBe(true);
    expect(tells([0.06, 0.075])).toBe(true);
    expect(tells([0.071, 0.07])).toBe(false);
    expect(tells([0.004, 0.002])).toBe(false);
  });

  it("are none where nothing is traded, in either direction", () => {
    expect(findings(sources(territory({})))).toEqual([]);
  });

  it("leave the balance out where one flow is empty", () => {
    const onlyImports = {imports: {totals: [50, 60]}} satisfies TerritorySample;
    expect(find("balance", onlyImports)).toBeUndefined();
    expect(find("exchanges", onlyImports)).toMatchObject({exportEur: 0, importEur: 60, exportGrowth: null});
  });
});

const euros = fc.integer({min: -5, max: 1000}).map((each) => each * M);
const amounts = fc.dictionary(fc.constantFrom("A", "B", "C", "D"), euros);
const anyFlow: fc.Arbitrary<FlowSample> = fc.record({
  totals: fc.tuple(euros, euros),
  products: amounts,
  partners: amounts,
  unitedStates: fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true})),
  unitedKingdom: fc.double({min: 0, max: 1, noNaN: true}),
  moved: fc.dictionary(fc.constantFrom("A", "B", "C", "AUTRES"), fc.tuple(euros, euros))
});
const anyTerritory: fc.Arbitrary<TerritorySample> = fc.record({exports: anyFlow, imports: anyFlow});
const anyOthers = fc.array(anyTerritory, {maxLength: 5});

function made(own: TerritorySample, others: readonly TerritorySample[]) {
  return sources(
    territory(own),
    others.map((each, i) => territory({...each, id: `departement-${i + 10}`}))
  );
}

describe("the choice", () => {
  test("is at most seven, each once, of what may be said, in its order", () => {
    fc.assert(
      fc.property(anyTerritory, anyOthers, (own, others) => {
        const all = allFindings(made(own, others));
        const chosen = findings(made(own, others));
        expect(chosen.length).toBeLessThanOrEqual(7);
        expect(chosen.length).toBeGreaterThanOrEqual(Math.min(5, all.length));
        const places = chosen.map((each) =>
          all.findIndex((other) => JSON.stringify(other) === JSON.stringify(each))
        );
        expect(places).not.toContain(-1);
        expect([...new Set(places)].sort((a, b) => a - b)).toEqual(places);
      })
    );
  });

  test("leaves out nothing more salient than what it tells", () => {
    fc.assert(
      fc.property(anyTerritory, anyOthers, (own, others) => {
        const all = allFindings(made(own, others));
        const chosen = findings(made(own, others));
        const least = Math.min(...chosen.map(({salience}) => salience));
        const saliences = all.map(({salience}) => salience).sort((a, b) => b - a);
        expect(saliences.slice(0, chosen.length).at(-1) ?? Infinity).toBe(least);
        for (const {salience} of all) {
          expect(salience).toBeGreaterThanOrEqual(0);
          expect(salience).toBeLessThanOrEqual(1);
        }
      })
    );
  });

  test("does not depend on the order of the peers", () => {
    fc.assert(
      fc.property(anyTerritory, anyOthers, (own, others) => {
        const of = made(own, others);
        expect(findings({...of, peers: [...of.peers].reverse()})).toEqual(findings(of));
      })
    );
  });

  test("holds no figure that is no number", () => {
    fc.assert(
      fc.property(anyTerritory, anyOthers, (own, others) => {
        for (const finding of allFindings(made(own, others)))
          for (const value of Object.values(finding))
            if (typeof value === "number") expect(Number.isFinite(value), JSON.stringify(finding)).toBe(true);
      })
    );
  });
});

describe("distributions", () => {
  it("have their quantiles between the values around them", () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3], 0.25)).toBe(1.5);
    expect(quantile([], 0.5)).toBeNull();
    expect(position(2, [1, 2, 3, 4])).toBe(0.375);
    expect(distanceToMedian(9, [1, 2, 3, 4, 5])).toBe(3);
    expect(distanceToMedian(9, [5, 5, 5])).toBe(0);
  });
});
