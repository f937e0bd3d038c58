import {FLOW_NOUN, capitalised} from "../../french/words.js";
import type {Flow} from "../../trade/types.js";

/** Why a figure by département is empty: nothing is traded, or nothing of it is attached to a département. */
export function noDepartement({flow, year, totalEur}: {flow: Flow; year: number; totalEur: number}): string {
  const one = FLOW_NOUN[flow].slice(0, -1);
  return totalEur === 0
    ? `Aucune ${one} n’est enregistrée en ${year}.`
    : `${capitalised(FLOW_NOUN[flow])} de ${year}\u00a0: rien n’est rattaché à un département.`;
}
