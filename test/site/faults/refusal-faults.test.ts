import {expect, it} from "vitest";
import {refusalFaults} from "../../../site/faults/refusal-faults.js";
import {refuse} from "../../../src/customs/common/refusal.js";

it("what the data step refuses is told in sentences, with the file", () => {
  const refusal = refuse(
    "202502-import.zip",
    "ce n’est pas une archive zip.",
    "téléchargez de nouveau l’archive."
  );
  expect(refusalFaults(refusal)).toEqual([
    {
      kind: "donnees",
      file: "202502-import.zip",
      line: null,
      text: "",
      message: "Fichier refusé\u00a0: ce n’est pas une archive zip.",
      advice: "Téléchargez de nouveau l’archive."
    }
  ]);
});
