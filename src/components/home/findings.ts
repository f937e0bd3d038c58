import {formatDecimal, formatShare} from "../../french/numbers.js";
import {count, FLOW_NOUN} from "../../french/words.js";
import type {Flow} from "../../trade/types.js";
import type {MapMeasure} from "./measures.js";
import type {RankedDepartement} from "./ranked.js";

/** One sentence on what the map shows; empty where there is nothing to tell. */
export function mapFinding(
  departements: readonly RankedDepartement[],
  measure: Pick<MapMeasure, "key">,
  flow: Flow
): string {
  const known = departements.filter(({value}) => value !== null);
  if (known.length === 0) return "";
  switch (measure.key) {
    case "couverture":
    case "solde":
      return balanceFinding(departements);
    case "exportations":
    case "importations":
      return amountFinding(known, measure.key);
    case "evolution":
      return changeFinding(known, flow);
    case "premier-pays":
    case "premier-produit":
      return nameFinding(known, measure.key, flow);
    default:
      return medianFinding(known, measure.key, flow);
  }
}

/** How many départements export more than they import. */
function balanceFinding(departements: readonly RankedDepartement[]): string {
  const surplus = departements.filter(({standing: {exportEur, importEur}}) => exportEur > importEur).length;
  const of = `sur ${departements.length}`;
  if (surplus === 0) return `Aucun département ${of} n’exporte plus qu’il n’importe.`;
  return surplus === 1
    ? `Un seul département ${of} exporte plus qu’il n’importe.`
    : `${surplus} départements ${of} exportent plus qu’ils n’importent.`;
}

/** What the first ten make of all of them. */
function amountFinding(known: readonly RankedDepartement[], of: string): string {
  const sum = (list: readonly RankedDepartement[]) => list.reduce((total, {value}) => total + value!, 0);
  const total = sum(known);
  if (known.length <= 10 || total <= 0) return "";
  return `Dix départements réunissent ${formatShare(sum(known.slice(0, 10)) / total)} des ${of} de l’ensemble des départements.`;
}

function changeFinding(known: readonly RankedDepartement[], flow: Flow): string {
  const up = known.filter(({value}) => value! > 0).length;
  return `En un an, les ${FLOW_NOUN[flow]} augmentent dans ${count(up, "département")} sur ${known.length}.`;
}

/** The name that comes first most often, and how often. */
function nameFinding(known: readonly RankedDepartement[], key: string, flow: Flow): string {
  const first = known[0]!;
  const same = known.filter(({name}) => name === first.name).length;
  const isTied = known.some(
    ({name}) => name !== first.name && known.filter((other) => other.name === name).length === same
  );
  if (isTied) return "";
  const what =
    key === "premier-produit" ? "produit" : flow === "export" ? "pays de destination" : "pays d’origine";
  return `Premier ${what} le plus fréquent\u00a0: ${first.name}, dans ${count(same, "département")} sur ${known.length}.`;
}

const HALVES: Record<string, (flow: Flow) => string> = {
  ue: (flow) => `l’Union européenne ${flow === "export" ? "reçoit" : "fournit"} plus de`,
  "etats-unis": (flow) => `les États-Unis ${flow === "export" ? "reçoivent" : "fournissent"} plus de`,
  "hhi-pays": () => "l’indice dépasse",
  "hhi-produits": () => "l’indice dépasse"
};

/** The value that half of the départements exceed. */
function medianFinding(known: readonly RankedDepartement[], key: string, flow: Flow): string {
  const middle = known[Math.floor(known.length / 2)]!;
  const isShare = key === "ue" || key === "etats-unis";
  const value = isShare
    ? `${formatShare(middle.value)} des ${FLOW_NOUN[flow]}`
    : formatDecimal(middle.value, 3);
  return `Dans la moitié des départements, ${HALVES[key]!(flow)} ${value}.`;
}
