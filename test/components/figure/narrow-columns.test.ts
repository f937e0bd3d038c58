import {beforeAll, expect, test} from "vitest";
import {partnerBalanceFigure} from "../../../src/components/balance/figure.js";
import {flowFigure} from "../../../src/components/flow-figure.js";
import {specialisationFigure} from "../../../src/components/situation/specialisation.js";
import {fiche, territoryRows} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {indicesSample} from "../situation/indices-samples.js";

// A column may be a few pixels wide for a moment, while a page is laid out or its paper comes.
const sample = fiche(territoryRows.large!);
const FIGURES = {
  balance: (resize: Resize) => partnerBalanceFigure(sample, {year: 2024, resize}),
  flows: (resize: Resize) => flowFigure(sample, {year: 2024, flow: "export", resize, document}),
  specialisation: (resize: Resize) => specialisationFigure(sample, indicesSample(), {resize, document})
};
type Resize = (render: (width: number) => Element) => Element;

beforeAll(() => {
  globalThis.document = document;
});

test.each(Object.entries(FIGURES))("%s asks for no negative size, however narrow its column", (_, draw) => {
  const svgOf = (width: number) => draw((render) => render(width)).querySelector("svg.cx-svg")!;
  for (const width of [1, 26.34, 100, 180, 239]) {
    const chart = svgOf(width);
    const sizes = [...chart.querySelectorAll("rect, circle")].flatMap((shape) =>
      ["width", "height", "r"].flatMap((name) => shape.getAttribute(name) ?? [])
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter((size) => !(Number(size) >= 0))).toEqual([]);
    expect(chart.outerHTML).toBe(svgOf(240).outerHTML);
  }
});
