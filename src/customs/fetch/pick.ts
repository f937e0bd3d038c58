import {group, max} from "d3-array";
import {withoutAccents} from "../../french/slug.js";
import type {Flow} from "../../trade/types.js";
import {
  baseName,
  isNationalName,
  isOldRegionalArchive,
  mainName,
  revisionOfName
} from "../read/file-names.js";
import type {Resource} from "./portal.js";

/** A regional archive of the dataset. */
export interface PickedResource {
  resource: Resource;
  flow: Flow | "both";
  /** Year that the name says; `null` for a rolling archive, or when several are named. */
  year: number | null;
  rolling: boolean;
}

/** A resource that is left, and why, in French. */
export interface SetAside {
  name: string;
  reason: string;
}

export interface Picking {
  picked: PickedResource[];
  setAside: SetAside[];
}

/**
 * Tell the regional archives of imports and exports, annual and rolling, from the other files of the dataset.
 * Names change from year to year: only words are looked for, in the file's name first, then in the title. Of
 * several revisions of one archive, the latest is picked.
 */
export function pickResources(resources: readonly Resource[], firstYear: number | null = null): Picking {
  const picked: PickedResource[] = [];
  const setAside: SetAside[] = [];
  for (const resource of resources) {
    const found = recognised(resource, firstYear);
    if (typeof found === "string") setAside.push({name: nameOf(resource), reason: found});
    else picked.push(found);
  }
  const revisions = [...group(picked, archiveKey).values()].flatMap(earlierRevisions);
  const old = new Set(revisions.map(({resource}) => resource));
  const reason = "révision antérieure d'une archive retenue";
  setAside.push(...revisions.map(({resource}) => ({name: nameOf(resource), reason})));
  return {picked: picked.filter(({resource}) => !old.has(resource)), setAside};
}

/** Name of a resource for messages: its file, else its title. */
export function nameOf(resource: Resource): string {
  return fileOf(resource) || resource.title;
}

/** End of a resource's address, decoded; empty when the address ends with a slash. */
export function fileOf({address}: Pick<Resource, "address">): string {
  const end = baseName(new URL(address).pathname);
  try {
    return decodeURIComponent(end);
  } catch {
    // A stray percent sign: the name as it stands.
    return end;
  }
}

/** The archive that a resource is, or the reason why it is set aside. */
function recognised(resource: Resource, firstYear: number | null): PickedResource | string {
  const file = plain(fileOf(resource));
  const title = plain(resource.title);
  const words = `${file} ${title}`;
  if (resource.format !== "zip" && !/\.zip$/.test(file)) return "ce n'est pas une archive zip";
  if (isOldRegionalArchive(file)) return "ancien format régional (classeurs XLS, en milliers d'euros)";
  if (isNationalName(file)) return "statistiques nationales, une autre publication";
  if (!/region|departement|cpf4pays/.test(words)) return "rien dans son nom n'annonce des données régionales";
  const flow = flowOf(file) ?? flowOf(title);
  if (!flow) return "son nom n'annonce ni importations ni exportations";
  const rolling = /cpf4pays|gliss|derniers trimestres/.test(words);
  const year = rolling ? null : (mainName(file)?.year ?? onlyYear(title));
  if (year !== null && firstYear !== null && year < firstYear) return `année antérieure à ${firstYear}`;
  return {resource, flow, year, rolling};
}

/** Lower case, without accents nor slashes: « Données régionales » is « donnees regionales ». */
function plain(text: string): string {
  return withoutAccents(text).replace(/[\\/]/g, " ").toLowerCase();
}

function flowOf(text: string): Flow | "both" | null {
  if (/import/.test(text) && /export/.test(text)) return "both";
  return mainName(text)?.flow ?? null;
}

/** The year of a title that names exactly one; `null` for « 2022 (publié en 2023) », which is ambiguous. */
function onlyYear(title: string): number | null {
  const years = new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

function archiveKey({flow, year, rolling, resource}: PickedResource): string {
  if (rolling) return `${flow} rolling`;
  return year === null ? resource.id || resource.address : `${flow} ${year}`;
}

/** Those of one archive's versions that a later one replaces; none when their dates cannot be compared. */
function earlierRevisions(versions: PickedResource[]): PickedResource[] {
  const byName = versions.map(({resource}) => revisionOfName(fileOf(resource)) ?? "");
  const byDate = versions.map(({resource}) => resource.modified);
  const dates = [byName, byDate].find((all) => all.every((date) => date !== ""));
  if (!dates) return [];
  const latest = max(dates)!;
  return versions.filter((_, index) => dates[index]! < latest);
}
