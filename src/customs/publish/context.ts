import {families, products} from "../../reference/products.js";
import type {Duty} from "../../trade/duty.js";
import type {DataContext, DataFacts, ProductName} from "../../trade/types.js";
import type {CodeLabels} from "./code-labels.js";

/** The codes that the files hold. */
export interface CodesInUse {
  /** Value of each product in the reference year, both flows of France, in euros. */
  productValues: ReadonlyMap<string, number>;
  partnerCodes: readonly string[];
}

/** Family of a heading that our table does not know: the last, which gathers what is left. */
const OTHER_FAMILY = "C5";

/** What every page knows of the data set; families come by value in the reference year, the largest first. */
export function dataContext(
  {demo, referenceYear, years, dataMonth}: DataFacts,
  {productValues, partnerCodes}: CodesInUse,
  labels: CodeLabels,
  duties: readonly Duty[] = []
): DataContext {
  const codes = [...new Set([...products.map(({code}) => code), ...productValues.keys()])].sort();
  const names = Object.fromEntries(codes.map((code) => [code, productName(code, labels)]));
  const weights = new Map<string, number>();
  for (const [code, value] of productValues) {
    const {family} = names[code]!;
    weights.set(family, (weights.get(family) ?? 0) + value);
  }
  const weight = (code: string) => weights.get(code) ?? 0;
  const sorted = families
    .map(({code, name}) => ({code, name}))
    .sort((a, b) => weight(b.code) - weight(a.code));
  const partners = partnerCodes.map((code) => [code, labels.partner(code, referenceYear, "export")]);
  return {
    demo,
    referenceYear,
    years,
    dataMonth,
    families: sorted,
    products: names,
    partners: Object.fromEntries(partners),
    ...(duties.length > 0 ? {duties: [...duties]} : {})
  };
}

function productName(code: string, labels: CodeLabels): ProductName {
  const known = products.find((product) => product.code === code);
  const label = labels.product(code);
  return {name: known?.name ?? label, label, family: known?.family ?? OTHER_FAMILY};
}
