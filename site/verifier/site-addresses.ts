import {existsSync, readFileSync} from "node:fs";
import {join, posix} from "node:path";
import {nearestName} from "../../src/markdown/faults.js";
import {pagePdf} from "../common/site-record.js";
import {anchorFault, elsewhereFault, isElsewhere, type Addresses} from "./links.js";

/** What the finished site has at its addresses. */
export interface SiteMap {
  root: string;
  /** Anchors of each page, by its address. */
  pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Anchors that figures bring when their cells run, as patterns. */
  figures: readonly RegExp[];
}

/** Files that the finishing of the site writes, or that a host is asked for. */
const FINISHED = /^\/(?:licences\.txt|sitemap\.xml|robots\.txt|apercus\/[\w-]+\.png|embarquer\/.+)$/;
/** Public files that the build makes after the data step, beside those in `src/donnees`. */
const PUBLIC = /^\/(?:donnees|api)\//;

/** The addresses of the site as seen from one of its pages. */
export function siteAddresses(site: SiteMap, from: string): Addresses {
  return {
    faultOf(address) {
      if (isElsewhere(address)) return elsewhereFault(address);
      const [path = "", anchor = ""] = address.split("#");
      const target = path === "" ? from : targetOf(path, from);
      const anchors = site.pages.get(target);
      if (anchors) {
        const name = decodeURIComponent(anchor);
        return site.figures.some((figure) => figure.test(name))
          ? null
          : anchorFault(name, anchors, "la page");
      }
      return hasFile(site.root, target) || isPdf(target, site) ? null : missingPage(target, site);
    }
  };
}

/** Address from the root of the site, without query. */
function targetOf(path: string, from: string): string {
  const base = posix.dirname(from.replace(/\/$/, "/index"));
  const joined = posix.resolve("/", base, decodeURIComponent(path.replace(/\?.*/, "")));
  const isFolder = joined !== "/" && /\/(?:\?.*)?$/.test(path);
  return isFolder ? `${joined}/` : joined.replace(/\.html$/, "").replace(/\/index$/, "/");
}

/** A file of the pages' folder, one that a loader gives, or one of those published beside. */
function hasFile(root: string, target: string): boolean {
  if (FINISHED.test(target)) return true;
  const file = join(root, target);
  if (existsSync(file) || existsSync(`${file}.ts`)) return true;
  return PUBLIC.test(target) && isDescribed(root, target);
}

/** Whether a factsheet or a study has this PDF, of whatever year. */
function isPdf(target: string, {pages}: SiteMap): boolean {
  const year = /^\/pdf\/.*-(\d{4})\.pdf$/.exec(target)?.[1];
  return year !== undefined && [...pages.keys()].some((path) => `/${pagePdf(path, year)}` === target);
}

/** Whether the description of the public files names this one. */
function isDescribed(root: string, target: string): boolean {
  try {
    const description = readFileSync(join(root, "donnees/datapackage.json"), "utf8");
    return description.includes(`"${posix.basename(target)}"`);
  } catch {
    // Nothing was published yet: the address is told as one that leads nowhere.
    return false;
  }
}

function missingPage(target: string, {pages}: SiteMap): {message: string; near?: string} {
  const near = nearestName(target, [...pages.keys()]);
  const message = /^\/(?:departement|region)\//.test(target)
    ? "aucun territoire n’a ce code"
    : "il n’y a ni page ni fichier à cette adresse";
  return {message, ...(near === undefined ? {} : {near})};
}
