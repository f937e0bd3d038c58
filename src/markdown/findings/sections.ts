import {nearestName, type PageFault} from "../faults.js";
import type {Report} from "../template.js";

/** A section of a file of sentences: `## nom`, then its text up to the next. */
export interface Section {
  name: string;
  text: string;
  /** Line of the file on which the text begins, from 1. */
  line: number;
}

const HEADING = /^##\s+(.*?)\s*$/;

/** The sections of a file, in its order; what stands before the first is for who reads the file. A section of another name is told. */
export function readSections(
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
      : `la section « ${name} » est inconnue. Sections possibles : ${known.join(", ")}.`,
    advice: isTwice ? "Réunissez les deux, ou retirez-en une." : near ? `Vouliez-vous dire « ${near} » ?` : ""
  };
}
