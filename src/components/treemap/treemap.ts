import type {FlowActivities} from "../../trade/activities.js";
import type {Flow} from "../../trade/types.js";
import type {ActivityNames} from "./parts.js";
import {activitiesUnit} from "./parts.js";
import {chartRoot, emptyChart} from "../chart/root.js";
import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {rovingFocus} from "../chart/keyboard.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {
  addressParameter,
  mendAddressParameters,
  onAddressChange,
  setAddressParameters
} from "../figure/address-parameters.js";
import {addTooltips} from "../chart/tooltip.js";
import {tellUnderFigure} from "../figure/tools.js";
import {wrapText} from "../chart/text-widths.js";
import {blocksLayout} from "./blocks.js";
import type {TreemapPart} from "./cells.js";
import {GATHERED} from "./cells.js";
import {drawFlow, unnamedLines} from "./overview.js";
import type {ZoomDrawing, drawZoom} from "./zoom.js";
import type {ZoomView} from "./zoom-view.js";
import {opens} from "./zoom-view.js";
import {loadZoom, withZoom} from "./load-zoom.js";

export interface TreemapOptions {
  width: number;
  document: Document;
  names: ActivityNames;
  /**
   * CPF4 detail of an A129 heading, fetched when a reader asks for it; without it the headings are the last
   * level.
   */
  loadCpf4?: LoadCpf4;
}

export type LoadCpf4 = (flow: Flow, product: string) => Promise<TreemapPart[]>;

/** What stands in the place of a treemap without any trade. */
const NO_ACTIVITY = "Aucun échange n’est enregistré pour cette année.";

/**
 * What is said under the figure when the code or the data of an opened part cannot be fetched. A browser does
 * not ask again for code that has not come.
 */
const NO_DETAIL =
  "Le détail n’a pas pu être chargé\u00a0: le site ne répond pas. Rechargez la page pour réessayer.";

const NOTE_SIZE = 11.5;
const NOTE_LINE = 16;

/**
 * What is bought and sold: families of products and their headings as
 * rectangles whose areas compare within and between the two flows. A family
 * opens to its headings, a heading to its CPF4 positions; Escape or Backspace
 * goes back one level. Without any trade, a sentence.
 */
export function activitiesTreemap(
  activities: readonly FlowActivities[],
  options: TreemapOptions
): SVGSVGElement | HTMLElement {
  const {width, document, names} = options;
  const layout = blocksLayout(activities, width);
  if (layout.blocks.length === 0) return emptyChart(document, NO_ACTIVITY);
  const unit = activitiesUnit(activities);
  const flows = layout.blocks.map((block) => {
    const activity = activities.find(({flow}) => flow === block.flow)!;
    return {flow: block.flow, ...drawFlow(activity, block, {document, names, unit, layout})};
  });
  const notes = [
    ...unnamedLines(flows, width),
    ...missingFlows(activities).flatMap((line) => wrapText(line, NOTE_SIZE, width))
  ];
  const height = Math.ceil(layout.height + (notes.length ? 10 + notes.length * NOTE_LINE : 0));
  const root = chartRoot(document, width, height, "cx-treemap");
  const overview = flows.flatMap(({elements}) => elements);
  const noteTexts = notes.map((line, i) =>
    s(
      document,
      "text",
      {y: layout.height + 20 + i * NOTE_LINE, "font-size": NOTE_SIZE, fill: colour.quiet},
      line
    )
  );
  const groups = flows.flatMap(({flow, groups}) =>
    groups.map((group) => ({...group, view: familyView(flow, group.family, options)}))
  );
  const stage = makeStage(root, {document, width, height, unit});
  root.replaceChildren(...overview, ...noteTexts);
  stage.setOverview([...root.childNodes]);
  for (const {groups} of flows) rovingFocus(groups.map(({element}) => element));
  for (const {element, view} of groups) onActivate(element, () => stage.open(view, element));
  const restore = () => stage.restore(addressParameter(OPEN, document), groups);
  restore();
  onAddressChange(root, restore, document);
  addTooltips(
    root,
    flows.flatMap(({tooltips}) => tooltips),
    {document}
  );
  return root;
}

/** A flow without any trade is said, not left blank. */
function missingFlows(activities: readonly FlowActivities[]): string[] {
  return activities
    .filter(({totalEur}) => totalEur <= 0)
    .map(({flow}) => `${FLOW_NAME[flow]}\u00a0: aucune n’est enregistrée pour cette année.`);
}

function familyView(flow: Flow, family: TreemapPart, {loadCpf4}: TreemapOptions): ZoomView {
  const path = [FLOW_NAME[flow], family.name];
  const address = `${FLOW_NAME[flow].toLowerCase()}-${family.code}`;
  const open = loadCpf4
    ? async (part: TreemapPart): Promise<ZoomView> => ({
        flow,
        path: [...path, part.name],
        parts: await loadCpf4(flow, part.code),
        valueEur: part.valueEur,
        address: `${address}-${part.code}`,
        product: part.code,
        open: null
      })
    : null;
  return {flow, path, parts: family.parts!, valueEur: family.valueEur, address, open};
}

function gatheredView(part: TreemapPart, view: ZoomView): ZoomView {
  return {...view, path: [...view.path, "Autres"], parts: part.parts!, valueEur: part.valueEur};
}

interface Group {
  element: SVGElement;
  view: ZoomView;
}

interface StageSize {
  document: Document;
  width: number;
  height: number;
  unit: ReturnType<typeof activitiesUnit>;
}

/** The parameter of the address that tells what is open: `exportations-C1-C10A`. */
const OPEN = "ouvert";

/**
 * The chart's levels, one drawn at a time; each remembers what opened it, so that the focus returns there.
 * What is open stands in the address of the page.
 */
function makeStage(root: SVGSVGElement, size: StageSize) {
  let overview: ChildNode[] = [];
  const stack: {nodes: ChildNode[]; opener: SVGElement; address: string}[] = [];
  const keepAddress = () => setAddressParameters({[OPEN]: stack.at(-1)?.address ?? null}, size.document);
  const show = (view: ZoomView, {elements, back, cells, tooltips}: ZoomDrawing) => {
    root.replaceChildren(...elements);
    rovingFocus(cells.map(({element}) => element));
    addTooltips(root, tooltips, size);
    onActivate(back, goBack);
    for (const {element, part} of cells)
      if (opens(part, view)) onActivate(element, () => void openPart(part, view, element));
    return {back, cells};
  };
  const enter = (view: ZoomView, opener: SVGElement, draw: typeof drawZoom) => {
    const nodes = stack.length === 0 ? overview : [...root.childNodes];
    stack.push({nodes, opener, address: view.address});
    return show(view, draw(view, size));
  };
  const tellMissing = () => tellUnderFigure(root, NO_DETAIL);
  const open = (view: ZoomView, opener: SVGElement) =>
    withZoom((draw) => {
      // A second click, before the first has shown anything, opens nothing more.
      if (!root.contains(opener)) return;
      enter(view, opener, draw).back.focus();
      tellUnderFigure(root, "");
      keepAddress();
    }, tellMissing);
  const openPart = async (part: TreemapPart, view: ZoomView, opener: SVGElement) => {
    if (part.code === GATHERED) return open(gatheredView(part, view), opener);
    const deeper = await Promise.resolve(view.open!(part)).catch(() => null);
    open(
      deeper ?? {
        ...view,
        path: [...view.path, part.name],
        parts: [],
        valueEur: part.valueEur,
        product: part.code,
        open: null
      },
      opener
    );
    if (!deeper) tellMissing();
  };
  const goBack = () => {
    const level = stack.pop();
    if (!level) return;
    root.replaceChildren(...level.nodes);
    level.opener.focus();
    keepAddress();
  };
  /**
   * Shows what an address tells, without a change of the address; the focus stays in the chart where it was
   * there.
   */
  const restore = (address: string | null, groups: readonly Group[]) => {
    if (address !== (stack.at(-1)?.address ?? null))
      withZoom((draw) => void restoreWith(draw, address, groups), tellMissing);
  };
  const restoreWith = async (draw: typeof drawZoom, address: string | null, groups: readonly Group[]) => {
    const hadFocus = root.contains(size.document.activeElement);
    const [first] = stack.splice(0);
    if (first) root.replaceChildren(...first.nodes);
    const group = groups.find(
      ({view}) => address === view.address || address?.startsWith(`${view.address}-`)
    );
    const mend = (known: string | null) => mendAddressParameters({[OPEN]: known}, size.document);
    if (!group) {
      mend(null);
      return hadFocus ? first?.opener.focus() : undefined;
    }
    const {back, cells} = enter(group.view, group.element, draw);
    if (hadFocus) back.focus();
    const product = address!.slice(group.view.address.length + 1);
    const part = group.view.parts.find(({code}) => code === product);
    if (!part) mend(group.view.address);
    const deeper = part && (await Promise.resolve(group.view.open?.(part)).catch(tellMissing));
    const opener = cells.find((cell) => cell.part === part)?.element ?? group.element;
    // The reader may have gone elsewhere meanwhile.
    if (deeper && stack.length === 1 && stack[0]!.address === group.view.address) {
      const {back} = enter(deeper, opener, draw);
      if (hadFocus) back.focus();
    }
  };
  // A reader who comes to the chart will open something. If nothing comes, that is told once a part is
  // opened.
  for (const coming of ["pointerenter", "focusin"])
    root.addEventListener(coming, () => void loadZoom().catch(() => undefined), {once: true});
  root.addEventListener("keydown", (event) => {
    if ((event.key !== "Escape" && event.key !== "Backspace") || stack.length === 0) return;
    event.preventDefault();
    goBack();
  });
  return {open, restore, setOverview: (nodes: ChildNode[]) => (overview = nodes)};
}

/** A click, Enter or the space bar, as on a button. */
function onActivate(element: SVGElement, action: () => void): void {
  element.addEventListener("click", action);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    action();
  });
}
