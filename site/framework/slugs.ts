import {ofFramework} from "./originals.js";
import {remember} from "../common/remember.js";

const library = await ofFramework<{default: (text: string) => string}>("@sindresorhus/slugify");

/** Anchor of a heading. Most headings are on every factsheet, and each takes a millisecond. */
export default remember(library.default, (text) => text);
