import {deploymentFrom} from "./deployment.js";
import {SiteFault} from "./fault.js";
import type {SiteRecord} from "./site-record.js";

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

/**
 * Guard of what is about to be put on line: a site that `npm run site` has finished, of data that may be
 * published, for this address.
 */
export function checkFinished(record: SiteRecord, env: Record<string, string | undefined>): void {
  checkPublication(record.demo, env);
  if (!record.visited)
    throw new SiteFault(
      "Publication refusée\u00a0: le site est construit, mais ses pages n’ont pas été visitées (contenu écrit d’avance, contrôles, PDF). " +
        "Lancer «\u00a0npm run site -- --publication\u00a0»."
    );
  const {base} = deploymentFrom(env);
  if (record.base !== base)
    throw new SiteFault(
      `Publication refusée\u00a0: le site est construit pour le chemin «\u00a0${record.base}\u00a0», et BASE_PATH annonce «\u00a0${base}\u00a0».`
    );
}
