import {formatDecimal} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import {frenchTypography} from "../../french/typography.js";
import type {FetchEffects} from "./effects.js";
import type {OnBytes} from "./download.js";

const EVERY_MS = 250;

/** Bytes as « 31,2 Mo ». */
export function megabytes(bytes: number): string {
  return `${formatDecimal(bytes / 1e6, 1)}${NBSP}Mo`;
}

/** Tells how far a download is, four times a second at most: « archive.zip : 12,3 Mo sur 31,2 Mo (39 %) ». */
export function byteProgress(name: string, {log, now}: Pick<FetchEffects, "log" | "now">): OnBytes {
  let told = -Infinity;
  return (received, total) => {
    const time = now().getTime();
    if (time - told < EVERY_MS) return;
    told = time;
    const share = total ? ` sur ${megabytes(total)} (${Math.floor((100 * received) / total)} %)` : "";
    log.progress(frenchTypography(`${name} : ${megabytes(received)}${share}`));
  };
}
