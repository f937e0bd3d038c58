import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {
  areaColour,
  AROUND,
  BALANCES,
  colour,
  flowColour,
  onAreaColour,
  SERIES,
  STEPS
} from "../../src/components/chart/colours.js";
import {NO_VALUE} from "../../src/components/figure/map-classes.js";
import {contrast, difference, VISIONS} from "./chart/colour-vision.js";

const css = readFileSync(new URL("../../src/components/palette.css", import.meta.url), "utf8");
const [light, dark] = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, block]) => palette(block!));

function palette(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--cx-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])
  );
}

/** The band over a group of the treemap: 18 % of black. */
function shaded(hex: string): string {
  const channels = [1, 3, 5].map((i) => Math.round(parseInt(hex.slice(i, i + 2), 16) * 0.82));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const TEXTS = ["text", "text-quiet", "import", "export", "surplus", "deficit", "top", "link"];
const MARKS = ["import", "export", "surplus", "deficit", "top", "neutral", "muted", "focus"];

/** Colours that stand side by side and mean different things. */
const OPPOSITES: [string, string][] = [
  ["import", "export"],
  ["surplus", "deficit"]
];
const NEIGHBOURS: [string, string][] = [
  ...OPPOSITES,
  ["top", "import"],
  ["top", "export"],
  ["top", "neutral"],
  ["import", "deficit"],
  ["export", "surplus"]
];

test("contrast of black and white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test("the simulation knows that a deuteranope takes some red for some green, and grey for grey", () => {
  expect(difference("#b35900", "#6b7d00", "usual")).toBeGreaterThan(0.1);
  expect(difference("#b35900", "#6b7d00", "deuteranopia")).toBeLessThan(0.06);
  for (const vision of VISIONS) {
    expect(difference("#000000", "#ffffff", vision)).toBeCloseTo(1, 2);
    expect(difference("#777777", "#777777", vision)).toBe(0);
  }
});

describe.each([
  ["light", light!],
  ["dark", dark!]
])("%s", (_, colours) => {
  test.each(TEXTS)("text in %s reads on both grounds: 4.5:1", (name) => {
    for (const ground of ["background", "surface"]) {
      expect(contrast(colours[name]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(MARKS)("marks in %s stand out: 3:1", (name) => {
    for (const ground of ["background", "surface"]) {
      expect(contrast(colours[name]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(OPPOSITES)("%s and %s differ in lightness: 1.6:1, whatever the eye", (a, b) => {
    expect(contrast(colours[a]!, colours[b]!)).toBeGreaterThanOrEqual(1.6);
  });

  test.each(NEIGHBOURS)("%s and %s stay apart for every colour vision", (a, b) => {
    for (const vision of VISIONS.filter((each) => each !== "achromatopsia")) {
      expect([vision, difference(colours[a]!, colours[b]!, vision)]).toEqual([
        vision,
        expect.toSatisfy((apart: number) => apart >= 0.06)
      ]);
    }
  });

  test.each(OPPOSITES)("%s is the lighter, %s the darker, in every theme", (light, dark) => {
    expect(contrast(colours[light]!, "#000000")).toBeGreaterThan(contrast(colours[dark]!, "#000000"));
  });

  test.each(["map", "balance"])(
    "the classes of %s stand out the more, the further they are from the middle",
    (name) => {
      const [far, near, balance] = [
        [1, 6],
        [2, 5],
        [3, 4]
      ].map((classes) =>
        classes.map((index) => contrast(colours[`${name}-${index}`]!, colours["background"]!))
      );
      expect(Math.min(...far!)).toBeGreaterThanOrEqual(3);
      expect(Math.min(...far!)).toBeGreaterThan(Math.max(...near!));
      expect(Math.min(...near!)).toBeGreaterThan(Math.max(...balance!));
    }
  );

  test.each([1, 2, 3, 4, 5, 6])("series %i stands out, and its name in its colour reads: 4.5:1", (index) => {
    expect(contrast(colours[`series-${index}`]!, colours["background"]!)).toBeGreaterThanOrEqual(4.5);
  });

  test("each class of amounts stands out more than the one below it", () => {
    const steps = [1, 2, 3, 4, 5].map((index) => contrast(colours[`step-${index}`]!, colours["background"]!));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[4]).toBeGreaterThanOrEqual(3);
  });

  test.each(["import", "export"])(
    "an area of %s stands out, and text on it reads, on its band too",
    (flow) => {
      const [ink, area] = [colours[`on-${flow}`]!, colours[`${flow}-area`]!];
      expect(contrast(area, colours["background"]!)).toBeGreaterThanOrEqual(3);
      expect(contrast(ink, area)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, shaded(area))).toBeGreaterThanOrEqual(4.5);
    }
  );

  test("areas of imports and exports stay apart for every colour vision", () => {
    for (const vision of VISIONS.filter((each) => each !== "achromatopsia")) {
      expect(difference(colours["import-area"]!, colours["export-area"]!, vision), vision).toBeGreaterThan(
        0.06
      );
    }
  });
});

test("both themes set the same colours", () => {
  expect(Object.keys(dark!).sort()).toEqual(Object.keys(light!).sort());
});

test("the colours charts fall back on are those of the light palette", () => {
  const used = [
    ...Object.values(colour),
    ...Object.values(flowColour),
    ...Object.values(areaColour),
    ...Object.values(onAreaColour),
    ...SERIES,
    ...STEPS,
    ...AROUND,
    ...BALANCES,
    NO_VALUE.colour
  ];
  for (const value of used) {
    const [, name, fallback] = /^var\(--cx-([\w-]+), (#[0-9a-f]{6})\)$/.exec(value)!;
    expect([name, fallback]).toEqual([name, light![name!]]);
  }
});

test("dark is for screens: paper and downloaded images stay light", () => {
  expect(css).toMatch(/:root,\s*\.cx-light \{/);
  expect(css).toContain("@media screen and (prefers-color-scheme: dark)");
});
