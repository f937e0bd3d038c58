import type {IForbiddenRuleType} from "dependency-cruiser";
import {MAY_IMPORT} from "./may-import.js";

const TYPES = " (types)";
const PROJECT = "^(?:src|site|bench|test)/";
/** Folders of `src/components` that all figures share. */
const SHARED = "(?:chart|figure)/";

/** Regular expression of the paths of a room, or of several (`site/*`). */
export function pathOf(room: string): string {
  if (room === "src/components/<figure>") return `^src/components/(?!${SHARED})([^/]+)/`;
  if (room.endsWith(".ts")) return `^${room.replaceAll(".", "\\.")}$`;
  if (room === "pages") return "^src/(?!components/).*\\.md$";
  if (room.endsWith("/*")) return `^${room.slice(0, -1)}[^/]+/`;
  const hasRooms = Object.keys(MAY_IMPORT).some((other) => other.startsWith(`${room}/`));
  return hasRooms ? `^${room}/[^/]+$` : `^${room}/`;
}

/** The room of a file; `undefined` where the table has none. */
export function roomOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((room) => new RegExp(pathOf(room)).test(file));
}

/** The rules of rooms for dependency-cruiser, and those of packages. */
export const RULES: IForbiddenRuleType[] = [
  {name: "files import each other in a circle", severity: "error", from: {}, to: {circular: true}},
  {
    name: "no such file or package",
    severity: "error",
    from: {},
    // Framework's own module, which only browsers have.
    to: {couldNotResolve: true, pathNot: "^observablehq:stdlib$"}
  },
  {
    name: "the commands run without the packages of development (package.json)",
    severity: "error",
    from: {path: "^(?:src|site|bench)/", pathNot: "\\.d\\.ts$"},
    to: {dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"]}
  },
  {
    name: "a browser runs this, which has no module of Node",
    severity: "error",
    from: {path: "^(?:src/(?:french|trade|components)|site/(?:client|live/client))/"},
    to: {dependencyTypes: ["core"]}
  },
  ...Object.entries(MAY_IMPORT)
    .filter(([room]) => room !== "pages")
    .flatMap(([room, allowed]) => rulesOf(room, allowed))
];

function rulesOf(room: string, allowed: readonly string[]): IForbiddenRuleType[] {
  const own = room === "src/components/<figure>" ? "^src/components/$1/" : pathOf(room);
  const types = allowed.filter((each) => each.endsWith(TYPES)).map((each) => each.slice(0, -TYPES.length));
  const whole = allowed.filter((each) => !each.endsWith(TYPES));
  const rule = {severity: "error", from: {path: pathOf(room)}} as const;
  return [
    {
      ...rule,
      name: `${room} may import ${allowed.join(", ") || "no other room"}`,
      to: {path: PROJECT, pathNot: [own, ...[...whole, ...types].map(pathOf)]}
    },
    ...(types.length === 0
      ? []
      : [
          {
            ...rule,
            name: `${room} may import only types of ${types.join(", ")}`,
            to: {
              path: types.map(pathOf),
              pathNot: [own, ...whole.map(pathOf)],
              dependencyTypesNot: ["type-only" as const]
            }
          }
        ])
  ];
}
