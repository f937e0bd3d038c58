const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " "
);

/**
 * The source line of every figure, without the word « Source »: who produces
 * the figures and the month of the data. Demonstration data are never
 * attributed to the customs, who did not produce them.
 */
export function sourceText({demo, dataMonth}: {demo: boolean; dataMonth: string}): string {
  if (demo) return "données de démonstration, montants fictifs au format des fichiers de la DGDDI";
  return `Direction générale des douanes et droits indirects (DGDDI), statistiques régionales et départementales du commerce extérieur, données de ${monthName(dataMonth)}`;
}

/** « février 2025 » for `2025-02`; the text itself when it is no month. */
function monthName(dataMonth: string): string {
  const [year, month] = dataMonth.split("-");
  const name = MONTHS[Number(month) - 1];
  return name ? `${name} ${year}` : dataMonth;
}
