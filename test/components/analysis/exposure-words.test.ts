import {describe, expect, it} from "vitest";
import {
  concentrationSentence,
  departementsFinding,
  exposureFinding,
  marketFinding,
  partnersFinding,
  restFinding,
  stakesFinding
} from "../../../src/components/analysis/exposure-words.js";
import {stakes} from "../../../src/trade/exposure.js";

const names = {
  territory: (id: string) => id,
  product: (code: string) => code,
  partner: (code: string) => code
};
const exposure = (territory: string, valueEur: number, totalEur: number) => ({
  territory,
  valueEur,
  totalEur,
  share: valueEur / totalEur
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("exposureFinding", () => {
  it("counts the exposed and names the first", () => {
    const all = [exposure("Charente", 31, 100), exposure("Val", 10, 100), exposure("Lot", 1, 100)];
    expect(plain(exposureFinding(all, names))).toBe(
      "2 départements y envoient au moins un dixième de leurs exportations ; la plus forte part : Charente, 31 %."
    );
    expect(plain(exposureFinding(all.slice(0, 1), names))).toMatch(
      /^1 département y envoie au moins un dixième de ses exportations/
    );
    expect(plain(exposureFinding([exposure("Lot", 1, 100)], names))).toBe(
      "Aucun département n’y envoie un dixième de ses exportations ; la plus forte part : Lot, 1 %."
    );
  });

  it("names no first of equals, and nothing where nothing is sold", () => {
    const equals = [exposure("Lot", 1, 2), exposure("Gers", 1, 2)];
    expect(plain(exposureFinding(equals, names))).toBe(
      "2 départements y envoient au moins un dixième de leurs exportations."
    );
    expect(exposureFinding([exposure("Lot", 0, 2)], names)).toBe(
      "Aucune exportation vers ce pays n’est rattachée à un département."
    );
    expect(exposureFinding([], names)).toMatch(/^Aucune exportation/);
  });
});

describe("the other findings", () => {
  it("tell the first and what they make together", () => {
    const products = [0.21, 0.08, 0.04, 0.01].map((shareOfPartner, i) => ({
      product: `P${i}`,
      valueEur: 1,
      shareOfPartner,
      shareOfProduct: 0
    }));
    expect(plain(marketFinding(products, names))).toBe(
      "« P0 », « P1 » et « P2 » font ensemble 33 % de ces exportations."
    );
    expect(plain(marketFinding(products.slice(0, 1), names))).toBe("« P0 » : 21 % de ces exportations.");
    expect(
      plain(
        partnersFinding(
          [
            {partner: "DE", share: 0.2},
            {partner: "KR", share: 0.1}
          ],
          names
        )
      )
    ).toBe("Premiers clients : DE et KR, 30 % en tout.");
    expect(plain(restFinding([{product: "C11Z", share: 0.1}], names))).toBe(
      "Hors aéronautique, le premier produit est « C11Z », 10 % de ce reste."
    );
    expect(plain(departementsFinding([exposure("Gers", 1, 10), exposure("Lot", 3, 100)], names))).toBe(
      "Premier département : Lot, 75 % des exportations aéronautiques des départements de la région."
    );
  });

  it("tell the largest stake in euros and the largest beside all exports, which may be two", () => {
    const all = stakes([exposure("Charente", 1e6, 2e6), exposure("Paris", 5e6, 50e6)], 0.2);
    expect(plain(stakesFinding(all, names))).toBe(
      "Le plus grand montant : Paris, 1,0 million d’euros. La plus grande part des exportations : Charente, 10 %."
    );
  });

  it("compare the concentration with and without a product", () => {
    const amounts = new Map([
      ["C30C", 50],
      ["A", 25],
      ["B", 25]
    ]);
    expect(plain(concentrationSentence(amounts, "C30C"))).toContain("comme si 2,7 produits");
    expect(plain(concentrationSentence(amounts, "C30C"))).toContain("comme s’il y en avait 2,0");
  });

  it("say nothing where there is nothing", () => {
    expect([
      marketFinding([], names),
      partnersFinding([], names),
      restFinding([], names),
      departementsFinding([], names),
      stakesFinding([], names),
      concentrationSentence(new Map(), "C30C")
    ]).toEqual(["", "", "", "", "", ""]);
  });
});
