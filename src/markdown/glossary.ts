import type MarkdownIt from "markdown-it";

type StateCore = Parameters<Parameters<MarkdownIt["core"]["ruler"]["push"]>[1]>[0];
type Token = StateCore["tokens"][number];

export const GLOSSARY_PATH = "/glossaire";

/**
 * The words that lead to a term of the glossary (the anchor of its heading), however they are typed in a
 * sentence.
 */
export const GLOSSARY_WORDS: Readonly<Record<string, RegExp>> = {
  solde: /soldes?/iu,
  "taux-de-couverture": /taux de couverture/iu,
  "annee-de-reference": /années? de référence/iu,
  caf: /CAF/u,
  fab: /FAB/u,
  "donnees-brutes": /données brutes/iu,
  "rupture-de-serie": /ruptures? de série/iu,
  revision: /révisions?/iu,
  "valeur-par-kilogramme": /valeurs? par kilogramme/iu,
  mediane: /médianes?/iu,
  a129: /A129/u,
  "cpf-4": /CPF4/u,
  "pays-d-origine": /pays d[’']origine/iu,
  "pays-voisins": /pays voisins/iu,
  specialisation: /spécialisations?|RSCA/u,
  ressemblance: /ressemblances?/iu,
  "commerce-croise": /commerce croisé/iu,
  concentration: /concentrations?|HHI/u,
  "nombre-equivalent": /nombres? équivalents?/iu,
  dependance: /dépendances?/iu,
  contribution: /contributions?/iu,
  "effet-de-structure": /effets? de structure/iu,
  "indice-base-100": /indices? base 100/iu
};

/**
 * What finds each word when it stands alone. Made once: every run of text of every page is searched for all
 * of them.
 */
const PATTERNS = Object.entries(GLOSSARY_WORDS).map(([anchor, {source, flags}]) => ({
  anchor,
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}\\d-])`, flags)
}));

/**
 * Links the first use of each word in a page to the glossary. Text of paragraphs and lists only: headings,
 * tables, code and what is a link already stay as they are.
 */
export function linkGlossary(state: StateCore): void {
  const told = new Set<string>();
  let isOpen = true;
  for (const token of state.tokens) {
    if (/^(?:heading|table)_(?:open|close)$/.test(token.type)) isOpen = token.type.endsWith("_close");
    if (token.type === "inline" && token.children && isOpen)
      token.children = linkWords(token.children, told, state);
  }
}

function linkWords(children: readonly Token[], told: Set<string>, state: StateCore): Token[] {
  let links = 0;
  return children.flatMap((child) => {
    links += linkDepth(child);
    return child.type === "text" && links === 0 ? linkText(child, told, state) : [child];
  });
}

/** +1 where a link opens, −1 where it closes; links may be typed as HTML. */
function linkDepth({type, content}: Token): number {
  if (type === "link_open" || (type === "html_inline" && /^<a\b/i.test(content))) return 1;
  if (type === "link_close" || (type === "html_inline" && /^<\/a\b/i.test(content))) return -1;
  return 0;
}

/** A run of text as runs and links. */
function linkText(token: Token, told: Set<string>, state: StateCore): Token[] {
  const found = firstWord(token.content, told);
  if (!found) return [token];
  const {anchor, start, word} = found;
  told.add(anchor);
  const rest = textToken(token.content.slice(start + word.length), token.level, state);
  return [
    textToken(token.content.slice(0, start), token.level, state),
    linkToken(anchor, token.level, state),
    textToken(word, token.level + 1, state),
    new state.Token("link_close", "a", -1),
    ...linkText(rest, told, state)
  ];
}

/** The first word of a text that has not been linked; the longer one where two begin at one place. */
function firstWord(text: string, told: ReadonlySet<string>) {
  const found = PATTERNS.filter(({anchor}) => !told.has(anchor)).flatMap(({anchor, pattern}) => {
    const match = pattern.exec(text);
    return match ? [{anchor, start: match.index, word: match[0]}] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.word.length - a.word.length)[0];
}

function textToken(content: string, level: number, state: StateCore): Token {
  const token = new state.Token("text", "", 0);
  return Object.assign(token, {content, level});
}

function linkToken(anchor: string, level: number, state: StateCore): Token {
  const token = new state.Token("link_open", "a", 1);
  token.attrs = [
    ["class", "cx-term"],
    ["href", `${GLOSSARY_PATH}#${anchor}`]
  ];
  return Object.assign(token, {level});
}
