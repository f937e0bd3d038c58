import {quantileSorted} from "d3-array";
import {formatEur, NOT_AVAILABLE} from "../../french/numbers.js";
import {colour, SERIES, STEPS} from "../chart/colours.js";

/**
 * A class of a map: what it holds in words, its fill, and a sign drawn in each of its shapes where it has
 * one.
 */
export interface MapClass {
  label: string;
  colour: string;
  sign?: string;
}

/** Classes that are a scale: `limits[i]` parts class `i` from class `i + 1`, and belongs to the latter. */
export interface MapScale {
  kind: "scale";
  classes: MapClass[];
  limits: number[];
  format(value: number): string;
  /** The limit that means something, and what lies on its two sides: « déficit », « excédent ». */
  split?: {limit: number; below: string; above: string};
  /** How the classes are made, as a sentence for readers. */
  how: string;
}

/** Classes that are names. */
export interface MapCategories {
  kind: "categories";
  classes: MapClass[];
  how: string;
}

export type MapClasses = MapScale | MapCategories;

/** What a shape without a value is called and filled with. */
export const NO_VALUE: MapClass = {label: NOT_AVAILABLE, colour: colour.background};

/** A class of its own for all that no other class names. */
const OTHER_COLOUR = STEPS[1];

/** Index of the class of a value; `null` without a value. */
export function scaleClass({limits}: Pick<MapScale, "limits">, value: number | null): number | null {
  if (value === null) return null;
  return limits.filter((limit) => value >= limit).length;
}

const QUINTILES =
  "Les classes réunissent à peu près autant de départements (quintiles)\u202f; leurs limites sont arrondies à deux chiffres significatifs.";

const ONE_CLASS =
  "Une seule couleur\u00a0: les valeurs sont trop peu nombreux, ou trop proches, pour faire des classes.";

/**
 * Five classes of about as many values (quintiles), from little to much, with limits of two significant
 * digits that can be read and told. Fewer classes where limits coincide.
 */
export function quantileScale(values: readonly number[], format: MapScale["format"]): MapScale {
  const sorted = [...values].sort((a, b) => a - b);
  const quintiles = [0.2, 0.4, 0.6, 0.8].map((part) => roundTo(quantileSorted(sorted, part) ?? 0, 2));
  const limits = [...new Set(quintiles)].filter(
    (limit) => sorted.length > 0 && limit > sorted[0]! && limit <= sorted.at(-1)!
  );
  const colours = limits.length === 4 ? STEPS : spread(STEPS, limits.length + 1);
  return {
    kind: "scale",
    limits,
    format,
    classes: classesOf(limits, colours, format),
    how: limits.length === 0 ? ONE_CLASS : QUINTILES
  };
}

/**
 * Classes on both sides of a limit that means something, with round limits given, ascending. Colours go from
 * one end to the other, and `signs` says on the map which side a shape is on.
 */
export function roundScale(
  limits: readonly number[],
  {
    colours,
    format,
    split,
    signs,
    how
  }: Pick<MapScale, "format" | "split" | "how"> & {
    colours: readonly string[];
    signs?: {below: string; above: string};
  }
): MapScale {
  const classes = classesOf(limits, colours, format).map((own, i): MapClass => {
    if (!signs || !split) return own;
    return {...own, sign: (limits[i] ?? Infinity) <= split.limit ? signs.below : signs.above};
  });
  return {
    kind: "scale",
    limits: [...limits],
    format,
    split,
    classes,
    how
  };
}

function classesOf(
  limits: readonly number[],
  colours: readonly string[],
  format: MapScale["format"]
): MapClass[] {
  return Array.from({length: limits.length + 1}, (_, i) => ({
    label: rangeLabel(limits[i - 1], limits[i], format),
    colour: colours[i]!
  }));
}

function rangeLabel(from: number | undefined, to: number | undefined, format: MapScale["format"]): string {
  if (from === undefined) return to === undefined ? "toutes les valeurs" : `moins de ${format(to)}`;
  return to === undefined ? `${format(from)} et plus` : `de ${format(from)} à moins de ${format(to)}`;
}

/** How many names have a class of their own. */
const MOST_NAMED = 6;

/**
 * A class for each of the most frequent names, numbered on the map, and one for all others; `classOf` gives
 * the class of a name.
 */
export function categories(
  names: readonly string[]
): MapCategories & {classOf(name: string | null): number | null} {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const named =
    order.length <= MOST_NAMED ? order : order.filter((name) => counts.get(name)! > 1).slice(0, MOST_NAMED);
  const others = names.filter((name) => !named.includes(name)).length;
  const classes = named.map((name, i): MapClass => ({
    label: `${name} (${counts.get(name)})`,
    colour: SERIES[i]!,
    sign: String(i + 1)
  }));
  if (others > 0) classes.push({label: `autres (${others})`, colour: OTHER_COLOUR});
  return {
    kind: "categories",
    classes,
    how: "Une couleur et un numéro pour chacun des plus fréquents, avec le nombre de départements\u202f; les autres sont réunis.",
    classOf: (name) => {
      if (name === null) return null;
      const index = named.indexOf(name);
      return index < 0 ? named.length : index;
    }
  };
}

/** A value rounded to `digits` significant digits. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** `count` colours evenly spread over a list, its first and last among them. */
function spread(colours: readonly string[], count: number): string[] {
  if (count === 1) return [colours[Math.floor(colours.length / 2)]!];
  return Array.from(
    {length: count},
    (_, i) => colours[Math.round((i * (colours.length - 1)) / (count - 1))]!
  );
}

/** An amount as a limit of classes: « 1,2 Md€ », « 400 M€ », without noughts that say nothing. */
export function limitEur(valueEur: number): string {
  return formatEur(valueEur)
    .replace(/,0+(?=\u00a0)/, "")
    .replace(/(,\d)0(?=\u00a0)/, "$1");
}
