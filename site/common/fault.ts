import {explainSystemFault} from "../../src/customs/system-fault.js";

/** Something that stops a command of the site: a French sentence and, under it, the places it concerns. */
export class SiteFault extends Error {
  override readonly name = "SiteFault";

  constructor(
    sentence: string,
    readonly places: readonly string[] = []
  ) {
    super([sentence, ...places.map((place) => `  – ${place}`)].join("\n"));
  }
}

/** First line of what an error says. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}

/** At most `limit` places, then how many more there are, so that a message stays readable. */
export function firstPlaces(places: readonly string[], limit = 20): string[] {
  const more = places.length - limit;
  return more > 0 ? [...places.slice(0, limit), `et ${more} autre${more > 1 ? "s" : ""}`] : [...places];
}

/**
 * Runs the command of a script: a failure is printed as its sentence, without a
 * stack (`DEBUG=1` shows it), and gives a non-zero exit code.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    const error = explainSystemFault(thrown, process.cwd());
    const sentence = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\n${process.env.DEBUG && error instanceof Error ? error.stack : sentence}\n`);
    process.exitCode = 1;
  }
}
