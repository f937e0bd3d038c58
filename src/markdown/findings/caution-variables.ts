import {formatRate, formatMillions} from "../../french/numbers.js";
import {partnerPhrase} from "../../reference/partner-articles.js";
import type {Caution} from "../../trade/findings/cautions.js";
import type {Variables} from "../values/query.js";
import {productName, raisedOrdinal, shareText, times, type Names} from "./words.js";

/** Values of a caution in French, by the names that its section may use. */
export function cautionVariables(caution: Caution, names: Names): Variables {
  const isExport = caution.flow === "export";
  const flow = {
    flux: isExport ? "exportations" : "importations",
    export: isExport ? "oui" : "",
    import: isExport ? "" : "oui"
  };
  return {...flow, ...own(caution, names)};
}

function own(caution: Caution, names: Names): Variables {
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
