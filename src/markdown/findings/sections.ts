import {nearestName, type PageFault} from "../faults.js";
import type {Report} from "../text/filling.js";
import {fillTemplate} from "../text/template.js";
import type {ValueScope, Variables} from "../values/query.js";

/** A section of a file of sentences: `## nom`, then its text up to the next. */
export interface Section {
  name: string;
  text: string;
  /** Line of the file on which the text begins, from 1. */
  line: number;
}

/** The file of sentences, the figures that it may name, and whom to tell of its faults. */
export interface Sentences {
  source: string;
  file: string;
  values?: ValueScope;
  report: Report;
}

/** A thing to tell: by which section, and with which values. */
export interface Told {
  section: string;
  variables: Variables;
}

/**
 * Sentences in Markdown, one for each thing to tell, in the order of the sections of the file. A section
 * whose text comes out empty gives no sentence.
 */
export function fillSections(
  told: readonly Told[],
  sentences: Sentences & {known: readonly string[]}
): string[] {
  return readSections(sentences.source, sentences).flatMap((section) =>
    told
      .filter((each) => each.section === section.name)
      .flatMap(({variables}) => fillSection(section, variables, sentences) || [])
  );
}

/** The section filled in, on one line. */
function fillSection({text, line}: Section, variables: Variables, {file, values, report}: Sentences): string {
  // Line breaks before it give the faults the lines of the file.
  const filled = fillTemplate("\n".repeat(line - 1) + text, variables, file, {values, report});
  return (
    filled
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/\s*\n\s*|[ \t]+/g, " ")
      // Clauses stand on lines of their own in the file.
      .replace(/ +(?=[,.])/g, "")
      .trim()
  );
}

const HEADING = /^##\s+(.*?)\s*$/;

/**
 * The sections of a file, in its order; what stands before the first is for who reads the file. A section of
 * another name is told.
 */
function readSections(
  source: string,
  {file, known, report}: {file: string; known: readonly string[]; report: Report}
): Section[] {
  const sections: Section[] = [];
  source.split("\n").forEach((line, index) => {
    const name = HEADING.exec(line)?.[1];
    if (name === undefined) {
      const last = sections.at(-1);
      if (last) last.text += `${line}\n`;
      return;
    }
    if (!known.includes(name) || sections.some((each) => each.name === name))
      report(sectionFault({name, file, line: index + 1, text: line.trim(), known}));
    sections.push({name, text: "", line: index + 2});
  });
  return sections.filter(({name}) => known.includes(name));
}

function sectionFault({
  name,
  file,
  line,
  text,
  known
}: {name: string; known: readonly string[]} & Pick<PageFault, "file" | "line" | "text">): PageFault {
  const near = nearestName(name, known);
  const isTwice = known.includes(name);
  return {
    kind: "nom",
    file,
    line,
    text,
    message: isTwice
      ? `la section « ${name} » est écrite deux fois.`
      : `la section « ${name} » est inconnue.`,
    advice: isTwice
      ? "Réunissez les deux, ou retirez-en une."
      : `${near ? `Vouliez-vous dire « ${near} » ? ` : ""}Sections possibles : ${known.join(", ")}.`
  };
}
