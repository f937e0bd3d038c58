import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join, sep} from "node:path";
import {didYouMean, ValueFault} from "../values/value-fault.js";
import {readFrontMatter} from "./front-matter.js";

/** A text that several pages share, with the values that one of them gives. */
export interface SharedBlock {
  /** Path of the file, with `/`. */
  file: string;
  /** Lines have the numbers of the file. */
  text: string;
  parameters: Readonly<Record<string, string>>;
}

const CALL = /^([\p{L}\d_-]+)((?:\s+[\p{L}_][\p{L}\d_]*\s*=\s*(?:"[^"]*"|«[^»]*»|[^\s"«]+))*)$/u;
const PARAMETER = /([\p{L}_][\p{L}\d_]*)\s*=\s*(?:"([^"]*)"|«\s*([^»]*?)\s*»|([^\s"«]+))/gu;

/**
 * The block that `precaution produit="C20B"` asks for: `<folder>/precaution.markdown`, whose settings at its
 * head name its parameters and their values by default.
 *
 * @throws ValueFault on a block or parameter that does not exist, or on a parameter without a value
 */
export function readSharedBlock(call: string, folder: string): SharedBlock {
  const [, name, rest = ""] = CALL.exec(call.trim()) ?? [];
  if (name === undefined)
    throw new ValueFault(
      `« {{bloc ${call}}} » ne se lit pas.`,
      'Écrivez le nom du bloc, puis ses paramètres : « {{bloc precaution produit="C20B"}} ».'
    );
  const file = join(folder, `${name}.markdown`).split(sep).join("/");
  if (!existsSync(file)) throw unknownBlock(name, folder);
  const {settings, text} = readFrontMatter(readFileSync(file, "utf8"));
  const given = Object.fromEntries(
    [...rest.matchAll(PARAMETER)].map(([, key, quoted, french, bare]) => [
      key!,
      quoted ?? french ?? bare ?? ""
    ])
  );
  const names = [...settings.keys()];
  for (const key of Object.keys(given)) if (!settings.has(key)) throw unknownParameter(key, name, names);
  const defaults = Object.fromEntries([...settings].map(([key, {value}]) => [key, value]));
  const parameters = {...defaults, ...given};
  const missing = names.find((key) => parameters[key] === "" && !Object.hasOwn(given, key));
  if (missing !== undefined)
    throw new ValueFault(
      `Le bloc « ${name} » attend une valeur pour « ${missing} ».`,
      `Écrivez « {{bloc ${name} ${missing}="…"}} », ou donnez-lui une valeur dans l’en-tête de ${file}.`
    );
  return {file, text, parameters};
}

/** Paths of all shared blocks, with `/`; none where there is no such folder. */
export function sharedBlockFiles(folder: string): string[] {
  return blockNames(folder).map((name) => `${folder}/${name}.markdown`);
}

function blockNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^.~#].*\.markdown$/.test(name))
      .map((name) => name.replace(/\.markdown$/, ""))
      .sort();
  } catch {
    return [];
  }
}

function unknownBlock(name: string, folder: string): ValueFault {
  const names = blockNames(folder);
  return new ValueFault(
    `Le bloc « ${name} » n’existe pas : il n’y a pas de fichier ${folder}/${name}.markdown.`,
    names.length === 0 ? "Créez ce fichier." : didYouMean(name, names)
  );
}

function unknownParameter(key: string, name: string, names: readonly string[]): ValueFault {
  return new ValueFault(
    `Le bloc « ${name} » n’a pas de paramètre « ${key} ».`,
    names.length === 0
      ? `Déclarez-le dans l’en-tête du bloc : « ${key}: » entre deux lignes « --- ».`
      : didYouMean(key, names)
  );
}
