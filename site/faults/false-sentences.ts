import {count} from "../../src/french/words.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {SiteFault, firstPlaces} from "../common/fault.js";
import {faultText} from "./fault-text.js";

/** The report at the end of a build on sentences that the data make false; empty when there are none. */
export function falseSentencesText(faults: readonly PageFault[]): string {
  if (faults.length === 0) return "";
  const head = `\n${count(faults.length, "phrase à revoir", "phrases à revoir")}\u00a0: ce que des textes affirment n’est pas dans les données.`;
  return [head, ...sentencePlaces(faults).map((place) => `  – ${place}`), ""].join("\n");
}

/** Refuses a publication with sentences that its data make false. */
export function checkSentences(faults: readonly PageFault[]): void {
  if (faults.length > 0)
    throw new SiteFault(
      "Publication refusée\u00a0: des textes affirment ce que les données ne disent pas.",
      sentencePlaces(faults)
    );
}

function sentencePlaces(faults: readonly PageFault[]): string[] {
  return firstPlaces(faults.map((fault) => `${faultText(fault)} Phrase\u00a0: «\u00a0${fault.text}\u00a0»`));
}
