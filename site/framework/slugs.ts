import {ofFramework} from "../common/originals.js";
import {remember} from "../common/remember.js";

const library = await ofFramework<{default: (text: string) => string}>("@sindresorhus/slugify");

/**
 * Anchor of a heading, remembered: most headings are on every factsheet, and making an anchor takes a
 * millisecond.
 */
export default remember(library.default, (text) => text);
