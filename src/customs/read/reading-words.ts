/**
 * Codes and words of Node, zlib and the zip library → what they mean; the first pattern that matches wins.
 */
const WORDS: readonly [pattern: RegExp, meaning: string][] = [
  [/EACCES|EPERM/, "accès refusé par le système"],
  [/ENOENT/, "disparition pendant la lecture"],
  [/\bEIO\b/, "lecture impossible sur le disque"],
  [/multi-disk/, "archive en plusieurs morceaux"],
  [/compression method/, "méthode de compression inconnue"],
  [/encrypt/i, "contenu chiffré"],
  [
    /Z_BUF_ERROR|unexpected end|unexpected EOF|truncated|end of central directory|overflows file bounds|not enough bytes/i,
    "fin manquante"
  ],
  [/./s, "octets altérés"]
];

/**
 * Why a file cannot be read, in French, from what a library threw; an error of our own code passes unchanged.
 */
export function readingWords(error: Error): string {
  if (error instanceof TypeError || error instanceof ReferenceError) throw error;
  const signs = `${(error as NodeJS.ErrnoException).code ?? ""} ${error.message}`;
  return WORDS.find(([pattern]) => pattern.test(signs))![1];
}
