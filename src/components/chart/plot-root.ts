import {CHART_FONT} from "./root.js";

/**
 * A chart of Plot as the other charts are: one image with the name that its frame gives, styled by attributes
 * alone, the same in a downloaded file. Its role is `group` where parts of it are links.
 */
export function dressed(
  chart: SVGSVGElement | HTMLElement,
  className: string,
  role: "img" | "group" = "img"
): SVGSVGElement {
  chart.querySelector("style")?.remove();
  chart.querySelectorAll("[aria-label]").forEach((part) => part.removeAttribute("aria-label"));
  chart.setAttribute("class", `cx-svg ${className}`);
  chart.setAttribute("role", role);
  chart.setAttribute("font-family", CHART_FONT);
  return chart as SVGSVGElement;
}
