import {expect, test} from "vitest";
import {withShortCoordinates} from "../../../site/visit/short-coordinates.js";

test("places and lengths of drawings are to a tenth of a pixel", () => {
  expect(
    withShortCoordinates(
      '<svg><g transform="translate(30,107.07767799350965)"><rect x="12.25" y="-0.04" width="123.66666666666666" height="7.1"></rect></g></svg>'
    )
  ).toBe(
    '<svg><g transform="translate(30,107.1)"><rect x="12.3" y="0" width="123.7" height="7.1"></rect></g></svg>'
  );
});

test("radii, factors, outlines and what is written stay as they are", () => {
  const drawing =
    '<svg viewBox="0 0 12.345 6"><path d="M1.234,5.678z" transform="translate(0,26) scale(0.8525)" fill-opacity="0.725"></path><circle r="12.345"></circle><text aria-label="translate(1.234) >" x="3">a x="1.234"</text></svg>';
  expect(withShortCoordinates(drawing)).toBe(drawing);
});

test("text around drawings is left alone", () => {
  const text =
    '<p data-x="1.234">translate(1.234)</p><input width="12.345"><svg><line x1="1.25"></line></svg>';
  expect(withShortCoordinates(text)).toBe(text.replace('x1="1.25"', 'x1="1.3"'));
});

test("twice is the same as once", () => {
  const once = withShortCoordinates('<svg><line x1="0.1499999" y2="1e-7" x2="19.95"></line></svg>');
  expect(once).toBe('<svg><line x1="0.1" y2="1e-7" x2="20"></line></svg>');
  expect(withShortCoordinates(once)).toBe(once);
});
