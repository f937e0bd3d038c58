import {CUSTOMS, DEMO_LABEL} from "../../src/french/source.js";
import {findTerritory, type Territory} from "../../src/reference/territories.js";
import type {DataFacts} from "../../src/trade/types.js";
import type {Deployment} from "../common/deployment.js";
import {factsheetId, relativeAddress, type Page} from "../common/pages.js";

const LICENCE = "https://spdx.org/licenses/etalab-2.0.html";
const SOURCE = "https://www.data.gouv.fr/datasets/5369a0c7a3a729239d206446";

/**
 * Describes the data of a factsheet to search engines for data sets (schema.org `Dataset`, as JSON-LD).
 * Demonstration data are named so, and not given as the customs' own.
 *
 * `publicFiles` are the names of the files of `dist/donnees`.
 */
export function addDataset(
  document: Document,
  page: Page,
  {facts, deployment, publicFiles}: {facts: DataFacts; deployment: Deployment; publicFiles: readonly string[]}
): void {
  const territory = findTerritory(factsheetId(page.path) ?? "");
  if (!territory) return;
  const files = [`${territory.id}.csv`, `${territory.id}-flux.csv`, `${territory.id}.arrow`].filter((file) =>
    publicFiles.includes(file)
  );
  const address = (file: string) =>
    deployment.siteUrl ? `${deployment.siteUrl}/${file}` : relativeAddress(page.file, file);
  const script = document.createElement("script");
  script.type = "application/ld+json";
  const dataset = {
    ...describe(territory, facts),
    ...(deployment.siteUrl ? {url: deployment.siteUrl + page.path} : {}),
    distribution: files.map((file) => download(file, address(`donnees/${file}`)))
  };
  script.textContent = JSON.stringify(dataset).replaceAll("<", "\\u003c");
  document.head.append("\n", script);
}

function describe(territory: Territory, {demo, years}: Pick<DataFacts, "demo" | "years">) {
  const period = [...new Set([years[0], years.at(-1)])].join("/");
  const name = `Commerce extérieur ${territory.nameOf}`;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: demo ? `${name} (${DEMO_LABEL.toLowerCase()})` : name,
    description: `${demo ? "Données fictives de démonstration. " : ""}Importations et exportations de biens ${territory.nameOf} par année, produit (A129) et pays partenaire, en euros et en kilogrammes.`,
    inLanguage: "fr",
    license: LICENCE,
    isAccessibleForFree: true,
    temporalCoverage: period,
    spatialCoverage: {"@type": "Place", name: territory.name},
    keywords: ["commerce extérieur", "importations", "exportations", territory.name],
    variableMeasured: ["Valeur des échanges (euros)", "Masse des échanges (kilogrammes)"],
    ...(demo
      ? {}
      : {
          creator: {
            "@type": "GovernmentOrganization",
            name: CUSTOMS
          },
          isBasedOn: SOURCE
        })
  };
}

function download(file: string, contentUrl: string) {
  const encodingFormat = file.endsWith(".csv") ? "text/csv" : "application/vnd.apache.arrow.file";
  return {"@type": "DataDownload", name: file, encodingFormat, contentUrl};
}
