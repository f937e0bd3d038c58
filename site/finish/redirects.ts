import {join} from "node:path";
import {writeOutput} from "../common/files.js";

/** Addresses that people type, and the page they mean: Corse is one département for the customs, code 20. */
const REDIRECTS: ReadonlyMap<string, string> = new Map([
  ["departement/2a", "departement/20"],
  ["departement/2b", "departement/20"],
  ["departement/2A", "departement/20"],
  ["departement/2B", "departement/20"]
]);

/** Whether a page only redirects to another. */
export function isRedirect(file: string): boolean {
  return REDIRECTS.has(file.replace(/\.html$/, ""));
}

/** Writes a page for each redirection whose target exists: a static host cannot redirect otherwise. */
export async function writeRedirects(dist: string, pageFiles: ReadonlySet<string>): Promise<void> {
  for (const [from, to] of REDIRECTS) {
    if (pageFiles.has(`${to}.html`))
      await writeOutput(join(dist, `${from}.html`), redirectPage(`./${to.split("/").pop()}`));
  }
}

function redirectPage(target: string): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page déplacée</title>
<link rel="canonical" href="${target}">
</head>
<body>
<main>
<h1>Page déplacée</h1>
<p>La Douane compte la Corse comme un seul département\u00a0: <a href="${target}">voir la fiche de la Corse</a>.</p>
</main>
</body>
</html>
`;
}
