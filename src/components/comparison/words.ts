import {formatShare} from "../../french/numbers.js";
import {sentenceList} from "../../french/words.js";
import type {ComparedTerritory} from "../../trade/across.js";
import type {Flow} from "../../trade/types.js";
import {commonCodes, MAIN, widestGap} from "./shared-shares.js";
import type {SharedShare, Subject} from "./shared-shares.js";

const FLOW: Record<Flow, string> = {import: "importations", export: "exportations"};
const SUBJECT: Record<Subject, string> = {products: "produits", partners: "pays"};

/**
 * One sentence: what weighs most differently in the flow of the territories; nothing where nothing differs.
 */
export function gapFinding(
  shares: readonly SharedShare[],
  {
    territories,
    flow,
    name
  }: {territories: readonly ComparedTerritory[]; flow: Flow; name: (code: string) => string}
): string {
  const gap = widestGap(shares);
  if (!gap) return "";
  const [most, least] = [territories[gap.most]!, territories[gap.least]!];
  const small = gap.shares[gap.least]!;
  const other =
    small === 0
      ? `et ne compte pas dans celles ${least.nameOf}`
      : `et ${formatShare(small)} de celles ${least.nameOf}`;
  return `L’écart le plus grand\u00a0: «\u00a0${name(gap.code)}\u00a0» fait ${formatShare(gap.shares[gap.most]!)} des ${FLOW[flow]} ${most.nameOf} ${other}.`;
}

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
