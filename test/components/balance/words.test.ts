import fc from "fast-check";
import {expect, test} from "vitest";
import {balanceFinding, type BalanceOwner} from "../../../src/components/balance/words.js";
import {balanceData} from "../../../src/trade/balance.js";
import {row} from "../../trade/rows.js";
import {names} from "../fiche-samples.js";

const ARDECHE: BalanceOwner = {type: "departement", code: "07"};
const finding = (rows: ReturnType<typeof row>[], owner = ARDECHE) =>
  balanceFinding(balanceData(rows, {year: 2024, ranks: 10}), names, owner).replace(/\s/g, " ");

const surplus = row("2024 export A ES", 4e6);
const deficit = row("2024 import A DE", 8e6);
const largerDeficit = row("2024 import A IT", 9e6);
const level = [row("2024 import A US", 5), row("2024 export A US", 5)];

test("with how many partners more is sold than bought, and the extremes", () => {
  expect(finding([surplus, deficit, largerDeficit])).toBe(
    "Avec un seul de ses 3 principaux partenaires, le département vend plus qu’il n’achète ; le seul excédent : Espagne (+4,0 M€) ; le plus fort déficit : Italie (−9,0 M€)."
  );
  expect(finding([surplus, row("2024 export A US", 2e6), deficit])).toBe(
    "Avec 2 de ses 3 principaux partenaires, le département vend plus qu’il n’achète ; le plus fort excédent : Espagne (+4,00 M€) ; le seul déficit : Allemagne (−8,00 M€)."
  );
});

test("all partners, none of them, one alone, none at all", () => {
  expect(finding([surplus, row("2024 export A US", 2e6)])).toMatch(
    /^Avec chacun de ses 2 principaux partenaires, le département vend plus qu’il n’achète ; le plus fort/
  );
  expect(finding([deficit, largerDeficit])).toMatch(
    /^Avec chacun de ses 2 principaux partenaires, le département achète plus qu’il ne vend ; le plus fort déficit/
  );
  expect(finding([deficit, ...level])).toMatch(
    /^Le département ne vend plus qu’il n’achète avec aucun de ses 2 principaux partenaires ; le seul déficit/
  );
  expect(finding([surplus])).toBe(
    "Avec son seul partenaire, le département vend plus qu’il n’achète ; excédent : Espagne (+4,00 M€)."
  );
  expect(finding([deficit])).toMatch(/^Avec son seul partenaire, le département achète plus qu’il ne vend ;/);
  expect(finding(level)).toBe("Avec son seul partenaire, le département vend autant qu’il achète.");
  expect(finding([])).toBe("Aucun échange avec un pays partenaire n’est enregistré pour cette année.");
});

test.each<[BalanceOwner, string]>([
  [
    {type: "region", code: "84"},
    "un seul de ses 2 principaux partenaires, la région vend plus qu’elle n’achète"
  ],
  [
    {type: "region", code: "94"},
    "un seul de ses 2 principaux partenaires, la Corse vend plus qu’elle n’achète"
  ],
  [
    {type: "departement", code: "20"},
    "un seul de ses 2 principaux partenaires, la Corse vend plus qu’elle n’achète"
  ],
  [
    {type: "departement", code: "976"},
    "un seul de ses 2 principaux partenaires, le département vend plus qu’il n’achète"
  ],
  [
    {type: "region", code: "drom"},
    "un seul de leurs 2 principaux partenaires, les cinq départements et régions d’outre-mer vendent plus qu’ils n’achètent"
  ],
  [
    {type: "france", code: "FR"},
    "un seul de ses 2 principaux partenaires, la France vend plus qu’elle n’achète"
  ]
])("the words agree with the territory %o", (owner, words) => {
  expect(finding([surplus, deficit], owner)).toContain(`Avec ${words} ;`);
});

test("no sentence has a sign that is not read aloud", () => {
  const amounts = fc.array(
    fc.tuple(
      fc.constantFrom("DE", "ES", "US", "IT"),
      fc.integer({min: 0, max: 3e9}),
      fc.integer({min: 0, max: 9e4})
    )
  );
  fc.assert(
    fc.property(amounts, (pairs) => {
      const rows = pairs.flatMap(([code, imports, exports]) => [
        row(`2024 import A ${code}`, imports),
        row(`2024 export A ${code}`, exports)
      ]);
      expect(finding(rows)).not.toMatch(/[<>]|NaN|undefined/);
    })
  );
});
