/**
 * Amounts in euros by everything else that a row says but its mass: two files with equal totals say the same.
 */
export type Totals = ReadonlyMap<string, number>;

const DATA =
  /^([IE]);([1-4]);((?:19|20)\d\d);(\d[\dA-Z]);(\d[\dA-Z]);(\w{4});(\w{4});([A-Z][A-Z\d]);(-?\d{1,15});-?\d{1,15}$/;
const A129 = /^[A-Z]\d\d[A-Z]$/;
const CPF4 = /^\d{4}$/;

/**
 * A main file as the notice describes it, read in the plainest way, and with no code of the data step: `null`
 * at the first line that is not as it should be. Lines end all alike; the two product codes keep their order;
 * empty lines are nothing.
 */
export function strictTotals(bytes: Buffer): Totals | null {
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
  const ends = new Set(text.match(/\r?\n/g) ?? []);
  if (ends.size > 1) return null;
  // A last line that was cut within its end is whole.
  if (!ends.has("\n")) text = text.replace(/\r$/, "");
  const totals = new Map<string, number>();
  let order = "";
  for (const line of text.split(ends.has("\r\n") ? "\r\n" : "\n")) {
    if (line === "") continue;
    const cells = DATA.exec(line)?.slice(1);
    if (!cells) return null;
    const [first, second] = [cells[5]!, cells[6]!];
    const own =
      A129.test(first) && CPF4.test(second) ? "A" : CPF4.test(first) && A129.test(second) ? "C" : null;
    if (own === null || (order !== "" && own !== order)) return null;
    order = own;
    const products = own === "A" ? [first, second] : [second, first];
    const key = [...cells.slice(0, 5), ...products, cells[7]].join(";");
    totals.set(key, (totals.get(key) ?? 0) + Number(cells[8]));
  }
  return totals.size === 0 ? null : totals;
}
