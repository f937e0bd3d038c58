import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {exportSvg} from "../../../src/components/figure/export.js";
import {flowSankey} from "../../../src/components/sankey/flow-sankey.js";
import {document, matrices, names} from "./sankey-samples.js";

test("the image of the flows is well-formed XML", () => {
  const svg = flowSankey(matrices.large!, {width: 912, document, names}) as SVGSVGElement;
  document.body.replaceChildren(svg);
  const {text} = exportSvg(
    [{svg, x: 0, y: 0, width: 912, height: 700}],
    {title: "Importations", subtitle: "Ardèche, 2024", source: "DGDDI", demo: true},
    {document, width: 912, computedStyle: (element) => document.defaultView!.getComputedStyle(element)}
  );
  const parsed = new JSDOM(text, {contentType: "image/svg+xml"}).window.document;
  expect(parsed.documentElement.localName).toBe("svg");
  expect(parsed.documentElement.textContent).toContain("Allemagne");
  expect(parsed.querySelectorAll("path").length).toBeGreaterThan(100);
});
