/** A line as it is where it fits; else in as many lines as it takes, divided with hyphens between syllables as far as possible. */
export function cutLine(line: string, fits: (text: string) => boolean): string[] {
  if (fits(line) || line.length < 4) return [line];
  let longest = line.length - 1;
  while (longest > 1 && !fits(`${line.slice(0, longest)}-`)) --longest;
  const end = syllableEnd(line, longest);
  return [`${line.slice(0, end)}-`, ...cutLine(line.slice(end), fits)];
}

/** French divides words before a consonant that opens a syllable: « électromé-nager ». Elsewhere, where the line is full. */
function syllableEnd(line: string, longest: number): number {
  for (let end = Math.min(longest, line.length - 3); end > 2; --end) {
    if (/^[bcdfgjklmnpqrstvwxz][aeiouyàâéèêëîïôûù]/.test(line.slice(end))) return end;
  }
  return longest;
}
