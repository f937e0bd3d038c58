import {nearestName} from "../faults.js";

/**
 * A mistake in a condition or in a figure asked for by name: a French sentence, and what to write instead
 * (may be empty).
 */
export class ValueFault extends Error {
  override readonly name = "ValueFault";

  constructor(
    message: string,
    readonly advice = ""
  ) {
    super(message);
  }
}

/** A name that is neither one of the page nor that of a figure. */
export class UnknownName extends ValueFault {
  constructor(readonly typed: string) {
    super(`« ${typed} » est inconnu dans cette page.`);
  }
}

/** Advice that names the nearest known word, or lists all of them where none is near. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearestName(typed, known);
  return near ? `Vouliez-vous dire « ${near} » ?` : `Sont possibles : ${known.join(", ")}.`;
}
