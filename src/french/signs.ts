/** No-break space: before `:` `%` `€` and units, inside « ». */
export const NBSP = "\u00a0";

/** Narrow no-break space: before `;` `!` `?` and between thousands. */
export const NNBSP = "\u202f";

/** The minus sign of figures, as wide as a plus. */
export const MINUS = "\u2212";
