import type {SimilarTerritory} from "../../../trade/indices/territory-indices.js";
import type {Flow, QuarterTotal} from "../../../trade/types.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Codes} from "../../read/codes.js";
import type {ProductDependence} from "./dependences.js";
import type {MarginsByYear} from "./margins.js";
import type {Peers} from "./peers.js";
import type {FlowSurroundings} from "./surroundings.js";

/** All that the sheet of a territory is made of. */
export interface SheetSources {
  id: string;
  isFrance: boolean;
  codes: Codes;
  /** Whether partners are countries, at their places. */
  isCountry: readonly boolean[];
  years: readonly number[];
  referenceYear: number;
  own: MarginsByYear;
  /** Kilograms of the reference year and of the year before. */
  masses: MarginsByYear;
  region: MarginsByYear | null;
  france: MarginsByYear;
  flowYearOf(year: number, flow: Flow): TerritoryFlowYear | undefined;
  cellsOf(year: number, flow: Flow): TerritoryFlowYear["cells"] | undefined;
  quarters: readonly QuarterTotal[];
  /** The quarters that are known in an earlier edition, as its first had them. */
  firstEditions: readonly QuarterTotal[];
  similar: Record<Flow, SimilarTerritory[]>;
  surroundings: Record<Flow, FlowSurroundings>;
  /** All territories of its kind, itself included; `null` for France. */
  peers: Peers | null;
  /** Codes of all départements, ascending. */
  departements: string[];
  /** Products on which France is dependent in two of three years. */
  signals: readonly ProductDependence[];
}
