import type {Refusal} from "../../src/customs/common/refusal.js";
import {capitalised} from "../../src/french/words.js";
import type {PageFault} from "../../src/markdown/faults.js";

/** What the data step refuses, as faults like those of pages. */
export function refusalFaults({files}: Refusal): PageFault[] {
  return files.flatMap(({file, faults, todo}) =>
    faults.map(({line, what}) => ({
      kind: "donnees" as const,
      file,
      line,
      text: "",
      message: `Fichier refusé\u00a0: ${what}`,
      advice: capitalised(todo)
    }))
  );
}
