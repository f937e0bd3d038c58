import {afterEach, beforeEach, expect, vi} from "vitest";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import type {Fiche} from "../../../src/components/fiche.js";
import {fiche} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";

type Figure<Options> = (fiche: Fiche, indices: TerritoryIndices, options: Options) => HTMLElement;
type Needed<Options> = Omit<Options, "resize" | "document">;

/** Draws a figure made of indices at a width, for the territory of the samples. */
export function drawing<Options extends {resize: (render: (width: number) => Element) => Element}>(
  figure: Figure<Options>,
  options: Needed<Options>
): (indices: TerritoryIndices, width?: number, summary?: Partial<Fiche["summary"]>) => HTMLElement {
  return (indices, width = 718, summary = {}) =>
    figure(fiche([], summary), indices, {
      ...options,
      resize: (render: (width: number) => Element) => render(width),
      document
    } as unknown as Options);
}

/** Plot answers doubtful options by a warning in the console and a mark on the chart. */
export function wantNoWarning(): void {
  beforeEach(() => void vi.spyOn(console, "warn"));
  afterEach(() => {
    expect(console.warn).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}
