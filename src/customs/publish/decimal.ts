/**
 * A number with the fewest digits that give it back exactly, never with an exponent: `1e-7` is « 0.0000001 »,
 * which every spreadsheet and parser reads.
 */
export function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  const [mantissa = "", exponent] = text.split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * An index as it is published: whole numbers as they are, others with twelve significant digits, the same on
 * every machine.
 */
export function publishedNumber(value: number): string {
  return plainDecimal(Number.isInteger(value) ? value : Number(value.toPrecision(12)));
}
