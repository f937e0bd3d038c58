import {replaceModules} from "../common/replaced-modules.js";

// Modules that Framework imports and that do the same work again for every page of a build, replaced by ours,
// which do it once. The pages are the same, byte for byte. Each file says what it mends, and can be deleted
// when Framework does it.
replaceModules({
  "@sindresorhus/slugify": new URL("./slugs.ts", import.meta.url),
  glob: new URL("./file-patterns.ts", import.meta.url),
  jsdom: new URL("../common/html-parser.ts", import.meta.url)
});
