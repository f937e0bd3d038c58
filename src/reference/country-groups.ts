/*
 * Groups of partners that the factsheets follow over time.
 *
 * The European Union is that of 2020, the United Kingdom outside, in all years: a series then tells trade,
 * not accessions. France is not in it: as a partner, `FR` is French goods that come back. Neighbours share a
 * land border with metropolitan France; Monaco is inside the customs' France.
 */
import {partners} from "./partners.js";

export interface CountryGroup {
  /** Short code of ours; for a single country, its customs code. */
  code: string;
  name: string;
  /** Customs codes. Groups may overlap. */
  members: ReadonlySet<string>;
}

/** The members of the European Union of 2020 but France. */
export const europeanUnion: ReadonlySet<string> = new Set(
  partners.filter(({zone, to}) => zone === "Union européenne" && to === undefined).map(({code}) => code)
);

const neighbours = new Set(["AD", "BE", "CH", "DE", "ES", "IT", "LU"]);

/** In the order to show them. */
export const countryGroups: readonly CountryGroup[] = [
  {code: "UE27", name: "Union européenne", members: europeanUnion},
  {code: "VOISINS", name: "Pays voisins", members: neighbours},
  ...[
    ["US", "États-Unis"],
    ["CN", "Chine"],
    ["GB", "Royaume-Uni"],
    ["CH", "Suisse"]
  ].map(([code, name]) => ({code: code!, name: name!, members: new Set([code!])}))
];
