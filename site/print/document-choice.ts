import {SiteFault} from "../common/fault.js";
import type {PrintedDocument} from "../common/site-record.js";

/**
 * The documents that the words of a command name: `07`, `2A`, `971` (départements), `region-84`,
 * `region-drom`, `france`, `exposition-etats-unis` (a study); all without a word. Fails on a word that
 * names none.
 */
export function chooseDocuments(
  all: readonly PrintedDocument[],
  words: readonly string[]
): PrintedDocument[] {
  if (words.length === 0) return [...all];
  const chosen = words.map((word) => all.find(({id}) => id === identifier(word)));
  const unknown = words.filter((_, index) => !chosen[index]);
  if (unknown.length > 0) {
    const names = unknown.map((word) => `«\u00a0${word}\u00a0»`).join(", ");
    const study = all.find(({kind}) => kind === "étude");
    throw new SiteFault(
      `Aucune fiche ni étude ne correspond à ${names}. Exemples\u00a0: 07, 2A, 971, region-84, region-drom, france${study ? `, ${study.id}` : ""}.`
    );
  }
  return [...new Set(chosen as PrintedDocument[])];
}

function identifier(word: string): string {
  const name = word.toLowerCase();
  if (/^2[ab]$/.test(name)) return "departement-20";
  if (/^\d{1,3}$/.test(name)) return `departement-${name.padStart(2, "0")}`;
  return name;
}
