import type {PageFault} from "../../src/markdown/faults.js";

/** What to write where rows are lacking. */
const ROWS =
  "Donnez une liste, entre crochets, ou des lignes de données\u202f; devant une fonction qui lit un fichier, écrivez «\u00a0await\u00a0».";

/** What a browser says of a cell that has stopped, and how to say it in French. */
const WORDS: readonly [pattern: RegExp, message: string, advice: string][] = [
  [
    /(?:RuntimeError|ReferenceError): (\S+) (?:is not defined|could not be resolved)/,
    "Le nom «\u00a0$1\u00a0» n’existe pas dans cette page.",
    "Vérifiez son orthographe, ou ajoutez la ligne «\u00a0import\u00a0» qui l’apporte."
  ],
  [
    /RuntimeError: (\S+) is defined more than once/,
    "Le nom «\u00a0$1\u00a0» est donné deux fois dans cette page.",
    "Si deux cellules font la même chose, effacez-en une\u202f; sinon, renommez l’un des deux noms."
  ],
  [
    /RuntimeError: circular definition/,
    "Des cellules s’attendent l’une l’autre.",
    "Réunissez-les en une seule."
  ],
  // The reader of Arrow finds no schema in a file that is cut.
  [
    /(?:reading 'fieldsLength'|Expected to read|Invalid (?:Arrow|flatbuffer)|Unrecognized|ArrowInvalid|readUint|Offset is outside)/i,
    "Un fichier Arrow de cette cellule est abîmé ou incomplet.",
    "Relancez «\u00a0npm run data\u00a0», qui l’écrit de nouveau."
  ],
  [
    /Cannot read propert(?:y|ies) of (?:undefined|null) \(reading '(.+?)'\)/,
    "On demande «\u00a0.$1\u00a0» à une valeur qui n’existe pas.",
    "Vérifiez le nom qui précède «\u00a0.$1\u00a0»."
  ],
  [
    /(\S+)\.(?:filter|map|flatMap|forEach|reduce|find|some|every|slice|sort) is not a function/,
    "«\u00a0$1\u00a0» n’est pas une liste.",
    ROWS
  ],
  [
    /(\S+) is not a function/,
    "«\u00a0$1\u00a0» n’est pas une fonction.",
    "Vérifiez son nom et ce que son module apporte."
  ],
  [/(\S+) is not iterable/, "«\u00a0$1\u00a0» n’est pas une liste.", ROWS],
  [
    /KaTeX parse error/,
    "Cette formule ne se lit pas.",
    "Vérifiez ses accolades, et le nom des commandes qui commencent par une barre oblique inverse."
  ],
  [
    /syntax error in line (\d+)/,
    "Ce schéma ne se lit pas, à sa ligne $1.",
    "Une accolade, une flèche «\u00a0->\u00a0» ou un guillemet y manque, ou y est de trop."
  ],
  [
    /\bJSON\b/,
    "Un fichier JSON de cette cellule ne se lit pas.",
    "Il y manque, ou il y a de trop, une virgule, une accolade ou un guillemet\u202f; les noms s’y écrivent entre guillemets droits."
  ],
  [
    /Unable to load file: (\S+)/,
    "Le fichier «\u00a0$1\u00a0» n’a pas pu être lu.",
    "Vérifiez qu’il existe, ou que le territoire de cette page a bien ce fichier."
  ],
  [
    /(?:does not provide an export named '|import not found: |Importing binding name ')([^\s']+)/,
    "Le module importé n’apporte pas «\u00a0$1\u00a0».",
    "Vérifiez le nom entre accolades dans la ligne «\u00a0import\u00a0»."
  ],
  [
    /Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed/,
    "Un module de cette cellule n’a pas pu être lu.",
    "Vérifiez la ligne «\u00a0import\u00a0» et le module qu’elle nomme."
  ]
];

/** The fault of a cell that threw, with its place, made from the browser's message. */
export function runtimeFault(place: Pick<PageFault, "file" | "line" | "text">, words: string): PageFault {
  const known = WORDS.find(([pattern]) => pattern.test(words));
  const match = known?.[0].exec(words);
  const fill = (text: string) => text.replaceAll("$1", match?.[1] ?? "");
  return {
    kind: "execution",
    file: place.file,
    line: place.line,
    text: place.text,
    message: known ? fill(known[1]) : `Cette cellule s’est arrêtée\u00a0: ${plainWords(words)}`,
    advice: known ? fill(known[2]) : ""
  };
}

/** The words of an error without what kind of error it is, as a sentence. */
function plainWords(words: string): string {
  const said = words.replace(/^(?:\w*Error: )+/, "").trim();
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}
