/** A reproducible source of chance: the same seed gives the same numbers. */
export interface Random {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** Standard normal: mean 0, standard deviation 1. */
  normal(): number;
  /** Log-normal factor of median 1; `sigma` is the standard deviation of its logarithm. */
  factor(sigma: number): number;
}

/** Mulberry32: 32 bits of state, long enough for demo data and the same in every engine. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {uniform, normal, factor: (sigma) => Math.exp(sigma * normal())};
}

/**
 * Seed of one stream among many (a département and flow, say): FNV-1a of its parts. Each
 * stream is independent of the others, so that a corrected profile moves no other département.
 */
export function seedOf(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join("|")) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return hash >>> 0;
}
