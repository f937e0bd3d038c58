/**
 * Takes out of the page the shapes of drawings that no rule of axe but those of colours has anything to say
 * of: leaves of an SVG without role, name, focus or language, in nothing of the drawing that has one. They
 * are a third of a factsheet once its closed tables are aside, and axe asks for the style and place of each.
 * Returns what puts all back in its place. Is sent to the page as text, and uses nothing of this file.
 */
export function setPlainShapesAside(): () => void {
  const telling =
    /^(?:id|role|tabindex|focusable|accesskey|style|(?:xml:)?lang|(?:xlink:)?href|aria-.*|on.*)$/;
  const shapes = "svg *:is(path, rect, line, circle, ellipse, polygon, polyline):empty";
  const places = [...document.querySelectorAll(shapes)]
    .filter((shape) => !shape.closest("svg *:is([role], [tabindex], a)"))
    .filter(({attributes}) => ![...attributes].some(({name}) => telling.test(name)))
    .map((shape) => ({shape, mark: document.createComment("")}));
  for (const {shape, mark} of places) shape.replaceWith(mark);
  return () => places.forEach(({shape, mark}) => mark.replaceWith(shape));
}
