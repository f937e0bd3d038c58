import {readFile, writeFile} from "node:fs/promises";
import {group} from "d3-array";
import type {Edit, Finding} from "./finding.js";

/** Text with its edits; of two that touch the same place only the first is made. */
export function applyEdits(text: string, edits: readonly Edit[]): {text: string; made: Edit[]} {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const made: Edit[] = [];
  let result = "";
  let end = 0;
  for (const edit of inOrder) {
    if (edit.start < end || (edit.start === end && made.at(-1)?.end === end && edit.end === end)) continue;
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
    made.push(edit);
  }
  return {text: result + text.slice(end), made};
}

/** More rounds than any text needs: a correction that called for another without end would stop here. */
const ROUNDS = 5;

/**
 * Mends what is safe until there is nothing more: what was mended, and what is found then. One mending may
 * uncover another.
 */
export async function correctProject<Result extends {findings: Finding[]}>(
  verify: () => Promise<Result>
): Promise<Result & {mended: Finding[]}> {
  const mended: Finding[] = [];
  let result = await verify();
  for (let round = 0; round < ROUNDS && result.findings.some(({edit}) => edit); round++) {
    mended.push(...(await correctFiles(result.findings)));
    result = await verify();
  }
  return {...result, mended};
}

/**
 * Writes in their files all that can safely be mended, and returns what was. Line ends of the file are kept.
 */
async function correctFiles(findings: readonly Finding[]): Promise<Finding[]> {
  const byFile = group(
    findings.filter(({edit}) => edit),
    ({file}) => file
  );
  const mended: Finding[] = [];
  for (const [file, all] of byFile) {
    const written = await readFile(file, "utf8");
    const hasReturns = written.includes("\r\n");
    const {text, made} = applyEdits(
      written.replaceAll("\r\n", "\n"),
      all.map(({edit}) => edit!)
    );
    await writeFile(file, hasReturns ? text.replaceAll("\n", "\r\n") : text);
    mended.push(...all.filter(({edit}) => made.includes(edit!)));
  }
  return mended;
}
