import {expect, it} from "vitest";
import {runtimeFault} from "../../../site/faults/runtime-faults.js";

const PLACE = {file: "src/etudes/essai.md", line: 12, text: "figure("};

it.each([
  [
    "RuntimeError: plot is not defined",
    "Le nom «\u00a0plot\u00a0» n’existe pas",
    "ajoutez la ligne «\u00a0import\u00a0»"
  ],
  [
    "RuntimeError: figure is defined more than once",
    "Le nom «\u00a0figure\u00a0» est donné deux fois",
    "effacez-en une"
  ]
])("%s is told with its place and what to write", (words, message, advice) => {
  const fault = runtimeFault(PLACE, words);
  expect(fault).toMatchObject(PLACE);
  expect(fault.message).toContain(message);
  expect(fault.advice).toContain(advice);
});
