import {constants, crc32, deflateSync, inflateSync} from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Bytes a pixel, red, green and blue: what a browser writes for a picture without transparency. */
const RGB = 3;
const MAX_COLORS = 256;

interface Picture {
  width: number;
  height: number;
  /** One number a pixel, 0xRRGGBB, row after row. */
  pixels: Uint32Array;
}

/**
 * The same picture in at most 256 colours, a third of the bytes: the most frequent ones stay, each other (a
 * shade at the edge of a letter) becomes the nearest of them. Takes a PNG of 8 bits a channel without
 * transparency; fails on any other.
 */
export function withFewColors(png: Uint8Array): Uint8Array {
  const picture = readPng(Buffer.from(png));
  const palette = frequentColors(picture.pixels);
  return writePng(picture, palette);
}

/** Colours by falling frequency, ties by value, so that the same picture gives the same bytes. */
function frequentColors(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (let i = 0, start = 0; i < pixels.length; i++) {
    if (pixels[i] === pixels[i + 1]) continue;
    counts.set(pixels[i]!, (counts.get(pixels[i]!) ?? 0) + i + 1 - start);
    start = i + 1;
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, MAX_COLORS)
    .map(([color]) => color);
}

function readPng(png: Buffer): Picture {
  const chunks = readChunks(png);
  const header = chunks.find(({type}) => type === "IHDR")!.data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error("withFewColors: not a PNG of 8-bit red, green and blue");
  const data = inflateSync(Buffer.concat(chunks.filter(({type}) => type === "IDAT").map(({data}) => data)));
  const bytes = unfilter(data, width * RGB, height);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * RGB, RGB);
  return {width, height, pixels};
}

function readChunks(png: Buffer): {type: string; data: Buffer}[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length)});
    at += 12 + length;
  }
  return chunks;
}

/** Undoes the prediction of each row from its neighbours (PNG specification, chapter 9). */
function unfilter(data: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= RGB ? out[at - RGB]! : 0;
      const up = row > 0 ? out[at - stride]! : 0;
      const corner = row > 0 && x >= RGB ? out[at - stride - RGB]! : 0;
      out[at] = data[row * (stride + 1) + 1 + x]! + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function writePng({width, height, pixels}: Picture, palette: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.alloc(palette.length * RGB);
  palette.forEach((color, index) => colors.writeUIntBE(color, index * RGB, RGB));
  const rows = Buffer.alloc((width + 1) * height);
  const indexes = nearestIn(palette, pixels);
  for (let row = 0; row < height; row++)
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const data = deflateSync(rows, {level: constants.Z_BEST_COMPRESSION, memLevel: 9});
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colors),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

/** Index of the nearest colour of a palette for each pixel. */
function nearestIn(palette: readonly number[], pixels: Uint32Array): Uint8Array {
  const known = new Map(palette.map((color, index) => [color, index]));
  const indexes = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) {
    const color = pixels[i]!;
    // Most pixels are like the one before.
    if (i > 0 && color === pixels[i - 1]) indexes[i] = indexes[i - 1]!;
    else {
      if (!known.has(color)) known.set(color, indexOfNearest(color, palette));
      indexes[i] = known.get(color)!;
    }
  }
  return indexes;
}

function indexOfNearest(color: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(color, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: number, b: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
