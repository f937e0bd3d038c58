import {quote} from "../../french/quote.js";
import {DownloadFault} from "./fault.js";
import {bytesOf, request} from "./request.js";
import type {Network} from "./request.js";
import type {Checksum} from "./verify.js";

/** A file of a dataset, as the portal describes it. */
export interface Resource {
  id: string;
  title: string;
  address: string;
  /** `zip`, `pdf`…; lower case, empty when unknown. */
  format: string;
  /** Bytes. */
  size: number | null;
  checksum: Checksum | null;
  /** ISO date of the last change, empty when unknown. */
  modified: string;
}

/** A dataset of a hundred files takes 100 kB. */
const MAX_LISTING_BYTES = 20 << 20;

/** Address of the description of a dataset (API of data.gouv.fr, version 1: every resource in one answer). */
export function datasetAddress(portal: string, dataset: string): string {
  return `${portal}/api/1/datasets/${dataset}/`;
}

/**
 * List the resources of a dataset.
 *
 * @throws DownloadFault when the portal does not answer, or answers something else.
 */
export async function listResources(address: string, network: Network): Promise<Resource[]> {
  const answer = await request(address, {accept: "application/json"}, network);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(answer)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_LISTING_BYTES) throw notAListing(address);
  }
  return resourcesOf(Buffer.concat(chunks).toString("utf8"), address);
}

function resourcesOf(text: string, address: string): Resource[] {
  try {
    const {resources} = JSON.parse(text) as {resources: Record<string, unknown>[]};
    return resources.map(toResource).filter(({address}) => URL.canParse(address));
  } catch {
    throw notAListing(address);
  }
}

function toResource(fields: Record<string, unknown>): Resource {
  const text = (name: string): string => (typeof fields[name] === "string" ? fields[name] : "");
  const size = fields.filesize;
  return {
    id: text("id"),
    title: text("title"),
    address: text("url"),
    format: text("format").toLowerCase(),
    size: typeof size === "number" && size > 0 ? size : null,
    checksum: checksumOf(fields.checksum),
    modified: text("last_modified")
  };
}

/**
 * A checksum that Node does not compute, such as `crc`, is ignored: the archive's own checksums are still
 * verified.
 */
function checksumOf(value: unknown): Checksum | null {
  const {type, value: sum} = (value ?? {}) as {type?: unknown; value?: unknown};
  const algorithm = (["sha256", "sha1", "md5"] as const).find((name) => name === type);
  return algorithm && typeof sum === "string" && sum !== "" ? {algorithm, value: sum} : null;
}

function notAListing(address: string): DownloadFault {
  return new DownloadFault({
    what: `${quote(address)} n'a pas renvoyé la description d'un jeu de données.`,
    todo: "le portail a peut-être changé : mettez « jeuDeDonnees » à null dans data/sources.json et donnez les adresses des archives (voir docs/mise-a-jour.md)."
  });
}
