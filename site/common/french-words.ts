import {SiteFault} from "./fault.js";

/** One English wording of Framework's output and its French. */
interface Translation {
  /** Kind of file where Framework writes it. */
  kind: "html" | "js" | "css";
  english: string | RegExp;
  french: string;
}

// Framework has no setting for these words. They are met with and without the spaces that minification takes
// away.
const TRANSLATIONS: readonly Translation[] = [
  {kind: "html", english: 'title="Toggle sidebar"', french: 'title="Afficher ou masquer le menu"'},
  {
    kind: "html",
    english: '<input type="search" placeholder="Search">',
    french: '<input type="search" placeholder="Rechercher" aria-label="Rechercher dans le site">'
  },
  {kind: "js", english: "`Toggle sidebar ${", french: "`Afficher ou masquer le menu\u00a0: $${"},
  {kind: "js", english: 'title="Copy code"', french: 'title="Copier le code"'},
  {kind: "css", english: /content:\s*"Previous page"/g, french: 'content:"Page précédente"'},
  {kind: "css", english: /content:\s*"Next page"/g, french: 'content:"Page suivante"'},
  {kind: "css", english: /content:\s*"Copied!"/g, french: 'content:"Copié"'},
  {kind: "css", english: /content:\s*"Tip"/g, french: 'content:"Conseil"'},
  {kind: "css", english: /content:\s*"Warning"/g, french: 'content:"Attention"'},
  {kind: "css", english: /content:\s*"Caution"/g, french: 'content:"Danger"'}
];

/** Puts the words that Framework writes into French, and remembers which it has met. */
export class FrenchWords {
  readonly #met = new Set<Translation>();

  /** The text of one file of Framework's output, in French. */
  translate(kind: Translation["kind"], text: string): string {
    for (const translation of TRANSLATIONS) {
      if (translation.kind !== kind) continue;
      const found =
        typeof translation.english === "string"
          ? text.includes(translation.english)
          : text.search(translation.english) >= 0;
      if (!found) continue;
      this.#met.add(translation);
      text = text.replaceAll(translation.english, translation.french);
    }
    return text;
  }

  /**
   * Fails when a wording was met nowhere: Framework has changed, and English
   * words might be left in the site.
   */
  assertAllMet(): void {
    const missing = TRANSLATIONS.filter((translation) => !this.#met.has(translation));
    if (missing.length === 0) return;
    throw new SiteFault(
      "Des mots anglais de Framework ne se trouvent plus où ils étaient (site/common/french-words.ts est à revoir)\u00a0:",
      missing.map(({kind, english}) => `${kind}\u00a0: ${english}`)
    );
  }
}
