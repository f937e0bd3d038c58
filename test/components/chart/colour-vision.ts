/** Kinds of colour vision the palette is checked for. */
export const VISIONS = ["usual", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const;
export type Vision = (typeof VISIONS)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const GREY: Triple = [0.2126, 0.7152, 0.0722];

/**
 * What each eye makes of linear red, green and blue: Machado, Oliveira and Fernandes (2009), complete
 * deficiency.
 */
const SEEN: Record<Vision, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ],
  achromatopsia: [GREY, GREY, GREY]
};

/** Linear-light red, green and blue (0–1) of `#rrggbb`. */
export function linear(hex: string): Triple {
  const channel = (i: number) => {
    const value = parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2: relative luminance of a colour. */
export function luminance(hex: string): number {
  return dot(GREY, linear(hex));
}

/** WCAG 2.2: contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

/**
 * How far apart two colours are for an eye, in OKLab: 0 the same, 1 black and white, 0.02 just noticeable.
 */
export function difference(a: string, b: string, vision: Vision): number {
  const [first, second] = [a, b].map((hex) => oklab(seen(linear(hex), SEEN[vision])));
  return Math.hypot(...first!.map((value, i) => value - second![i]!));
}

function seen(colour: Triple, [r, g, b]: Matrix): Triple {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [clamp(dot(r, colour)), clamp(dot(g, colour)), clamp(dot(b, colour))];
}

/** Björn Ottosson’s OKLab, from linear sRGB. */
function oklab(colour: Triple): Triple {
  const cones: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour))
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones)
  ];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
