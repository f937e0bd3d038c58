import {sentenceList} from "../../src/french/words.js";
import type {Named, PageChoice} from "./choice.js";

/**
 * The Markdown of a new page: a lead, the cells that read the rows of the choice, and the figures that suit
 * it.
 */
export function pageText(title: string, choice: PageChoice): string {
  const parts = [
    frontMatter(title),
    `# ${title}`,
    lead(choice),
    "<!-- Cette page est un modèle : gardez ce qui sert, effacez le reste. Le guide est docs/guide-analyste.md. -->",
    cell(IMPORTS),
    cell(rowsCell(choice)),
    overview(choice),
    ...(choice.partners.length === 1 ? [] : [partnersPart(choice)]),
    ...(choice.products.length === 1 ? [] : [productsPart(choice)]),
    ...(choice.territories.length === 1 ? [] : [territoriesPart(choice)]),
    READING
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A title with a colon or quotes would not be read as it stands. */
function frontMatter(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---`;
}

const cell = (code: string) => `\`\`\`js\n${code}\n\`\`\``;
const nameList = (named: readonly Named[]) => named.map(({name}) => name).join(", ");
const codes = (named: readonly Named[]) => `[${named.map(({code}) => JSON.stringify(code)).join(", ")}]`;

/** « du Bas-Rhin et du Haut-Rhin » */
function territoriesOf({territories}: PageChoice): string {
  return sentenceList(territories.map(({nameOf}) => nameOf));
}

function lead(choice: PageChoice): string {
  const limits = [
    ...(choice.products.length > 0 ? [`Produits : ${nameList(choice.products)}.`] : []),
    ...(choice.partners.length > 0 ? [`Pays : ${nameList(choice.partners)}.`] : [])
  ];
  const source =
    "D’après {{#si demo}}les données de démonstration de ce site, fictives{{/si}}{{#sauf demo}}les statistiques de la Douane{{/sauf}}.";
  const text = [`Le commerce extérieur ${territoriesOf(choice)}, {{annees}}.`, ...limits, source].join(" ");
  return `<p class="cx-lead">${text}</p>`;
}

const IMPORTS = `import {
  figure,
  formatMillions,
  formatShare,
  names,
  readRows,
  referenceYear,
  select,
  topPartners,
  topProducts,
  totalEur,
  totals
} from "/components/analysis.js";`;

function rowsCell({territories, products, partners}: PageChoice): string {
  const files = territories.map(
    ({id}) => `  ${JSON.stringify(id)}: FileAttachment("/data/fiches/${id}.arrow").arrayBuffer()`
  );
  const wanted = [
    ...(products.length > 0 ? [`product: ${codes(products)}`] : []),
    ...(partners.length > 0 ? [`partner: ${codes(partners)}`] : [])
  ];
  return `// Une ligne par territoire, année, flux, produit et pays.
const fichiers = {
${files.join(",\n")}
};
const choix = {${wanted.join(", ")}};
const parTerritoire = await Promise.all(
  Object.entries(fichiers).map(async ([territory, fichier]) =>
    select(await readRows(fichier), choix).map((row) => ({territory, ...row}))
  )
);
const lignes = parTerritoire.flat();
const exportations = select(lignes, {year: referenceYear, flow: "export"});
const importations = select(lignes, {year: referenceYear, flow: "import"});`;
}

function overview(choice: PageChoice): string {
  return `## L’essentiel

En \${referenceYear}, ces exportations atteignent \${formatMillions(totalEur(exportations))} et ces importations \${formatMillions(totalEur(importations))}.

${cell(`figure(
  Plot.plot({
    marks: [Plot.barY(totals(lignes, ["year", "flow"]), {fx: "year", x: "flow", y: "valueEur", fill: "flow"})]
  }),
  {
    title: "Exportations et importations par année",
    subtitle: ${JSON.stringify(subtitle(choice))}
  }
)`)}`;
}

function partnersPart(choice: PageChoice): string {
  return `## Avec qui

${cell(`const pays = topPartners(exportations, 10);`)}

\${pays.length > 0 ? \`Premier client : \${names.partner(pays[0].partner)}, \${formatShare(pays[0].share)} de ces exportations.\` : "Aucune exportation n’est enregistrée."}

${cell(bars("pays", "partner", "Premiers pays de destination", choice))}`;
}

function productsPart(choice: PageChoice): string {
  return `## Quels produits

${cell(`const produits = topProducts(exportations, 10);`)}

${cell(bars("produits", "product", "Premiers produits exportés", choice))}`;
}

function territoriesPart(choice: PageChoice): string {
  return `## Dans chaque territoire

${cell(`figure(
  Plot.plot({
    marks: [
      Plot.barX(totals([...exportations, ...importations], ["territory", "flow"]), {
        fy: "territory",
        y: "flow",
        x: "valueEur",
        fill: "flow"
      })
    ]
  }),
  {
    title: "Exportations et importations de chaque territoire",
    subtitle: \`${subtitle(choice)}, \${referenceYear}\`
  }
)`)}`;
}

function bars(rows: string, column: "partner" | "product", title: string, choice: PageChoice): string {
  return `figure(
  Plot.plot({
    marks: [Plot.barX(${rows}, {x: "valueEur", y: "${column}", sort: {y: "-x"}, fill: "flow"})]
  }),
  {
    title: "${title}",
    subtitle: \`${subtitle(choice)}, \${referenceYear}\`
  }
)`;
}

/**
 * What a figure is about: « Bas-Rhin et Haut-Rhin, Automobiles ». In a text between accents graves or quotes.
 */
function subtitle({territories, products, partners}: PageChoice): string {
  const parts = [
    sentenceList(territories.map(({name}) => name)),
    ...(products.length > 0 ? [nameList(products)] : []),
    ...(partners.length > 0 ? [nameList(partners)] : [])
  ];
  return parts.join(", ");
}

const READING = `## Lire ces chiffres

Une exportation est comptée dans le département d’où part la marchandise, une importation dans celui où elle est livrée. Valeurs en euros courants ; définitions et limites : [la méthode](/methode).`;
