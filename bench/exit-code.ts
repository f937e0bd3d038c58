import {spawn} from "node:child_process";

/** Runs a program in a folder, which prints what it does, and gives the code with which it ends. */
export async function exitCode(
  program: string,
  args: readonly string[],
  {cwd, env}: {cwd: string; env: NodeJS.ProcessEnv}
): Promise<number | null> {
  const child = spawn(program, args, {cwd, env, stdio: "inherit"});
  return new Promise((ended, failed) => child.on("error", failed).on("close", ended));
}
