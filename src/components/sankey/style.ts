/** What labels tell: amounts with shares, or shares alone, where two territories are compared. */
export type LabelValues = "eur" | "share";

/** Sizes of a Sankey at one width, in pixels. */
export interface SankeyStyle {
  width: number;
  /** Most that the text beside a column may take: see `SankeyLayout.labelWidths`. */
  labelWidth: number;
  /** Between text and bar. */
  labelGap: number;
  barWidth: number;
  nameSize: number;
  nameLine: number;
  valueSize: number;
  valueLine: number;
  headingSize: number;
  headingHeight: number;
  badgeRadius: number;
  /** Whether the amounts of the five largest flows are written on them; they are listed below in any case. */
  badgeAmounts: boolean;
  /** Between two labels of a column. */
  slotGap: number;
  /**
   * Height granted to the amounts for each rank of the longer column; a comparison, which is context, has
   * less of a page.
   */
  sparePerRank: Record<LabelValues, number>;
}

const NARROWEST = 280;
/** From this width on, there is room for one-line labels and for amounts on the flows. */
const WIDE = 560;

/**
 * Sizes for a width: narrow (a phone, half an A4 page) or wide. Narrower than 280 px, the drawing shrinks as
 * a whole.
 */
export function sankeyStyle(availableWidth: number): SankeyStyle {
  const width = Math.max(NARROWEST, Math.floor(availableWidth));
  return width < WIDE ? narrow(width) : wide(width);
}

function narrow(width: number): SankeyStyle {
  return {
    width,
    labelWidth: Math.min(150, Math.floor(width * 0.32)),
    labelGap: 5,
    barWidth: 7,
    nameSize: 11.5,
    nameLine: 14,
    valueSize: 11,
    valueLine: 14,
    headingSize: 11.5,
    headingHeight: 26,
    badgeRadius: 8.5,
    badgeAmounts: false,
    slotGap: 7,
    sparePerRank: {eur: 15, share: 15}
  };
}

function wide(width: number): SankeyStyle {
  return {
    width,
    labelWidth: Math.min(250, Math.max(168, Math.floor(width * 0.24))),
    labelGap: 8,
    barWidth: 10,
    nameSize: 13.5,
    nameLine: 16,
    valueSize: 12.5,
    valueLine: 16,
    headingSize: 12.5,
    headingHeight: 28,
    badgeRadius: 9.5,
    badgeAmounts: true,
    slotGap: 8,
    sparePerRank: {eur: 16, share: 14}
  };
}
