/** The bars of the structure are families. */
export const FAMILIES = "familles";
/** They are all products (A129). */
export const PRODUCTS = "produits";

/** `FAMILIES`, `PRODUCTS`, or the code of the family whose products are the bars. */
export type StructureDetail = string;
