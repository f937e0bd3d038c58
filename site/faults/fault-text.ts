import {frenchTypography} from "../../src/french/typography.js";
import {faultPlace, type PageFault} from "../../src/markdown/faults.js";

/**
 * `src/page.md, ligne 12 : …`, then what to write instead. A line of code is quoted, since no sentence does.
 */
export function faultText(fault: PageFault): string {
  const words = frenchTypography([fault.message, fault.advice].filter(Boolean).join(" "));
  const quoted = fault.kind === "cellule" && fault.text !== "" ? ` («\u00a0${fault.text}\u00a0»)` : "";
  return `${faultPlace(fault)}${quoted}\u00a0: ${words}`;
}
