import {NBSP} from "./signs.js";

const LONGEST = 60;

/** A value as a message quotes it: « 12.5 », with control characters made visible and long values cut. */
export function quote(value: string): string {
  const shown = Array.from(value, visible).join("");
  return `«${NBSP}${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}${NBSP}»`;
}

function visible(character: string): string {
  const code = character.codePointAt(0)!;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return isControl ? `\\x${code.toString(16).padStart(2, "0")}` : character;
}
