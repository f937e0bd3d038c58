import {group} from "d3-array";
import type {Manifest, QuarterChoice} from "./common/manifest.js";
import {formatDecimal, formatInteger} from "../french/numbers.js";
import {frenchTypography} from "../french/typography.js";
import {FLOW_NOUN, count} from "../french/words.js";

/** What `npm run data` prints: files, choices, rows, quarters, years, checks, time. */
export function summary(manifest: Manifest, seconds: number): string {
  const {sources, ignored, choices, checks, years, referenceYear, dataMonth, rowCount, demo} = manifest;
  const toSee = checks.filter(({level}) => level === "attention");
  const lines = [
    demo
      ? "Données de démonstration (aucun fichier officiel dans le dossier des données)."
      : "Données officielles.",
    `Fichiers lus : ${formatInteger(sources.length)}`,
    ...sources.map(
      ({name, revision, rowCount, productOrder}) =>
        `  – ${name} (révision ${revision}, ${count(rowCount, "ligne")}, codes de produits dans l'ordre ${productOrder.replace(";", " puis ")})`
    ),
    ...(ignored.length ? [`Fichiers laissés de côté : ${formatInteger(ignored.length)}`] : []),
    ...ignored.map(({name, reason}) => `  – ${name} (${reason})`),
    "Source de chaque trimestre :",
    ...choiceLines(choices),
    `Années complètes : ${years.join(", ")} ; année de référence : ${referenceYear} ; données arrêtées à ${dataMonth}.`,
    `Lignes retenues : ${formatInteger(rowCount)}, pour ${count(choices.length, "trimestre")} (exportations et importations comptées à part).`,
    toSee.length ? "À examiner (voir la page « Contrôles ») :" : "Contrôles : rien à examiner.",
    ...toSee.map(({title, rowCount}) => `  – ${title} : ${count(rowCount, "ligne")}`),
    `Durée : ${formatDecimal(seconds, 1)} s.`
  ];
  return lines.map(frenchTypography).join("\n");
}

function choiceLines(choices: readonly QuarterChoice[]): string[] {
  const groups = group(choices, ({flow, year, source, setAside}) =>
    [flow, year, source, ...setAside].join("|")
  );
  return [...groups.values()].map((quarters) => {
    const {flow, year, source, setAside} = quarters[0]!;
    const numbers = quarters.map(({quarter}) => `T${quarter}`).join(" ");
    const others = setAside.length ? ` ; écarté : ${setAside.join(", ")}` : "";
    return `  – ${FLOW_NOUN[flow]} ${year} ${numbers} : ${source}${others}`;
  });
}
