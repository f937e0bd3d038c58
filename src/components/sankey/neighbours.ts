import type {PlacedLink, SankeyLayout} from "./layout.js";
import type {PlacedNode, Side} from "./nodes.js";

export type Placed = PlacedNode | PlacedLink;

export function isLink(placed: Placed): placed is PlacedLink {
  return "link" in placed;
}

/** The node at the left or right end of a link. */
export function endOf({link}: PlacedLink, side: Side, {nodes}: SankeyLayout): PlacedNode {
  return nodes.find((node) => node.side === side && node.node.code === codeAt(link, node))!;
}

function codeAt(link: PlacedLink["link"], {kind}: PlacedNode): string {
  return kind === "product" ? link.product : link.partner;
}

/** The links of a node, from top to bottom at its bar. */
export function linksOf(node: PlacedNode, {links}: SankeyLayout): PlacedLink[] {
  const y = ({y0, y1}: PlacedLink) => (node.side === "left" ? y0 : y1);
  return links.filter(({link}) => codeAt(link, node) === node.node.code).sort((a, b) => y(a) - y(b));
}

/**
 * What is lit when a node or a link is pointed at: a link and its ends, or a node, its links and their other
 * ends.
 */
export function pathOf(placed: Placed, layout: SankeyLayout): Set<Placed> {
  const links = isLink(placed) ? [placed] : linksOf(placed, layout);
  const ends = links.flatMap((link) => [endOf(link, "left", layout), endOf(link, "right", layout)]);
  return new Set<Placed>([placed, ...links, ...ends]);
}

/** A place of the keyboard in the chart: an item, and for a link the side whose links are run through. */
export interface Position {
  placed: Placed;
  from: Side;
}

/**
 * Where an arrow key leads: up and down among the nodes of a column, or among the links of the node one comes
 * from; sideways from a node to its largest link, from a link to its end. Home and End: first and last of
 * these. `null` for another key, or where there is nothing further.
 */
export function moveTo(key: string, position: Position, layout: SankeyLayout): Position | null {
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return moveAcross(key === "ArrowLeft" ? "left" : "right", position, layout);
  }
  const siblings = siblingsOf(position, layout);
  const index = siblings.indexOf(position.placed);
  const targets: Record<string, Placed | undefined> = {
    ArrowUp: siblings[index - 1],
    ArrowDown: siblings[index + 1],
    Home: siblings[0],
    End: siblings.at(-1)
  };
  const placed = targets[key];
  return placed && placed !== position.placed ? {placed, from: position.from} : null;
}

function moveAcross(towards: Side, {placed}: Position, layout: SankeyLayout): Position | null {
  if (isLink(placed)) return {placed: endOf(placed, towards, layout), from: towards};
  if (placed.side === towards) return null;
  const largest = linksOf(placed, layout).reduce((a, b) => (b.link.valueEur > a.link.valueEur ? b : a));
  return {placed: largest, from: placed.side};
}

function siblingsOf({placed, from}: Position, layout: SankeyLayout): Placed[] {
  if (isLink(placed)) return linksOf(endOf(placed, from, layout), layout);
  return layout.nodes.filter(({side}) => side === placed.side);
}
