/** What a reader is told where the data of other years do not come; the choice of a year asks again. */
export const YEARS_NOT_FETCHED =
  "Les données des autres années n’ont pas pu être chargées. Vérifier la connexion, puis choisir de nouveau l’année.";

/** A way to what is fetched when it is first asked for, once, and again only after a failure. */
export function fetchedOnce<Value>(fetchValue: () => Promise<Value>): () => Promise<Value> {
  let fetched: Promise<Value> | null = null;
  return () =>
    (fetched ??= fetchValue().catch((error: unknown) => {
      fetched = null;
      throw error;
    }));
}
