import type {PageFault} from "../../src/markdown/faults.js";

/** What the process of the build sends: why it fails, or how far it is. */
export type BuildMessage = FaultsMessage | PagesMessage;

/** All that keeps pages from being built; the process ends after it. */
export interface FaultsMessage {
  faults: PageFault[];
}

/** How many pages are done, of how many; 0 where the step begins. */
export interface PagesMessage {
  step: "read" | "write";
  done: number;
  total: number;
}
