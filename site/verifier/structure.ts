import type {PageParts} from "./markup.js";
import {placeOf, type Place} from "./place.js";
import type {Finding, SourceFile} from "./finding.js";

/** A text whose parts are checked: a page, or a document. */
export interface CheckedText {
  sources: readonly SourceFile[];
  parts: PageParts;
}

/** Headings out of order, empty, or twice the same; images without words. */
export function structureFindings(checked: CheckedText): Finding[] {
  return [...headingFindings(checked), ...anchorFindings(checked), ...imageFindings(checked)];
}

/** Figures that have the name of a heading, or of another figure: a link would find the first. */
function anchorFindings({sources, parts: {figures, headings}}: CheckedText): Finding[] {
  return figures
    .filter((id, index) => headings.some((heading) => heading.id === id) || figures.indexOf(id) !== index)
    .map((id) => ({
      rule: "titre",
      level: "faute",
      ...placeOf(sources, [`id: "${id}"`]),
      message: `Le repère « ${id} » est déjà celui d’un titre ou d’une autre figure de la page.`,
      advice: "Donnez un autre « id » à la figure."
    }));
}

function headingFindings({sources, parts}: CheckedText): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let before = 0;
  for (const {level, text} of parts.headings) {
    const tell = (message: string, advice: string): void => {
      findings.push({rule: "titre", level: "faute", ...headingPlace(sources, text), message, advice});
    };
    if (text.trim() === "") tell("Un titre est vide.", "Donnez-lui un texte, ou retirez la ligne.");
    if (level === 1 && before > 0)
      tell(
        "La page a deux titres de premier rang.",
        "Écrivez « ## » : le premier rang est celui du titre de la page."
      );
    else if (level > before + 1)
      tell(
        before === 0
          ? `Le premier titre est de rang ${level}.`
          : `Ce titre est de rang ${level}, après un titre de rang ${before}.`,
        `Écrivez « ${"#".repeat(before + 1)} » : un rang ne se saute pas.`
      );
    const key = `${level} ${text}`;
    if (seen.has(key) && text.trim() !== "")
      tell(
        "Deux titres de la page ont le même texte : un lien ne sait pas lequel choisir.",
        "Précisez l’un des deux."
      );
    seen.add(key);
    before = level;
  }
  return findings;
}

/**
 * The line of a heading; what is filled in at build time is not in its file, so its longest words are looked
 * for.
 */
function headingPlace(sources: readonly SourceFile[], text: string): Place {
  const words = text.split(/[^\p{L}\d]+/u).sort((a, b) => b.length - a.length);
  return placeOf(sources, [text, ...words.slice(0, 3)], (line) => /^\s*(?:#|<h\d)/i.test(line));
}

const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp)$/i;

function imageFindings({sources, parts}: CheckedText): Finding[] {
  return parts.images
    .filter(
      ({alt, address}) =>
        alt === null || FILE_NAME.test(alt) || (alt === "" && !isDecoration(sources, address))
    )
    .map(({alt, address}) => ({
      rule: "image",
      level: "faute",
      ...placeOf(sources, [address]),
      message: alt ? "Le texte de cette image est un nom de fichier." : "Cette image n’a pas de texte.",
      advice: "Écrivez ce qu’elle montre\u00a0: «\u00a0![Exportations par pays, 2024](image.png)\u00a0»."
    }));
}

/** HTML says by `alt=""` that an image only adorns; Markdown without words says nothing. */
function isDecoration(sources: readonly SourceFile[], address: string): boolean {
  return sources.some(({text}) =>
    [...text.matchAll(/<img\b[^>]*>/g)].some(
      ([tag]) => tag.includes(address) && /\salt\s*=\s*(?:""|'')/.test(tag)
    )
  );
}
