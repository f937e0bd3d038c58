import {formatShare} from "../../french/numbers.js";
import {sentenceList} from "../../french/words.js";
import type {ComparedTerritory} from "../../trade/across.js";
import type {Flow} from "../../trade/types.js";
import {commonCodes, gaps, MAIN} from "./shared-shares.js";
import type {SharedShare, Subject} from "./shared-shares.js";

const FLOW: Record<Flow, string> = {import: "importations", export: "exportations"};
const SUBJECT: Record<Subject, string> = {products: "produits", partners: "pays"};

/** How many gaps after the widest are named. */
const NEXT_GAPS = 2;

/**
 * What weighs most differently in the flow of the territories, with the two shares, and the names of the next
 * two gaps; nothing where nothing differs.
 */
export function gapFinding(
  shares: readonly SharedShare[],
  {
    territories,
    flow,
    name
  }: {territories: readonly ComparedTerritory[]; flow: Flow; name: (code: string) => string}
): string {
  const [gap, ...next] = gaps(shares);
  if (!gap) return "";
  const [most, least] = [territories[gap.most]!, territories[gap.least]!];
  const share = (place: number) => formatShare(gap.shares[place]!);
  const widest = `L’écart le plus grand\u00a0: ${quoted(name(gap.code))}, ${share(gap.most)} des ${FLOW[flow]} ${most.nameOf} et ${share(gap.least)} de celles ${least.nameOf}`;
  const others = next.slice(0, NEXT_GAPS).map(({code}) => quoted(name(code)));
  return others.length === 0 ? `${widest}.` : `${widest}\u202f; viennent ensuite ${others.join(" et ")}.`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

/** One sentence: what is among the ten first of all the territories. */
export function commonSentence(
  territories: readonly ComparedTerritory[],
  {flow, subject, name}: {flow: Flow; subject: Subject; name: (code: string) => string}
): string {
  const common = commonCodes(territories, {flow, subject});
  const which = `les ${MAIN} premiers ${SUBJECT[subject]} des ${FLOW[flow]}`;
  if (common.length === 0) return `Aucun point commun parmi ${which} de ces territoires.`;
  const names = common.map((code) => name(code));
  return `En commun parmi ${which}\u00a0: ${sentenceList(names)}.`;
}

/** « 1,38 Md€ »: the first share of a list with its name, or a dash. */
export function firstOf(list: readonly [string, number][], name: (code: string) => string): string {
  const [first, second] = list;
  if (!first) return "–";
  const isTied = second?.[1] === first[1];
  return isTied
    ? `${name(first[0])} et ${name(second[0])} (${formatShare(first[1])} chacun)`
    : `${name(first[0])} (${formatShare(first[1])})`;
}
