/** What the parser of cells says, and how to say it in French. `$1` is what it quotes. */
const WORDS: readonly [pattern: RegExp, french: string][] = [
  [/^Unexpected token '?([^']*)'?$/, "un signe est de trop ou manque à cet endroit"],
  [/^Unexpected token$/, "un signe est de trop ou manque à cet endroit"],
  [/^Unexpected keyword '(.+)'$/, "le mot réservé « $1 » n’a pas sa place ici"],
  [/^Unterminated string constant$/, "il manque le guillemet qui ferme un texte"],
  [/^Unterminated template$/, "il manque l’accent grave qui ferme un texte"],
  [/^Unterminated comment$/, "il manque la fin d’un commentaire : */"],
  [/^Unterminated regular expression$/, "il manque la fin d’une expression entre barres obliques"],
  [/^Unexpected character '(.+)'$/, "le signe « $1 » n’a pas sa place ici"],
  [/^Identifier '(.+)' has already been declared$/, "le nom « $1 » est déjà pris dans cette cellule"],
  [/^Missing initializer in const declaration$/, "il manque une valeur après « const »"],
  [/^Assigning to rvalue$/, "on ne peut donner de valeur qu’à un nom"],
  [/^Invalid number$/, "ce nombre est mal écrit : décimales après un point, sans espace"],
  [/^Invalid left-hand side/, "on ne peut donner de valeur qu’à un nom"],
  [/^invalid expression$/, "ce n’est pas une expression : une valeur, sans « const » ni point-virgule"],
  [
    /^Assignment to external variable '(.+)'$/,
    "« $1 » vient d’une autre cellule : sa valeur ne se change pas ici"
  ],
  [/^Assignment to (?:constant|global) variable '?(.+?)'?$/, "la valeur de « $1 » ne se change pas"],
  [
    /^FileAttachment requires a single literal string argument$/,
    '« FileAttachment » ne lit qu’un nom de fichier écrit tel quel, entre guillemets : FileAttachment("valeurs.csv")'
  ],
  [/^undefined parameter: (.+)$/, "le paramètre « $1 » n’existe pas dans l’adresse de cette page"]
];

/** A message of the parser, where it stands in the cell. */
export interface SyntaxWords {
  /** Line in the cell, from 1; `null` where the parser names none. */
  line: number | null;
  message: string;
}

/** What is wrong with a cell, in French, from the parser's message: « Unexpected token (2:0) ». */
export function syntaxWords(message: string): SyntaxWords {
  const [, words = message, line] = /^([\s\S]*?)(?: \((\d+):\d+\))?$/.exec(message.trim()) ?? [];
  const known = WORDS.find(([pattern]) => pattern.test(words));
  const told = known ? words.replace(known[0], known[1]) : `l’analyseur dit : ${words}`;
  return {line: line === undefined ? null : Number(line), message: `Cette cellule ne se lit pas : ${told}.`};
}
