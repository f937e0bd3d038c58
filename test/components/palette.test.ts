import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {colour, flowColour, onFlowColour} from "../../src/components/colours.js";
import {coverageClasses, noCoverage} from "../../src/components/coverage-classes.js";

const css = readFileSync(new URL("../../src/components/palette.css", import.meta.url), "utf8");
const [light, dark] = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, block]) => palette(block!));

function palette(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--cx-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])
  );
}

/** WCAG 2.2: relative luminance of a colour, contrast of two. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const channel = parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

/** The band over a group of the treemap: 18 % of black. */
function shaded(hex: string): string {
  const channels = [1, 3, 5].map((i) => Math.round(parseInt(hex.slice(i, i + 2), 16) * 0.82));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const TEXTS = ["text", "text-quiet", "import", "export", "surplus", "deficit", "top", "link"];
const MARKS = ["import", "export", "surplus", "deficit", "top", "neutral", "muted", "focus"];

test("contrast of black and white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
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

  test("the classes of the map stand out the more, the further they are from balance", () => {
    const [far, near, balance] = [[1, 5], [2], [3, 4]].map((classes) =>
      classes.map((index) => contrast(colours[`map-${index}`]!, colours["background"]!))
    );
    expect(Math.min(...far!)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...far!)).toBeGreaterThan(Math.max(...near!));
    expect(Math.min(...near!)).toBeGreaterThan(Math.max(...balance!));
  });

  test.each(["import", "export"])("text on a fill of %s reads, on its band too: 4.5:1", (flow) => {
    const ink = colours[`on-${flow}`]!;
    expect(contrast(ink, colours[flow]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, shaded(colours[flow]!))).toBeGreaterThanOrEqual(4.5);
  });
});

test("both themes set the same colours", () => {
  expect(Object.keys(dark!).sort()).toEqual(Object.keys(light!).sort());
});

test("the colours charts fall back on are those of the light palette", () => {
  const classes = [...coverageClasses, noCoverage].map((own) => own.colour);
  const used = [
    ...Object.values(colour),
    ...Object.values(flowColour),
    ...Object.values(onFlowColour),
    ...classes
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
