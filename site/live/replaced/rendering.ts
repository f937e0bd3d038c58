import {renderPage as render} from "@observablehq/framework/dist/render.js";
import {FrenchWords} from "../../common/french-words.js";

// Replaces Framework's own module: the same with its words in French, as in the finished site.
export * from "@observablehq/framework/dist/render.js";

/** The HTML of a page. */
export async function renderPage(page: object, options: object): Promise<string> {
  const html = await render(page, options);
  return new FrenchWords().translate("html", html).replace("<html>", '<html lang="fr">');
}
