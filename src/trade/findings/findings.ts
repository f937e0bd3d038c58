import {signal, supplier} from "./dependence.js";
import type {Finding} from "./finding.js";
import type {FindingSources} from "./territory-data.js";
import {balance, exchanges} from "./flows-and-balance.js";
import {leaders} from "./leaders.js";
import {movement} from "./movement.js";
import {specialisation} from "./specialisation.js";
import {unitedStates} from "./united-states.js";
import {unusual} from "./unusual.js";

/** Most findings of a sheet, and the salience below which one is told only to make the least number. */
const MOST = 7;
const LEAST = 5;
const LEAST_SALIENCE = 0.4;

/** All that may be said of a territory, in the order of a sheet. */
export function allFindings(sources: FindingSources): Finding[] {
  return [
    ...exchanges(sources),
    ...balance(sources),
    ...leaders(sources, "export"),
    ...leaders(sources, "import"),
    ...specialisation(sources),
    ...movement(sources),
    ...supplier(sources),
    ...signal(sources),
    ...unitedStates(sources),
    ...unusual(sources)
  ];
}

/**
 * The five to seven findings of a sheet: the most salient, in the order of the sheet; fewer where there is
 * less to say, none for a territory without trade.
 */
export function findings(sources: FindingSources): Finding[] {
  const all = allFindings(sources);
  const bySalience = [...all].sort((a, b) => b.salience - a.salience);
  const told = new Set(
    bySalience.filter(({salience}, i) => i < LEAST || (i < MOST && salience >= LEAST_SALIENCE))
  );
  return all.filter((finding) => told.has(finding));
}
