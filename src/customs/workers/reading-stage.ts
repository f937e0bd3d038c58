import {keepRows} from "../read/source-rows.js";

/** The first stage, apart from the others (`stages.ts`): threads begin it before they know of these. */
export const readingStage = {read: () => keepRows};
