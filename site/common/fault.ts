import {FrenchError} from "../../src/french/french-error.js";

/** A failure of a command of the site: a French sentence and, below it, the places that it concerns. */
export class SiteFault extends FrenchError {
  override readonly name = "SiteFault";

  constructor(
    sentence: string,
    readonly places: readonly string[] = []
  ) {
    super([sentence, ...places.map((place) => `  – ${place}`)].join("\n"));
  }
}

/** First line of the message of an error. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}

/** At most `limit` places, then how many more there are, so that a message stays readable. */
export function firstPlaces(places: readonly string[], limit = 20): string[] {
  const more = places.length - limit;
  return more > 0 ? [...places.slice(0, limit), `et ${more} autre${more > 1 ? "s" : ""}`] : [...places];
}
