import {RowRoom} from "../read/row-room.js";
import {keepRows} from "../read/source-rows.js";
import type {ReadTask} from "../read/source-rows.js";

/** The first stage, apart from the others (`stages.ts`): threads begin it before they know of these. */
export const readingStage = {
  read: () => {
    const room = new RowRoom();
    return (task: ReadTask) => keepRows(task, room);
  }
};
