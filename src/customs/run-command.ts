import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {FrenchError} from "../french/french-error.js";
import {frenchTypography} from "../french/typography.js";
import {rootDir} from "./data-dir.js";
import {explainSystemFault} from "./system-fault.js";

/**
 * Runs a command of the project. When it fails, prints why on the error output, without a stack (`DEBUG=1`
 * shows it), and lets the process end with code 1, or with the code of the script in which it failed.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    // A script that failed has printed why.
    if (!(error instanceof FailedScript))
      process.stderr.write(`\n${failureText(error, {stack: Boolean(process.env.DEBUG)})}\n`);
    process.exitCode = error instanceof FailedScript ? error.code : 1;
  }
}

/**
 * What a command prints of a failure: our own sentences as they are, what the system refuses in French, the
 * rest after « Échec ».
 */
export function failureText(thrown: unknown, {stack = false} = {}): string {
  const error = explainSystemFault(thrown, process.cwd());
  if (stack && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof FrenchError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return frenchTypography(argumentFault(message) ?? `Échec : ${message}`);
}

/** What Node says of the arguments of a command, in French. */
function argumentFault(message: string): string | null {
  const named = (pattern: RegExp) => pattern.exec(message)?.[1];
  const option = named(/^Unknown option '([^']+)'/);
  if (option) return `L'option « ${option} » n'existe pas.`;
  const word = named(/^Unexpected argument '([^']+)'/);
  if (word) return `« ${word} » est de trop : cette commande ne prend pas de nom.`;
  const lacking = named(/^Option '([^' ]+) <value>' argument (?:missing|is ambiguous)/);
  if (lacking) return `Il manque une valeur après « ${lacking} ».`;
  const flag = named(/^Option '([^']+)' does not take an argument/);
  return flag ? `« ${flag} » ne prend pas de valeur.` : null;
}

/**
 * What was named after a command that has no options, `npm run pdf -- 07 26`. Throws on an option; without
 * names, on any word.
 */
export function readNames({allowed = true} = {}): string[] {
  return parseArgs({allowPositionals: allowed}).positionals;
}

/** A script that ended with another code than 0. */
class FailedScript extends Error {
  constructor(readonly code: number) {
    super(`a script ended with the code ${code}`);
  }
}

/**
 * Runs a command of the project in a process of its own, which prints what it does. Fails with its code,
 * which `runCommand` hands on.
 */
export async function runScript(file: URL, args: readonly string[] = []): Promise<void> {
  const nodeArgs = ["--import", "tsx", fileURLToPath(file), ...args];
  const child = spawn(process.execPath, nodeArgs, {cwd: rootDir, stdio: "inherit"});
  const code = await new Promise<number | null>((ended, failed) =>
    child.on("error", failed).on("close", ended)
  );
  if (code !== 0) throw new FailedScript(code ?? 1);
}
