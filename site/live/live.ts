import {join} from "node:path";
import type {FSWatcher} from "chokidar";
import {dutiesFile, officialDir} from "../../src/customs/data-dir.js";
import {studies, STUDIES} from "../../src/markdown/studies.js";
import {AnswerMemory} from "./answer-memory.js";
import {frontServer} from "./front.js";
import {forgetOldCode} from "./process-code.js";
import {Supervisor} from "./supervisor.js";
import {watchFolders} from "./watching.js";
import {listen} from "../common/listen.js";

/**
 * Code that the process of pages reads when it starts: when it changes, a new process is started. Pages,
 * styles and components are watched by the process itself.
 */
const CODE = ["french", "trade", "reference", "customs", "demo", "map", "markdown"].map((room) =>
  join("src", room)
);
const SETTINGS = ["observablehq.config.ts", "package-lock.json"];

export interface Live {
  url: string;
  /** Resolves when the pages can be seen, or when something keeps them from it. */
  started: Promise<void>;
  /** Keeps what was answered, for the next start. */
  keep(): Promise<void>;
  close(): void;
}

/** Starts the live preview of the project in the current folder on the first free port from `port` on. */
export async function startLive({port, host = "127.0.0.1"}: {port: number; host?: string}): Promise<Live> {
  await forgetOldCode();
  const supervisor = new Supervisor();
  const started = supervisor.refresh({codeChanged: true});
  const memory = new AnswerMemory(supervisor);
  const server = await frontServer(supervisor, memory);
  const watchers = [
    watchFolders([...CODE, ...SETTINGS], () => void supervisor.refresh({codeChanged: true})),
    watchFolders([officialDir(), dutiesFile], () => void supervisor.refresh({codeChanged: false}), {
      settled: true
    })
  ];
  const menu = watchMenu(() => void supervisor.refresh({codeChanged: true}));
  const used = await listen(server, port, host);
  return {
    url: `http://${host}:${used}/`,
    started,
    keep: () => memory.keep(),
    close: () => {
      for (const watcher of [...watchers, menu]) void watcher.close();
      supervisor.close();
      server.close();
      server.closeAllConnections();
    }
  };
}

/**
 * Tells when a study is added, taken away or gets another title: the menu of every page is read with the
 * settings.
 */
function watchMenu(onChange: () => void): FSWatcher {
  const titles = () => JSON.stringify(studies("src"));
  let before = titles();
  return watchFolders([join("src", STUDIES)], () => {
    const now = titles();
    if (now === before) return;
    before = now;
    onChange();
  });
}
