import type {FlowActivities} from "../../trade/activities.js";
import {formatShare, inSentence} from "../../french/numbers.js";
import {capitalised} from "../../french/words.js";
import type {Names} from "../chart/code-names.js";
import type {TreemapPart} from "./cells.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {amountText, amountUnit} from "../../french/amount-unit.js";

export type ActivityNames = Pick<Names, "product" | "family">;

/** Families of a flow and their A129 headings, named, as parts of a treemap. */
export function familyParts({families}: FlowActivities, names: ActivityNames): TreemapPart[] {
  return families.map(({code, valueEur, products}) => ({
    code,
    name: names.family(code),
    valueEur,
    parts: products.map((product) => ({...product, name: names.product(product.code)}))
  }));
}

/** The one unit of both flows. */
export function activitiesUnit(activities: readonly FlowActivities[]): AmountUnit {
  return amountUnit(Math.max(0, ...activities.map(({totalEur}) => totalEur)));
}

/** The first heading of each flow, its amount in the unit of the chart and its share, in a sentence. */
export function activitiesFinding(
  activities: readonly FlowActivities[],
  names: Pick<Names, "product">
): string {
  const unit = activitiesUnit(activities);
  const text = activities.map((activity) => firstProduct(activity, {names, unit})).join("\u202f; ");
  return `${capitalised(text)}.`;
}

function firstProduct(
  {flow, totalEur, families}: FlowActivities,
  {names, unit}: {names: Pick<Names, "product">; unit: AmountUnit}
): string {
  const products = families.flatMap((family) => family.products);
  const first = products.reduce<(typeof products)[number] | null>(
    (best, each) => (best && best.valueEur >= each.valueEur ? best : each),
    null
  );
  if (!first || totalEur <= 0)
    return flow === "import"
      ? "aucune importation n’est enregistrée"
      : "aucune exportation n’est enregistrée";
  const what =
    flow === "import" ? "premier groupe de produits importé" : "premier groupe de produits exporté";
  const amount = inSentence(amountText(first.valueEur, unit));
  return `${what}\u00a0: «\u00a0${names.product(first.code)}\u00a0» (${amount}, ${inSentence(formatShare(first.valueEur / totalEur))})`;
}
