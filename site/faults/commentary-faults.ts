import {readdirSync} from "node:fs";
import {nearestName, type PageFault} from "../../src/markdown/faults.js";
import {territories} from "../../src/reference/territories.js";
import {commentaryFolder} from "./page-files.js";

/**
 * Commentaries of the pages in `root` that none of them shows, because the name of their file is not that of
 * a territory.
 */
export function commentaryFaults(root: string): PageFault[] {
  const folder = commentaryFolder(root);
  const ids = territories.map(({id}) => id);
  return commentaryNames(folder)
    .filter((name) => !ids.includes(name.replace(/\.markdown$/, "")))
    .map((name) => unknownTerritory(name, folder, ids));
}

function unknownTerritory(name: string, folder: string, ids: readonly string[]): PageFault {
  const near = nearestName(name.replace(/\.(?:markdown|md)$/, ""), ids);
  const example = near ?? "departement-07";
  return {
    kind: "commentaire",
    file: `${folder}/${name}`,
    line: null,
    text: name,
    message: "Ce commentaire ne paraît nulle part\u00a0: son nom n’est pas celui d’un territoire.",
    advice: near
      ? `Vouliez-vous dire «\u00a0${example}.markdown\u00a0»\u202f?`
      : `Renommez-le «\u00a0${example}.markdown\u00a0», «\u00a0region-84.markdown\u00a0» ou «\u00a0france.markdown\u00a0».`
  };
}

/** Hidden files are those of the editor or of the system. */
function commentaryNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !/^[.~#]|~$|\.(?:swp|tmp|bak)$/.test(name))
      .sort();
  } catch {
    // A project without commentaries has no such folder.
    return [];
  }
}
