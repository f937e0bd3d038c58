import {sep} from "node:path";
import {watch, type FSWatcher} from "chokidar";

/** Folders that commands write: changes there are not edits. */
const MADE = /[\\/](?:\.observablehq|donnees|node_modules)(?:[\\/]|$)/;

/** Changes within this time are reported together: an editor writes, removes and renames in one save. */
const TOGETHER_MS = 40;

/**
 * Tells which files below the folders have been made, changed or removed, with `/` in their paths, however
 * the editor saves them. `settled`: waits until a file no longer grows.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (files: string[]) => void,
  {settled = false}: {settled?: boolean} = {}
): FSWatcher {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => MADE.test(path),
    awaitWriteFinish: settled && {stabilityThreshold: 300, pollInterval: 50}
  });
  watcher.on("all", (event, file) => {
    if (event === "addDir" || event === "unlinkDir") return;
    changed.add(file.split(sep).join("/"));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed = new Set();
      onChange(files);
    }, TOGETHER_MS);
  });
  return watcher;
}
