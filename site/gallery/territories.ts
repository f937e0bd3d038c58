/**
 * Territories whose figures differ most: large, small, sparse, one-sided, overseas, a region, the country.
 */
export const GALLERY_TERRITORIES = [
  "departement-07",
  "departement-75",
  "departement-48",
  "departement-20",
  "departement-971",
  "departement-976",
  "departement-13",
  "departement-92",
  "region-11",
  "france"
] as const;

/** A phone, the column of an A4 page, a wide screen. */
export const GALLERY_WIDTHS = [343, 718, 1100] as const;
