import {nearestName} from "../../src/markdown/faults.js";
import type {CheckedText} from "./structure.js";
import type {Finding} from "./finding.js";
import {placeOf} from "./place.js";

/** What addresses lead to. */
export interface Addresses {
  /**
   * Why an address leads nowhere, from where a text stands; `null` where it is right, or elsewhere on the
   * web.
   */
  faultOf(address: string): {message: string; near?: string} | null;
}

const UNSAID = /^(?:ici|cliquez ici|cliquer ici|ce lien|lien|lire la suite|en savoir plus|page|voir)$/i;

/** Links that lead nowhere, that say nothing, or whose address cannot be read. */
export function linkFindings({sources, parts}: CheckedText, addresses: Addresses): Finding[] {
  return parts.links.flatMap(({address, text, isDownload}) => {
    // What a download names is looked for among the files.
    const told = [...(isDownload ? [] : addressWords(address, addresses)), ...textWords(address, text)];
    // Most links are right, and a page has many: the line is looked for only where there is something to
    // tell.
    const place = told.length > 0 ? placeOf(sources, placesOf(address, text)) : undefined;
    const isRepeated = told.length > 0 && !sources.some((source) => source.text.includes(address));
    return told.map((words): Finding => ({rule: "lien", ...place!, ...words, isRepeated}));
  });
}

/** Images of a document whose file is not there. */
export function imageFileFindings({sources, parts}: CheckedText, addresses: Addresses): Finding[] {
  return parts.images.flatMap(({address}) => {
    const fault = addresses.faultOf(address);
    if (!fault) return [];
    const message = `L’image « ${address} » ne paraît pas : ${fault.message}.`;
    return [
      {
        rule: "fichier",
        level: "faute",
        ...placeOf(sources, [address]),
        message,
        advice: "Déposez-la à cet endroit, ou corrigez son adresse."
      }
    ];
  });
}

type Words = Pick<Finding, "level" | "message" | "advice">;

function addressWords(address: string, addresses: Addresses): Words[] {
  const fault = addresses.faultOf(address);
  if (!fault) return [];
  return [
    {
      level: "faute",
      message: `Le lien « ${address} » ne mène nulle part : ${fault.message}.`,
      advice: fault.near ? `Vouliez-vous dire « ${fault.near} » ?` : "Corrigez l’adresse, ou retirez le lien."
    }
  ];
}

function textWords(address: string, text: string): Words[] {
  const words = text.trim();
  if (words === "")
    return [
      {
        level: "faute",
        message: `Le lien vers « ${address} » n’a pas de texte.`,
        advice: "Écrivez entre crochets ce qu’on trouve à cette adresse."
      }
    ];
  if (!UNSAID.test(words)) return [];
  return [
    {
      level: "conseil",
      message: `« ${words} » ne dit pas où mène le lien.`,
      advice: "Donnez-lui pour texte le nom de ce qu’on y trouve : « [la méthode](/methode) »."
    }
  ];
}

/**
 * How an address may be written in its file; one that is filled in at build time is found by its anchor, by
 * its end, by the text of its link, or by the longest word of that.
 */
function placesOf(address: string, text: string): string[] {
  const longest = text.split(/[^\p{L}\d]+/u).sort((a, b) => b.length - a.length)[0]!;
  const anchor = /#.+$/.exec(address)?.[0];
  const asAnchor = anchor === undefined ? [] : [`(${anchor})`, `"${anchor}"`, `${anchor})`, `${anchor}"`];
  return [
    `(${address}`,
    `"${address}`,
    address,
    ...asAnchor,
    lastPart(address),
    text,
    `[${longest}`,
    longest
  ];
}

function lastPart(address: string): string {
  return address.split(/[/#]/).at(-1) ?? "";
}

/** Addresses elsewhere on the web, which are not followed. */
export function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(address);
}

/** Whether an address elsewhere can be read at all. */
export function elsewhereFault(address: string): {message: string} | null {
  if (/^(?:mailto|tel|data|blob|javascript):/i.test(address)) return null;
  return URL.canParse(address, "https://exemple.invalid") && !/\s/.test(address)
    ? null
    : {message: "elle est mal formée"};
}

/** The fault of an anchor that a page or a document has not. */
export function anchorFault(
  anchor: string,
  anchors: ReadonlySet<string>,
  where: string
): {message: string; near?: string} | null {
  if (anchor === "" || anchors.has(anchor)) return null;
  const near = nearestName(anchor, [...anchors]);
  return {
    message: `${where} n’a pas de titre ni de repère « ${anchor} »`,
    ...(near === undefined ? {} : {near: `#${near}`})
  };
}
