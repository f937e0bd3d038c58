import {relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import type {BuildFailure} from "esbuild";
import type {PageFault} from "../../src/markdown/faults.js";

const PREVIEW_RESUMES = "Corrigez-le\u202f; l’aperçu reprend de lui-même.";

/**
 * Why a process did not start, from what it printed: a module of the project that does not parse or that
 * throws. The file and the line are those that Node or esbuild name, when they are of the project.
 */
export function crashFault(errors: string, root = process.cwd(), advice = PREVIEW_RESUMES): PageFault {
  const lines = errors.split("\n").map((line) => line.trim());
  const esbuild = lines
    .map((line) => /^(?:file:\/\/)?(.+?\.[cm]?[jt]s):(\d+):\d+: (?:ERROR|error): (.+)$/.exec(line))
    .find((match) => match !== null);
  if (esbuild) return fault(esbuild[1]!, Number(esbuild[2]), esbuild[3]!, {root, advice});
  const words = lines.find((line) => /^(?:\w*Error|Refusal)\b.*: /.test(line)) ?? lines.find(Boolean) ?? "";
  const table = /^\w*Error: Table (\S+\.csv), ligne (\d+)\s*: (.+)$/.exec(words);
  if (table) return tableFault(table[1]!, Number(table[2]), table[3]!, advice);
  const place = lines
    .map((line) => /(?:file:\/\/)?(\/[^():]+\.[cm]?[jt]s|[A-Za-z]:[^():]+\.[cm]?[jt]s):(\d+)/.exec(line))
    .find((match) => match !== null && !match[1]!.includes("node_modules"));
  return fault(
    place?.[1] ?? "",
    place ? Number(place[2]) : null,
    words.replace(/^\w*Error(?: \[\w+\])?: /, ""),
    {root, advice}
  );
}

/**
 * Why the code of a process could not be put together: what esbuild says of each module, with its file and
 * line.
 */
export function codeFaults(error: unknown, root = process.cwd()): PageFault[] {
  const messages = (error as Partial<BuildFailure>).errors ?? [];
  if (messages.length === 0)
    return [crashFault(error instanceof Error ? (error.stack ?? error.message) : String(error), root)];
  return messages.map(({text, location}) => ({
    ...fault(location ? resolve(root, location.file) : "", location?.line ?? null, text, {
      root,
      advice: PREVIEW_RESUMES
    }),
    text: location?.lineText.trim() ?? ""
  }));
}

/** A table of names that a spreadsheet or a hand has left with a column or a semicolon too few. */
function tableFault(name: string, line: number, words: string, advice: string): PageFault {
  return {
    kind: "table",
    file: `src/reference/tables/${name}`,
    line,
    text: "",
    message: `Cette table ne se lit pas\u00a0: ${words}`,
    advice: advice.replace("Corrigez-le", "Corrigez-la")
  };
}

function fault(
  path: string,
  line: number | null,
  words: string,
  {root, advice}: {root: string; advice: string}
): PageFault {
  const absolute = path.startsWith("file:") ? fileURLToPath(path) : path;
  return {
    kind: "module",
    file: absolute === "" ? "l’aperçu" : relative(root, absolute).split(sep).join("/"),
    line,
    text: "",
    message: `Un fichier du projet ne se lit pas\u00a0: ${words === "" ? "l’aperçu s’est arrêté sans rien dire" : words.replace(/\.$/, "")}.`,
    advice
  };
}
