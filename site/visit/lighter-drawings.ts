const DRAWING = /<svg\b[^]*?<\/svg>/g;
/** A colour of the palette, which every page has, with the one for where there is none. */
const FALLBACK = /(?<= (?:fill|stroke)="var\(--cx-[a-z-]+), #[0-9a-f]+(?=\)")/g;
/** The fonts that a drawing names for its image alone: figure.css gives those of the page. */
const IMAGE_FONTS = /(?<=^<svg class="cx-svg [^>]*) font-family="[^"]*"/;
const OUTLINE = /(?<= d=")[^"]*(?=")/g;
const EMPTY_SHAPE = /><\/(?:path|rect|circle|line|use)>/g;
/** From how many signs on an outline is long. */
const LONG = 1000;
const SHAPE = /<path(?: [a-z-]+="[^"]*")+\/>/g;

/**
 * Markup whose drawings weigh less and look the same: without the fonts that the page gives them, and, for
 * colours of the palette, the one that an image outside the page needs; shapes closed where they begin,
 * outlines without the signs that say nothing, and a long one drawn more than once, the land of two maps,
 * written once. `name` is unique in the page: the beginning of the names of such outlines.
 */
export function withLighterDrawings(markup: string, name: string): string {
  const light = markup.replace(DRAWING, (drawing) =>
    drawing
      .replace(IMAGE_FONTS, "")
      .replace(FALLBACK, "")
      .replace(EMPTY_SHAPE, "/>")
      .replace(OUTLINE, shortOutline)
  );
  return withOutlinesOnce(light, name);
}

/** The same outline without noughts before a point, commas before a sign, and letters twice in a row. */
function shortOutline(outline: string): string {
  return outline
    .replace(/(?<![\d.])0(?=\.\d)/g, "")
    .replace(/,(?=-)/g, "")
    .replace(/(?<=l[^a-zA-Z]+)l(?=-)/g, "")
    .replace(/(?<=l[^a-zA-Z]+)l/g, " ");
}

function withOutlinesOnce(markup: string, name: string): string {
  const shapes = (markup.match(SHAPE) ?? []).filter((shape) => shape.length > LONG);
  const repeated = [...new Set(shapes.filter((shape, i) => shapes.indexOf(shape) < i))];
  return repeated.reduce((text, shape, i) => {
    if (/ id="/.test(shape)) return text;
    const id = `${name}-${i + 1}`;
    const end = text.indexOf(shape) + shape.length;
    const first = text.slice(0, end - shape.length) + shape.replace("<path", `<path id="${id}"`);
    return first + text.slice(end).replaceAll(shape, `<use href="#${id}"/>`);
  }, markup);
}
