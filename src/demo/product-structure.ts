import {readTextTable} from "./text-table.js";

/** How the year of a product is spread over its quarters. */
export type Season = "industry" | "harvest" | "festive" | "fashion" | "heating" | "outdoor";

/**
 * National orders of magnitude of one A129 heading. Rough by design: they give demo data a familiar shape.
 */
export interface ProductStructure {
  code: string;
  importMdEur: number;
  exportMdEur: number;
  /** Value of one kilogram; `null` where the mass means nothing (electricity). */
  eurPerKg: number | null;
  season: Season;
}

// A129 | imports Md€ | exports Md€ | €/kg | season
const TABLE = `
A01Z | 17   | 16   | 0.7  | harvest
A02Z | 0.5  | 0.5  | 0.15 | industry
A03Z | 2.5  | 1    | 5    | festive
B05Z | 1.3  | 0.02 | 0.18 | heating
B06Z | 48   | 3    | 0.6  | heating
B07Z | 1.8  | 0.3  | 0.15 | industry
B08Z | 1.5  | 0.6  | 0.12 | industry
C10A | 8    | 5    | 4.5  | industry
C10B | 5.5  | 1.2  | 6    | festive
C10C | 8    | 3.5  | 1.6  | harvest
C10D | 5.5  | 2.5  | 1    | industry
C10E | 5    | 9    | 3    | industry
C10F | 3    | 4.5  | 0.8  | industry
C10G | 4.5  | 2.5  | 2.8  | festive
C10H | 10   | 8    | 2.6  | festive
C10K | 1.8  | 3    | 0.9  | industry
C11Z | 5    | 19   | 3    | festive
C12Z | 2.5  | 0.5  | 15   | industry
C13Z | 7    | 4    | 7    | industry
C14Z | 26   | 16   | 22   | fashion
C15Z | 14   | 16   | 25   | fashion
C16Z | 5    | 2.5  | 0.9  | industry
C17A | 7    | 4.5  | 0.95 | industry
C17B | 4    | 3    | 2.5  | industry
C18Z | 0.05 | 0.05 | 8    | industry
C19Z | 27   | 12   | 0.7  | heating
C20A | 30   | 28   | 1.6  | industry
C20B | 9    | 24   | 9    | festive
C20C | 13   | 14   | 4    | industry
C21Z | 36   | 37   | 90   | industry
C22A | 7    | 6    | 5.5  | industry
C22B | 13   | 9    | 4    | industry
C23A | 4    | 3.5  | 1.3  | industry
C23B | 6    | 3    | 0.6  | outdoor
C24A | 16   | 15   | 1.2  | industry
C24B | 15   | 12   | 6    | industry
C24C | 0.3  | 0.4  | 3    | industry
C25A | 3    | 1.5  | 2.6  | outdoor
C25B | 3    | 2    | 6    | industry
C25C | 0.6  | 1    | 30   | industry
C25E | 12   | 8    | 6.5  | industry
C26A | 12   | 9    | 120  | industry
C26B | 12   | 5    | 60   | festive
C26C | 17   | 6    | 90   | festive
C26D | 6    | 2    | 25   | festive
C26E | 11   | 11   | 150  | industry
C26F | 2.5  | 2    | 120  | industry
C26G | 2.5  | 1.5  | 60   | industry
C27A | 7    | 3    | 6.5  | festive
C27B | 25   | 19   | 13   | industry
C28A | 30   | 22   | 15   | industry
C28B | 6    | 4.5  | 9    | outdoor
C28C | 4    | 2    | 16   | industry
C28D | 11   | 9    | 16   | industry
C29A | 48   | 26   | 11   | industry
C29B | 22   | 17   | 9    | industry
C30A | 3    | 5    | 12   | outdoor
C30B | 1.5  | 1.5  | 13   | industry
C30C | 40   | 68   | 600  | industry
C30D | 0.1  | 0.5  | 40   | industry
C30E | 4    | 1.5  | 13   | outdoor
C31Z | 8    | 2.5  | 4    | industry
C32A | 7    | 9    | 300  | festive
C32B | 10   | 8    | 80   | industry
C32C | 11   | 5    | 9    | festive
D35A | 2.5  | 6    | –    | heating
D35B | 0.5  | 0.3  | 0.5  | heating
E37Z | 0.04 | 0.05 | 0.05 | industry
E38Z | 4    | 6    | 0.5  | industry
J58Z | 2    | 1.2  | 7    | festive
J59Z | 0.5  | 0.2  | 20   | festive
M71Z | 0.04 | 0.05 | 20   | industry
M74Z | 0.02 | 0.02 | 60   | industry
R90Z | 1.5  | 2.5  | 200  | industry
R91Z | 0.6  | 0.8  | 150  | industry
S96Z | 0.03 | 0.02 | 40   | industry
`;

/** Every A129 heading of the demo data, ascending code. */
export const productStructure: readonly ProductStructure[] = readTextTable(TABLE, 5).map(
  ([code, importMdEur, exportMdEur, eurPerKg, season]) => ({
    code: code!,
    importMdEur: Number(importMdEur),
    exportMdEur: Number(exportMdEur),
    eurPerKg: eurPerKg === "–" ? null : Number(eurPerKg),
    season: season as Season
  })
);

/** Headings traded where the profiles say so and nowhere else: piped and shipped energy. */
export const LOCALISED_PRODUCTS: ReadonlySet<string> = new Set(["B06Z", "D35A", "D35B"]);
