import {frenchTypography} from "../../src/french/typography.js";
import {count} from "../../src/french/words.js";
import {formatDecimal} from "../../src/french/numbers.js";
import type {Finding} from "./finding.js";

/** What the command has done, for its last line. */
export interface Outcome {
  findings: readonly Finding[];
  /** What `--corriger` has mended. */
  mended: readonly Finding[];
  /** How many files were read. */
  files: number;
  seconds: number;
}

/** The report of the command: what was mended, what is to look at, and how many. */
export function reportText({findings, mended, files, seconds}: Outcome): string {
  const faults = findings.filter(({level}) => level === "faute");
  const advice = findings.length - faults.length;
  const blocks = [
    ...mended.map((each) => findingText(each, "corrigé")),
    ...findings.map((each) => findingText(each))
  ];
  const fixable = findings.filter(({edit}) => edit).length;
  const found =
    findings.length === 0
      ? "Rien à signaler"
      : `${count(faults.length, "faute")}, ${count(advice, "conseil")}`;
  const last = [
    ...(mended.length > 0
      ? [`${count(mended.length, "correction")} ${mended.length < 2 ? "faite" : "faites"}.`]
      : []),
    `${found}\u00a0: ${count(files, "fichier")} ${files < 2 ? "lu" : "lus"} en ${formatDecimal(seconds, 1)}\u00a0s.`,
    ...(fixable > 0 ? [`« npm run verifier -- --corriger » en corrige ${fixable}.`] : [])
  ].join(" ");
  return `${[...blocks, frenchTypography(last)].join("\n\n")}\n`;
}

function findingText(finding: Finding, label: string = finding.level): string {
  const {file, line, rule, text, message, advice} = finding;
  const place = line === null ? file : `${file}:${line}`;
  const sentences = frenchTypography(label === "corrigé" ? message : `${message} ${advice}`.trim());
  return [`${place}  ${label}, ${rule}`, ...(text ? [`    ${text}`] : []), `    → ${sentences}`].join("\n");
}
