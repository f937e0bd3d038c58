import {frenchTypography} from "../../src/french/typography.js";
import {faultPlace, type PageFault} from "../../src/markdown/faults.js";

/** `src/page.md, ligne 12 : …`, then what to write instead. */
export function faultText(fault: PageFault): string {
  const words = [fault.message, fault.advice].filter(Boolean).join(" ");
  return frenchTypography(`${faultPlace(fault)}\u00a0: ${words}`);
}
