/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes that mean something in the files of the customs, and that programs add to them. */
const TELLING = Buffer.from('0123456789;-,.+"= \t\r\n\0AEIZaz\u00e9\ufeff\u00a0');

/** Bytes changed, added, taken away, cut or doubled, once to three times. */
export function mutated(original: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(original);
  const times = 1 + Math.floor(random() ** 2 * 3);
  for (let time = 0; time < times; time++) bytes = Buffer.from(mutatedOnce(bytes, random));
  return bytes;
}

function mutatedOnce(bytes: Buffer, random: () => number): Buffer {
  const place = () => Math.floor(random() * (bytes.length + 1));
  const any = () =>
    random() < 0.6 ? TELLING[Math.floor(random() * TELLING.length)]! : Math.floor(random() * 256);
  const [a, b] = [place(), place()].sort((x, y) => x - y) as [number, number];
  const near = Math.min(bytes.length, a + 1 + Math.floor(random() * 40));
  // Half of the time a digit or a line, which leaves a text that looks sound.
  const digits =
    random() < 0.3 ? [...bytes.keys()].filter((i) => bytes[i]! >= 0x30 && bytes[i]! <= 0x39) : [];
  if (digits.length > 0) {
    bytes[digits[Math.floor(random() * digits.length)]!] = 0x30 + Math.floor(random() * 10);
    return bytes;
  }
  if (random() < 0.3) {
    const [start, end] = lineAround(bytes, a);
    const line = bytes.subarray(start, end);
    return Buffer.concat([
      bytes.subarray(0, start),
      ...(random() < 0.5 ? [line, line] : []),
      bytes.subarray(end)
    ]);
  }
  switch (Math.floor(random() * 7)) {
    case 0: // a byte changed
      if (a < bytes.length) bytes[a] = any();
      return bytes;
    case 1: // a bit turned
      if (a < bytes.length) bytes[a]! ^= 1 << Math.floor(random() * 8);
      return bytes;
    case 2: // a byte added
      return Buffer.concat([bytes.subarray(0, a), Buffer.from([any()]), bytes.subarray(a)]);
    case 3: // a few taken away
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(near)]);
    case 4: // a few doubled
      return Buffer.concat([bytes.subarray(0, near), bytes.subarray(a, near), bytes.subarray(near)]);
    case 5: // a part moved to the end
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b)]);
    default: // the end cut
      return bytes.subarray(0, a);
  }
}

function lineAround(bytes: Buffer, place: number): [start: number, end: number] {
  const start = place === 0 ? 0 : bytes.lastIndexOf("\n", place - 1) + 1;
  const end = bytes.indexOf("\n", place);
  return [start, end < 0 ? bytes.length : end + 1];
}
