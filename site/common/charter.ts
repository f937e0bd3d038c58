import {cp, readFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {SiteFault} from "./fault.js";

/** Folder of the fonts and images of a charter, in that of the pages and in the site. */
const FOLDER = "charte";

/** What style sheets name by its address in the site, `url("/charte/logo.svg")`: esbuild leaves it alone. */
export const CHARTER_FILES = [`/${FOLDER}/*`];

const NAMED = /url\((["']?)\/charte\/([^"')\s?#]+)\1\)/g;

/**
 * The text of a style sheet of the project with all that it imports, as Framework makes it, but that it may
 * name files of the charter. `stylePath` gives the file of a sheet of Framework by its name.
 */
export async function bundleSheet(
  path: string,
  {minify = false, stylePath}: {minify?: boolean; stylePath: (name: string) => string}
): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify,
    external: CHARTER_FILES,
    plugins: [
      {
        name: "framework",
        setup(bundler) {
          bundler.onResolve({filter: /^observablehq:.*\.css$/}, ({path: name}) => ({
            path: join(process.cwd(), stylePath(name.slice("observablehq:".length)))
          }));
        }
      }
    ]
  });
  return outputFiles[0]!.text;
}

/** The bytes of a file of the charter by its address in the preview, `/charte/logo.svg`; null for others. */
export async function charterFile(address: string, pages: string): Promise<Buffer | null> {
  const name = /^\/charte\/((?:[\w-]+\/)*[\w-][\w.-]*)$/.exec(address)?.[1];
  return name === undefined ? null : readFile(join(pages, FOLDER, name)).catch(() => null);
}

/** Copies the files of the charter into a site; there may be none. */
export async function placeCharter(pages: string, dist: string): Promise<void> {
  const folder = join(pages, FOLDER);
  if (existsSync(folder)) await cp(folder, join(dist, FOLDER), {recursive: true});
}

/**
 * A style sheet that is written into a page, with the addresses of the charter's files as seen from that
 * page. Fails on the name of a file that is not there.
 */
export function charterAddresses(css: string, dist: string, addressOf: (path: string) => string): string {
  return css.replace(NAMED, (_, quote: string, name: string) => {
    const path = `${FOLDER}/${name}`;
    if (!existsSync(join(dist, path)))
      throw new SiteFault(
        `Une feuille de style nomme «\u00a0/${path}\u00a0», et le fichier «\u00a0src/${path}\u00a0» n’existe pas.`
      );
    return `url(${quote}${addressOf(path)}${quote})`;
  });
}
