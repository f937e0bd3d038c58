import {dirname, resolve} from "node:path";
import {Refusal, refuse} from "./common/refusal.js";

/** Codes of the system → what it means, and what to do; a library that has no code says it in words. */
const FAULTS: readonly [pattern: RegExp, what: string, todo: string][] = [
  [
    /\b(ENOSPC|EDQUOT)\b|no space left/i,
    "le disque est plein, ou le quota atteint.",
    "libérez de la place, puis relancez ; ce qui était en place y est resté."
  ],
  [
    /\bEROFS\b|read-only file system/i,
    "le système de fichiers est en lecture seule.",
    "travaillez dans un dossier où l'on peut écrire, puis relancez."
  ],
  [
    /\b(EACCES|EPERM)\b|permission denied/i,
    "le système en refuse l'accès.",
    "donnez à votre compte le droit de lire et d'écrire dans ce dossier, puis relancez."
  ],
  [
    /\bEBUSY\b|resource busy/i,
    "un autre programme l'occupe, ou c'est un point de montage.",
    "fermez ce programme, ou donnez un dossier ordinaire, puis relancez."
  ],
  [
    /\b(ENOTDIR|EEXIST)\b/,
    "un fichier porte le nom d'un dossier dont la commande a besoin.",
    "déplacez ou renommez ce fichier, puis relancez."
  ]
];

/**
 * What the system refuses — a full disk, a missing right — as a refusal of the folder; any other error
 * unchanged. The words are those of the message: errors that come from a thread have lost their codes.
 *
 * @param folder where the work is done, named when the error names no path.
 */
export function explainSystemFault(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  // A port that the system refuses is no folder.
  if (/^(?:listen|connect)\b/.test(error.message)) return error;
  const fault = FAULTS.find(([pattern]) => pattern.test(error.message));
  if (!fault) return error;
  const [, what, todo] = fault;
  return refuse(`Dossier ${folderOf(error.message) ?? resolve(folder)}`, what, todo);
}

/**
 * The folder of the path at the end of a message of Node; of two paths, the second, which is the one written
 * to.
 */
function folderOf(message: string): string | null {
  const path = /'([^']+)'$/.exec(message)?.[1];
  return path === undefined ? null : dirname(resolve(path));
}
