const DRAWING = /<svg\b[^]*?<\/svg>/g;
/** A colour of the palette, which every page has, with the one for where there is none. */
const FALLBACK = /(?<= (?:fill|stroke)="var\(--cx-[a-z-]+), #[0-9a-f]+(?=\)")/g;
const EMPTY_SHAPE = /><\/(?:path|rect|circle|line|use)>/g;
/** From how many signs on an outline is long. */
const LONG = 1000;
const SHAPE = /<path(?: [a-z-]+="[^"]*")+\/>/g;

/**
 * Markup whose drawings weigh less and look the same: colours of the palette without the one that an image
 * outside the page needs, shapes closed where they begin, and a long outline drawn more than once, the land
 * of two maps, written once. `name` is unique in the page: the beginning of the names of such outlines.
 */
export function withLighterDrawings(markup: string, name: string): string {
  const light = markup.replace(DRAWING, (drawing) =>
    drawing.replace(FALLBACK, "").replace(EMPTY_SHAPE, "/>")
  );
  return withOutlinesOnce(light, name);
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
