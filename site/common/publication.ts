import {SiteFault} from "./fault.js";

/**
 * Guard of a publication: a site of demonstration data is not published by mistake, for its figures would be
 * taken for the customs' own. `FICHES_DEMO=1` says that it is meant.
 */
export function checkPublication(demo: boolean, env: Record<string, string | undefined>): void {
  if (!demo || env.FICHES_DEMO === "1") return;
  throw new SiteFault(
    "Publication refusée\u00a0: le site est construit sur les données de démonstration, qui sont fictives. " +
      "Déposer les fichiers officiels de la Douane dans «\u00a0data/douane\u00a0» (ou le dossier nommé par DOUANE_DIR), " +
      "ou donner FICHES_DEMO=1 pour publier une démonstration en connaissance de cause."
  );
}
