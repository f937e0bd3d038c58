import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {slug} from "../../src/french/slug.js";
import {STUDIES} from "../../src/markdown/studies.js";
import {SiteFault} from "../common/fault.js";

/** File and address of a page to be written. */
export interface NewPage {
  file: string;
  path: string;
}

/** Where a page of that title goes. @throws SiteFault for a title that no address can be made of. */
export function placeOfPage(title: string, root: string): NewPage {
  const name = slug(title);
  if (name === "")
    throw new SiteFault(
      'Il manque le titre de la page. Exemple\u00a0: npm run nouvelle-page -- "Filière automobile"'
    );
  return {file: join(root, STUDIES, `${name}.md`), path: `/${STUDIES}/${name}`};
}

/** Writes a new page. @throws SiteFault where there is one of that name, which is left as it is. */
export async function writePage({file}: NewPage, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  try {
    await writeFile(file, text, {flag: "wx"});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new SiteFault(
      `La page «\u00a0${file}\u00a0» existe déjà\u00a0: elle est laissée telle quelle. Donnez un autre titre, ou ouvrez-la.`
    );
  }
}
