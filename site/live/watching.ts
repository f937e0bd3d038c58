import {existsSync} from "node:fs";
import {dirname, relative, resolve, sep} from "node:path";
import {watch, type FSWatcher} from "chokidar";

/** Folders that commands write: changes there are not edits. */
const MADE = /[\\/](?:\.observablehq|donnees|node_modules)(?:[\\/]|$)/;

/** Changes within this time are reported together: an editor writes, removes and renames in one save. */
const TOGETHER_MS = 40;

/**
 * Tells which files below the folders have been made, changed or removed, with `/` in their paths, however
 * the editor saves them. `settled`: waits until a file no longer grows, for folders that may not be there
 * yet, or go and come back.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (files: string[]) => void,
  {settled = false}: {settled?: boolean} = {}
): FSWatcher {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const isAside = settled ? asideOf(folders) : () => false;
  const watcher = watch(settled ? [...new Set(folders.map(placeOf))] : [...folders], {
    ignoreInitial: true,
    ignored: (path) => MADE.test(path) || isAside(path),
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

/** The nearest folder that is there, of those above a folder: what is made in it is heard of. */
function placeOf(folder: string): string {
  const above = dirname(resolve(folder));
  return existsSync(above) ? above : placeOf(above);
}

/** Whether a path neither leads to one of the folders nor is in one. */
function asideOf(folders: readonly string[]): (path: string) => boolean {
  const isWithin = (path: string, folder: string) => !/^\.\.(?:[\\/]|$)/.test(relative(folder, path));
  const places = folders.map((folder) => resolve(folder));
  return (path) => {
    const place = resolve(path);
    return !places.some((folder) => isWithin(place, folder) || isWithin(folder, place));
  };
}
