import {existsSync, readdirSync} from "node:fs";
import {delimiter, join} from "node:path";
import type {Visitor} from "./browser.js";
import {startPuppeteer} from "./puppeteer.js";
import {startWebKit} from "./webkit.js";

export interface BrowserKind {
  /** As the option of the command names it. */
  id: "chromium" | "firefox" | "webkit";
  /** Starts it; null where it is not installed. */
  find: (env: NodeJS.ProcessEnv) => Promise<(() => Promise<Visitor>) | null>;
  /** What to do where it is not there. */
  advice: string;
}

export const BROWSERS: readonly BrowserKind[] = [
  {
    id: "chromium",
    find: async (env) => {
      const path =
        env.CHROME_PATH ??
        (await packaged()) ??
        onPath(env, ["google-chrome", "chromium", "chromium-browser"]);
      return path ? () => startPuppeteer("chrome", path, ["--no-sandbox", "--disable-dev-shm-usage"]) : null;
    },
    advice: "installer Chrome, ou donner son chemin dans CHROME_PATH"
  },
  {
    id: "firefox",
    find: (env) => {
      const path = env.FIREFOX_PATH ?? onPath(env, ["firefox", "firefox-esr"]);
      return Promise.resolve(path ? () => startPuppeteer("firefox", path) : null);
    },
    advice: "installer Firefox (Debian\u00a0: firefox-esr), ou donner son chemin dans FIREFOX_PATH"
  },
  {
    id: "webkit",
    find: (env) => {
      const driver = onPath(env, ["WebKitWebDriver"]);
      const browser = miniBrowser();
      return Promise.resolve(driver && browser ? () => startWebKit({driver, browser}) : null);
    },
    advice: "sous Linux, installer webkit2gtk-driver et xvfb, et lancer la commande par xvfb-run"
  }
];

async function packaged(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  return (await import("@sparticuz/chromium")).default.executablePath();
}

function onPath({PATH = ""}: NodeJS.ProcessEnv, names: readonly string[]): string | null {
  const places = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** WebKit's own small browser, which Debian keeps beside its library. */
function miniBrowser(): string | null {
  const roots = ["/usr/lib", "/usr/libexec", ...triplets()];
  const places = roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .map((name) => join(root, name, "MiniBrowser"))
    );
  return places.find((place) => existsSync(place)) ?? null;
}

function triplets(): string[] {
  return ["x86_64-linux-gnu", "aarch64-linux-gnu"].map((name) => join("/usr/lib", name));
}
