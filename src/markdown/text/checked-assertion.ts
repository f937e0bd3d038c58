import type {PageFault} from "../faults.js";

/** A sentence that says on which figures it stands, once checked against them. */
export interface CheckedAssertion {
  /** The same for the same sentence of the same territory, as long as what it asserts is written the same. */
  key: string;
  holds: boolean;
  /** What its figures are now, « part(US) : 9,8 % ». */
  figures: string;
  /** What to tell when it does not hold. */
  fault: PageFault | null;
}
