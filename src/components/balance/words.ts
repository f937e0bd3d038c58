import type {BalanceData, PartnerBalance} from "../../trade/balance.js";
import {sortBalances} from "../../trade/balance.js";
import type {TerritorySummary} from "../../trade/types.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {signedAmountText} from "../../french/amount-unit.js";
import {inSentence} from "../../french/numbers.js";
import {capitalised} from "../../french/words.js";
import type {Names} from "../chart/code-names.js";
import {balanceUnit, NO_PARTNER} from "./data.js";

/** Whose balance it is, which the words of a sentence depend on. */
export type BalanceOwner = Pick<TerritorySummary, "type" | "code">;

/** A territory as the subject of a sentence, and the words that agree with it. */
interface Subject {
  /** « le département » */
  name: string;
  sells: string;
  buys: string;
  /** « ses », « leurs » */
  its: string;
  /** « son », « leur » */
  itsOnly: string;
  than: string;
}

const HE = {sells: "vend", buys: "achète", its: "ses", itsOnly: "son", than: "qu’il"};
const SHE = {...HE, than: "qu’elle"};
const THEY = {sells: "vendent", buys: "achètent", its: "leurs", itsOnly: "leur", than: "qu’ils"};

function subjectOf({type, code}: BalanceOwner): Subject {
  if (type === "france") return {name: "la France", ...SHE};
  if (code === "drom") return {name: "les cinq départements et régions d’outre-mer", ...THEY};
  if (code === (type === "region" ? "94" : "20")) return {name: "la Corse", ...SHE};
  return type === "region" ? {name: "la région", ...SHE} : {name: "le département", ...HE};
}

/**
 * What a balance shows, in a sentence: with how many of its main partners the territory sells more than it
 * buys, then its largest surplus and deficit, in the unit of the chart.
 */
export function balanceFinding(
  data: BalanceData,
  names: Pick<Names, "partner">,
  owner: BalanceOwner
): string {
  const {partners} = data;
  const unit = balanceUnit(data);
  if (partners.length === 0) return NO_PARTNER;
  const sorted = sortBalances(partners, "balance");
  const extremes = [
    extreme("excédent", sorted[0]!, {partners, names, unit}),
    extreme("déficit", sorted.at(-1)!, {partners, names, unit})
  ].filter((text) => text !== null);
  return [surplusText(partners, subjectOf(owner)), ...extremes].join("\u202f; ") + ".";
}

function surplusText(partners: readonly PartnerBalance[], subject: Subject): string {
  const {name, sells, buys, its, itsOnly, than} = subject;
  const count = partners.length;
  const surpluses = partners.filter(({balanceEur}) => balanceEur > 0).length;
  const deficits = partners.filter(({balanceEur}) => balanceEur < 0).length;
  const moreSold = `${name} ${sells} plus ${than} n’${buys}`;
  const moreBought = `${name} ${buys} plus ${than} ne ${sells}`;
  if (count === 1) {
    const all = surpluses ? moreSold : deficits ? moreBought : `${name} ${sells} autant ${than} ${buys}`;
    return `Avec ${itsOnly} seul partenaire, ${all}`;
  }
  const main = `${its} ${count}\u00a0principaux partenaires`;
  if (surpluses === count) return `Avec chacun de ${main}, ${moreSold}`;
  if (deficits === count) return `Avec chacun de ${main}, ${moreBought}`;
  if (surpluses === 0) return `${capitalised(name)} ne ${sells} plus ${than} n’${buys} avec aucun de ${main}`;
  return `Avec ${surpluses === 1 ? "un seul" : surpluses} de ${main}, ${moreSold}`;
}

/**
 * « le plus fort excédent : Suisse (+12,3 M€) », « le seul excédent » where there is one; `null` where there
 * is none.
 */
function extreme(
  what: "excédent" | "déficit",
  {partner, balanceEur}: PartnerBalance,
  context: {partners: readonly PartnerBalance[]; names: Pick<Names, "partner">; unit: AmountUnit}
): string | null {
  const {partners, names, unit} = context;
  const sign = what === "excédent" ? 1 : -1;
  const ofThisSign = partners.filter((each) => each.balanceEur * sign > 0).length;
  if (ofThisSign === 0) return null;
  const which = partners.length === 1 ? "" : ofThisSign === 1 ? "le seul " : "le plus fort ";
  const amount = inSentence(signedAmountText(balanceEur, unit));
  return `${which}${what}\u00a0: ${names.partner(partner, "import")} (${amount})`;
}
