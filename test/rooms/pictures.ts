import {readFile, writeFile} from "node:fs/promises";
import type {Import} from "./imports.js";
import {roomOf} from "./rules.js";

/** A picture of rooms and arrows: which box each file is in; `null` where the picture does not show it. */
interface Picture {
  name: string;
  boxOf(file: string): string | null;
}

/** Where the pictures are, each between two comments that bear its name. */
const DOCUMENT = "docs/architecture.md";

const PICTURES: readonly Picture[] = [
  {
    name: "project",
    boxOf: (file) => {
      const room = roomOf(file);
      if (room === "pages" || room === "observablehq.config.ts") return room;
      if (file.startsWith("bench/")) return "bench";
      return room === undefined
        ? null
        : room
            .split("/")
            .slice(0, room.startsWith("src/") ? 2 : 1)
            .join("/");
    }
  },
  {name: "data step", boxOf: boxesIn("src/customs")},
  {name: "figures", boxOf: boxesIn("src/components")},
  {name: "site", boxOf: boxesIn("site")}
];

function boxesIn(folder: string): Picture["boxOf"] {
  return (file) => {
    const room = roomOf(file);
    if (room === folder) return `${folder} (files)`;
    return room?.startsWith(`${folder}/`) ? room.slice(folder.length + 1) : null;
  };
}

interface Arrow {
  from: string;
  to: string;
  /** Only types pass. */
  isType: boolean;
}

/**
 * A picture as Mermaid text. An arrow says « imports », a dotted one « imports only types of »; one that a
 * longer way of full arrows shows already is left out.
 */
function mermaid({boxOf}: Picture, imports: readonly Import[]): string {
  const arrows = arrowsBetween(imports, boxOf);
  const full = arrows.filter(({isType}) => !isType);
  const shown = arrows.filter((arrow) => !isShownByOthers(arrow, full));
  const boxes = [...new Set(arrows.flatMap(({from, to}) => [from, to]))].sort();
  const id = (box: string) => box.replace(/[^\w]+/g, "_");
  return [
    "flowchart TD",
    ...boxes.map((box) => `  ${id(box)}["${box.replace("<", "&lt;").replace(">", "&gt;")}"]`),
    ...shown.map(({from, to, isType}) => `  ${id(from)} ${isType ? "-.->" : "-->"} ${id(to)}`)
  ].join("\n");
}

function arrowsBetween(imports: readonly Import[], boxOf: Picture["boxOf"]): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const each of imports) {
    const [from, to] = [boxOf(each.from), boxOf(each.to)];
    if (from === null || to === null || from === to) continue;
    const key = `${from} > ${to}`;
    arrows.set(key, {from, to, isType: each.isType && (arrows.get(key)?.isType ?? true)});
  }
  return [...arrows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrow]) => arrow);
}

function isShownByOthers({from, to}: Arrow, full: readonly Arrow[]): boolean {
  const others = full.filter((arrow) => arrow.from !== from || arrow.to !== to);
  const reached = new Set([from]);
  for (const box of reached) {
    for (const arrow of others) if (arrow.from === box) reached.add(arrow.to);
  }
  return reached.has(to);
}

/** The document as it stands, and with its pictures drawn from the imports. */
export async function drawn(imports: readonly Import[]): Promise<{present: string; drawn: string}> {
  const present = await readFile(DOCUMENT, "utf8");
  const text = PICTURES.reduce((document, picture) => {
    const place = new RegExp(`(<!-- picture: ${picture.name} -->\n)[^]*?(<!-- end of picture -->)`);
    if (!place.test(document))
      throw new Error(`${DOCUMENT} has no place for the picture « ${picture.name} »`);
    return document.replace(
      place,
      (_, start: string, end: string) => `${start}\`\`\`mermaid\n${mermaid(picture, imports)}\n\`\`\`\n${end}`
    );
  }, present);
  return {present, drawn: text};
}

/** Write the pictures into the document. */
export async function draw(imports: readonly Import[]): Promise<void> {
  await writeFile(DOCUMENT, (await drawn(imports)).drawn);
}
