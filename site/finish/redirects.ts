import {join, posix} from "node:path";
import {writeOutput} from "../common/files.js";

interface Redirect {
  /** Page that is meant, without its extension. */
  to: string;
  /** How the visitor is told so, before the link and in it. */
  because: string;
  link: string;
}

const CORSE: Redirect = {
  to: "departement/20",
  because: "La Douane compte la Corse comme un seul département",
  link: "voir la fiche de la Corse"
};
const FILES: Redirect = {
  to: "donnees",
  because: "Les fichiers sont présentés à une autre adresse",
  link: "voir les téléchargements"
};

/**
 * Addresses that people type or have kept, and the page they mean. Corse is one département for the customs,
 * code 20. Beside the page of the files lies their folder, which a static host finds first where the address
 * ends with a slash.
 */
const REDIRECTS: ReadonlyMap<string, Redirect> = new Map([
  ["departement/2a", CORSE],
  ["departement/2b", CORSE],
  ["departement/2A", CORSE],
  ["departement/2B", CORSE],
  ["telechargements", FILES],
  ["donnees/index", FILES]
]);

/** Whether a page only redirects to another. */
export function isRedirect(file: string): boolean {
  return REDIRECTS.has(file.replace(/\.html$/, ""));
}

/** Writes a page for each redirection whose target exists: a static host cannot redirect otherwise. */
export async function writeRedirects(dist: string, pageFiles: ReadonlySet<string>): Promise<void> {
  for (const [from, redirect] of REDIRECTS) {
    if (pageFiles.has(`${redirect.to}.html`))
      await writeOutput(
        join(dist, `${from}.html`),
        redirectPage(relativeAddress(from, redirect.to), redirect)
      );
  }
}

/** « ./20 », « ../donnees »: a page seen from another. */
function relativeAddress(from: string, to: string): string {
  const way = posix.relative(posix.dirname(from), posix.dirname(to)) || ".";
  return `${way}/${posix.basename(to)}`;
}

function redirectPage(target: string, {because, link}: Redirect): string {
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
<p>${because}\u00a0: <a href="${target}">${link}</a>.</p>
</main>
</body>
</html>
`;
}
