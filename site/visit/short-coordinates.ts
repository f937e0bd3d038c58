const DRAWING = /<svg\b[^]*?<\/svg>/g;
/** A start tag, whose values between quotes may hold any sign. */
const TAG = /<[a-z](?:[^>"]|"[^"]*")*>/gi;
/** Attributes that are a place or a length, in pixels of the drawing. */
const LENGTH = / (x|y|x1|x2|y1|y2|cx|cy|width|height)="(-?\d*\.\d{2,})"/g;
const TRANSFORM = / transform="[^"]*"/g;
const MOVE = /\btranslate\([^)]*\)/g;
const LONG = /-?\d*\.\d{2,}/g;

/**
 * Markup whose drawings have places and lengths to a tenth of a pixel, which is all that an eye tells apart:
 * Plot writes them to fifteen digits. Radii, whose squares are amounts, factors and outlines stay as they
 * are.
 */
export function withShortCoordinates(markup: string): string {
  return markup.replace(DRAWING, (drawing) => drawing.replace(TAG, shortTag));
}

function shortTag(tag: string): string {
  return tag
    .replace(LENGTH, (_, name: string, length: string) => ` ${name}="${toTenth(length)}"`)
    .replace(TRANSFORM, (transform) => transform.replace(MOVE, (move) => move.replace(LONG, toTenth)));
}

function toTenth(length: string): string {
  return String(Math.round(Number(length) * 10) / 10 || 0);
}
