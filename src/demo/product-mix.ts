import type {Flow} from "../trade/types.js";
import {cpf4Structure, productOfCpf4} from "./cpf4-structure.js";
import {exportSpecialities} from "./departement-exports.js";
import {importSpecialities} from "./departement-imports.js";
import {departementSizes, type DepartementSize} from "./departement-sizes.js";
import {LOCALISED_PRODUCTS, productStructure} from "./product-structure.js";
import type {Random} from "./random.js";
import {addTo, sumOf} from "./weights.js";

/** How much départements that follow the national structure differ from it (σ of a log-normal). */
const PRODUCT_DIVERSITY = 0.75;
const CPF4_DIVERSITY = 0.5;

/**
 * Least part of a national heading that is spread over all départements, however much specialities explain of
 * it.
 */
const SPREAD_MINIMUM = 0.06;

const specialitiesOf: Record<Flow, ReadonlyMap<string, ReadonlyMap<string, number>>> = {
  import: importSpecialities,
  export: exportSpecialities
};

/**
 * What the specialities do not explain of the national structure, by A129 heading, in Md€:
 * the rest of every département follows it, so that France as a whole keeps its structure.
 */
export function commonStructure(flow: Flow): Map<string, number> {
  const explained = new Map<string, number>();
  for (const size of departementSizes) {
    for (const [code, percent] of specialitiesOf[flow].get(size.code)!) {
      addTo(explained, productOfCpf4.get(code) ?? code, (totalMEur(size, flow) / 1000) * (percent / 100));
    }
  }
  const spread = productStructure.filter(({code}) => !LOCALISED_PRODUCTS.has(code));
  return new Map(
    spread.map((product) => {
      const nationalMdEur = flow === "import" ? product.importMdEur : product.exportMdEur;
      const left = nationalMdEur - (explained.get(product.code) ?? 0);
      return [product.code, Math.max(left, SPREAD_MINIMUM * nationalMdEur)];
    })
  );
}

/**
 * Share (0–1) of each CPF4 code in a flow of a département: its specialities, and for the rest
 * the common structure with some chance of its own. The shares add up to 1.
 */
export function productMix(
  departement: string,
  flow: Flow,
  common: ReadonlyMap<string, number>,
  random: Random
): Map<string, number> {
  const mix = new Map<string, number>();
  const specialities = specialitiesOf[flow].get(departement)!;
  for (const [code, percent] of specialities) {
    if (cpf4Structure.has(code)) spreadOverCpf4(mix, code, percent / 100, random);
    else addTo(mix, code, percent / 100);
  }
  const drawn = [...common].map(([code, mdEur]) => [code, mdEur * random.factor(PRODUCT_DIVERSITY)] as const);
  const rest = 1 - sumOf(specialities.values()) / 100;
  const drawnSum = sumOf(drawn.map(([, weight]) => weight));
  for (const [code, weight] of drawn) spreadOverCpf4(mix, code, (rest * weight) / drawnSum, random);
  return mix;
}

function spreadOverCpf4(mix: Map<string, number>, product: string, share: number, random: Random): void {
  const drawn = [...cpf4Structure.get(product)!].map(
    ([code, weight]) => [code, weight * random.factor(CPF4_DIVERSITY)] as const
  );
  const drawnSum = sumOf(drawn.map(([, weight]) => weight));
  for (const [code, weight] of drawn) addTo(mix, code, (share * weight) / drawnSum);
}

/** Order of magnitude of a flow of a département, in M€. */
export function totalMEur(size: DepartementSize, flow: Flow): number {
  return flow === "import" ? size.importMEur : size.exportMEur;
}
