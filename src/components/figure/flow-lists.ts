import {h} from "../chart/dom.js";

/** A list under a chart, with its heading. */
export interface FlowList {
  heading: string;
  items: (Node | string)[][];
}

/** Numbered lists under a chart, one a flow, side by side where there is room. */
export function flowLists(lists: readonly FlowList[], document: Document): HTMLElement {
  const drawn = lists.map(({heading, items}) =>
    h(
      document,
      "div",
      {class: "cx-shared"},
      h(document, "p", {}, heading),
      h(document, "ol", {}, ...items.map((parts) => h(document, "li", {}, ...parts)))
    )
  );
  return h(document, "div", {class: "cx-shared-pair"}, ...drawn);
}
