import {formatMillions, formatRate, formatShare} from "../../french/numbers.js";
import {FLOW_NOUN, sentenceList} from "../../french/words.js";
import {partnerPhrase} from "../../reference/partner-articles.js";
import {CAUTION_THRESHOLDS, type Caution, type FlowCautionTold} from "../../trade/findings/cautions.js";
import type {Variables} from "../values/query.js";
import {productName, raisedOrdinal, shareText, times, type Names} from "./words.js";

/** Values of a caution in French, by the names that its section may use. */
export function cautionVariables(caution: Caution, names: Names): Variables {
  switch (caution.kind) {
    case "nothing":
      return {
        seuil_cellule: formatShare(CAUTION_THRESHOLDS.cellShare),
        seuil_produit: formatShare(CAUTION_THRESHOLDS.productShare),
        seuil_energie: formatShare(CAUTION_THRESHOLDS.energyShare),
        seuil_trimestre: formatShare(CAUTION_THRESHOLDS.quarterChange)
      };
    case "smallRevisions":
      return {
        flux: sentenceList(caution.flows.map((flow) => `les ${FLOW_NOUN[flow]}`)),
        seuil: formatShare(CAUTION_THRESHOLDS.revision),
        partiel: caution.isPartial ? "oui" : ""
      };
    case "oneEdition":
      return {};
    default: {
      const isExport = caution.flow === "export";
      const flow = {
        flux: FLOW_NOUN[caution.flow],
        export: isExport ? "oui" : "",
        import: isExport ? "" : "oui"
      };
      return {...flow, ...own(caution, names)};
    }
  }
}

function own(caution: FlowCautionTold, names: Names): Variables {
  switch (caution.kind) {
    case "cell": {
      const {nameThe, nameFrom} = partnerPhrase(names.partner(caution.partner));
      return {
        ...productName(caution.product, names),
        pays: nameThe,
        depuis_pays: nameFrom,
        part: shareText(caution.share)
      };
    }
    case "product":
      return {...productName(caution.product, names), part: shareText(caution.share)};
    case "energy":
      return {
        part: shareText(caution.share),
        part_importations: caution.importShare === null ? "" : shareText(caution.importShare)
      };
    case "quarterChange":
      return {
        trimestre: `${raisedOrdinal(caution.quarter)} trimestre`,
        ...changes(caution.change)
      };
    case "quarterRatio":
      return {fois: times(caution.ratio)};
    case "smallFlow":
      return {montant: formatMillions(caution.valueEur)};
    case "revision":
      return {...changes(caution.change), partiel: caution.isPartial ? "oui" : ""};
  }
}

/** A rise, a fall, or from three times on a multiple. */
function changes(change: number): Variables {
  const text = formatRate(Math.abs(change));
  const isMultiple = change >= 2;
  return {
    hausse: change > 0 && !isMultiple ? text : "",
    baisse: change < 0 ? text : "",
    fois: isMultiple ? times(1 + change) : ""
  };
}
