import {dot, plot, text, tickX} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {formatDecimal} from "../../french/numbers.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {MARK} from "../chart/bar-rows.js";
import {colour, flowColour} from "../chart/colours.js";
import {FLOW_SHAPE} from "../chart/flow-shape.js";
import {dressed} from "../chart/plot-root.js";

/** Whose marks stand on the strips. */
export interface StripsPlaces {
  own: string;
  region: string | null;
  isFrance: boolean;
}

export interface StripsOptions {
  width: number;
  document: Document;
  places: StripsPlaces;
  /** Of the scale of both flows, in equivalent numbers. */
  domain: [number, number];
}

const KINDS = ["partnerHhi", "productHhi"] as const;
type Kind = (typeof KINDS)[number];

const NAME: Record<Kind, string> = {partnerHhi: "Pays équivalents", productHhi: "Produits équivalents"};

const SIZE = 12;
const AXIS_SIZE = 11;
const STRIP = 20;
const STEP = 50;
const AXIS = 18;

/**
 * Least and largest equivalent numbers of both flows, in territory, region, France and all départements; from
 * 1 to 10 at least.
 */
export function concentrationDomain({flows}: Pick<TerritoryIndices, "flows">): [number, number] {
  const all = FLOWS.flatMap((flow) =>
    KINDS.flatMap((kind) => {
      const {compared, concentrationByYear} = flows[flow];
      return [
        ...compared.departements[kind],
        compared.region?.[kind] ?? null,
        compared.france[kind],
        concentrationByYear.at(-1)?.[kind] ?? null
      ];
    })
  );
  const numbers = all.filter((hhi) => hhi !== null && hhi > 0).map((hhi) => 1 / hhi!);
  return [Math.min(1, ...numbers), Math.max(10, ...numbers)];
}

/**
 * The equivalent numbers of countries and products of a flow, a strip each on a logarithmic scale: a thin
 * line for each département, the mark of the flow for the territory, a diamond for its region, a thick line
 * for France.
 */
export function concentrationStrips(
  indices: Pick<TerritoryIndices, "flows" | "years" | "referenceYear" | "departements">,
  flow: Flow,
  {width, document, places, domain}: StripsOptions
): SVGSVGElement {
  const {compared, concentrationByYear} = indices.flows[flow];
  const own = concentrationByYear[indices.years.indexOf(indices.referenceYear)]!;
  const at = (hhiOf: (kind: Kind) => number | null) =>
    KINDS.flatMap((kind) => {
      const hhi = hhiOf(kind);
      return hhi === null ? [] : [{kind, number: 1 / hhi}];
    });
  const all = KINDS.flatMap((kind) =>
    compared.departements[kind].flatMap((hhi) => (hhi === null ? [] : [{kind, number: 1 / hhi}]))
  );
  const height = STEP * KINDS.length + AXIS;
  const place = {x: "number", y: "kind"} as const;
  return dressed(
    plot({
      document,
      width,
      height,
      marginTop: 0,
      marginBottom: AXIS,
      marginLeft: 8,
      marginRight: 8,
      x: {type: "log", domain, axis: null},
      y: {domain: [...KINDS], axis: null, padding: 0, round: false},
      marks: [
        ...KINDS.flatMap((kind) =>
          stripHead(
            kind,
            at((each) => own[each])
          )
        ),
        tickX(all, {
          ...place,
          stroke: colour.muted,
          strokeOpacity: 0.55,
          insetTop: STEP - STRIP - 4,
          insetBottom: 4
        }),
        ...(places.isFrance
          ? []
          : [
              tickX(
                at((kind) => compared.france[kind]),
                {
                  ...place,
                  stroke: colour.text,
                  strokeWidth: 2.5,
                  insetTop: STEP - STRIP - 7,
                  insetBottom: 1,
                  title: titleOf("France")
                }
              )
            ]),
        dot(
          at((kind) => compared.region?.[kind] ?? null),
          {...place, ...MARK, r: 4.5, dy: STRIP_DY, title: titleOf(places.region ?? "")}
        ),
        dot(
          at((kind) => own[kind]),
          {
            ...place,
            symbol: FLOW_SHAPE[flow],
            r: 6,
            fill: flowColour[flow],
            stroke: colour.background,
            dy: STRIP_DY,
            title: titleOf(places.own)
          }
        ),
        ...axis(domain)
      ]
    }),
    ""
  );
}

/** From the middle of a step to the middle of its strip. */
const STRIP_DY = STEP / 2 - 4 - STRIP / 2;

interface Placed {
  kind: Kind;
  number: number;
}

function titleOf(place: string): (each: Placed) => string {
  return ({kind, number}) => `${place}, ${NAME[kind].toLowerCase()}\u00a0: ${formatDecimal(number, 1)}`;
}

/** « Pays équivalents : 10,9 » above its strip. */
function stripHead(kind: Kind, own: readonly Placed[]): Markish[] {
  const number = own.find((each) => each.kind === kind)?.number;
  const words = `${NAME[kind]}\u00a0: ${formatDecimal(number, 1)}`;
  return [
    text([words], {
      y: [kind],
      frameAnchor: "left",
      textAnchor: "start",
      dx: -8,
      dy: 11 - STEP / 2,
      fontSize: SIZE,
      fill: colour.text
    })
  ];
}

const TICKS = [1, 2, 5, 10, 20, 50, 100];

function axis([low, high]: [number, number]): Markish[] {
  const ticks = TICKS.filter((tick) => tick >= low && tick <= high);
  return [
    text(ticks, {
      x: (tick: number) => tick,
      text: (tick: number) => String(tick),
      frameAnchor: "bottom",
      dy: AXIS - 7,
      fontSize: AXIS_SIZE,
      fill: colour.quiet
    })
  ];
}
