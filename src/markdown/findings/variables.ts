import {
  formatBalanceSize,
  formatInteger,
  formatMillions,
  formatPoints,
  formatRate
} from "../../french/numbers.js";
import {FLOW_NOUN, sentenceList} from "../../french/words.js";
import {partnerPhrase} from "../../reference/partner-articles.js";
import type * as found from "../../trade/findings/finding.js";
import type {Variables} from "../values/query.js";
import {metricVariables} from "./metric-variables.js";
import {changeWords, productName, quoted, raisedOrdinal, shareText, times, type Names} from "./words.js";

/**
 * Values of a finding in French, by the names that its section may use; empty where there is nothing to say.
 */
export function findingVariables(finding: found.Finding, names: Names): Variables {
  switch (finding.kind) {
    case "exchanges":
      return exchanges(finding);
    case "balance":
      return balance(finding);
    case "leaders":
      return leaders(finding, names);
    case "specialisation":
      return specialisation(finding, names);
    case "supplier":
      return supplier(finding, names);
    case "signal":
      return signal(finding);
    case "unitedStates":
      return unitedStates(finding);
    case "movement":
      return movement(finding, names);
    case "unusual":
      return metricVariables(finding);
  }
}

function exchanges({exportEur, importEur, exportGrowth, importGrowth}: found.ExchangesFinding): Variables {
  return {
    exportations: amountAboveZero(exportEur),
    importations: amountAboveZero(importEur),
    ...growth("exportations", exportGrowth),
    ...growth("importations", importGrowth)
  };
}

/** A growth as a rise, a fall, or none that shows; from three times on, as a multiple. */
function growth(flow: string, value: number | null): Variables {
  const text = value === null ? "" : formatRate(Math.abs(value));
  const isFlat = value !== null && !/[1-9]/.test(text);
  const isMultiple = value !== null && value >= 2;
  return {
    [`${flow}_hausse`]: value !== null && value > 0 && !isFlat && !isMultiple ? text : "",
    [`${flow}_baisse`]: value !== null && value < 0 && !isFlat ? text : "",
    [`${flow}_stables`]: isFlat ? "oui" : "",
    [`${flow}_fois`]: isMultiple ? times(1 + value) : ""
  };
}

function balance({balanceEur, coverageRate, previousBalanceEur}: found.BalanceFinding): Variables {
  const before = previousBalanceEur ?? 0;
  return {
    ...signed(balanceEur, ""),
    equilibre: balanceEur === 0 ? "oui" : "",
    taux: coverageRate === null ? "" : formatRate(coverageRate),
    ...signed(before, "_avant"),
    retournement: before * balanceEur < 0 ? "oui" : ""
  };
}

function signed(valueEur: number, suffix: string): Variables {
  return {
    [`excedent${suffix}`]: valueEur > 0 ? formatBalanceSize(valueEur) : "",
    [`deficit${suffix}`]: valueEur < 0 ? formatBalanceSize(-valueEur) : ""
  };
}

/** Where more codes than this share the first rank, none is named. */
const MOST_TIED = 3;

function leaders(
  {products, productShare, partners, partnerShare}: found.LeadersFinding,
  names: Names
): Variables {
  const [goods, countries] = [products, partners].map((codes) => (codes.length > MOST_TIED ? [] : codes));
  const phrases = countries!.map((code) => partnerPhrase(names.partner(code)).nameThe);
  return {
    code_produit: products.length === 1 ? products[0]! : "",
    produits: sentenceList(goods!.map((code) => quoted(names.product(code)))),
    produits_egaux: goods!.length > 1 ? "oui" : "",
    part_produit: goods!.length === 0 ? "" : shareText(productShare),
    pays: sentenceList(phrases),
    pays_egaux: phrases.length > 1 ? "oui" : "",
    part_pays: phrases.length === 0 ? "" : shareText(partnerShare)
  };
}

/** Ranks from the first on that are told. */
const LAST_RANK = 10;

function specialisation(
  {product, isFirst, valueEur, share, rca, rank}: found.SpecialisationFinding,
  names: Names
): Variables {
  return {
    ...productName(product, names),
    premier_produit: isFirst ? "oui" : "",
    montant: formatMillions(valueEur),
    part: shareText(share),
    fois: times(rca),
    rang: rank === null || rank > LAST_RANK ? "" : ordinal(rank)
  };
}

function supplier(
  {product, valueEur, origin, originShare, originShareBefore}: found.SupplierFinding,
  names: Names
): Variables {
  const {nameThe, nameFrom, isPlural} = partnerPhrase(names.partner(origin));
  return {
    ...productName(product, names),
    montant: formatMillions(valueEur),
    pays: nameThe,
    depuis_pays: nameFrom,
    pays_pluriel: isPlural ? "oui" : "",
    ...shares(originShare, originShareBefore)
  };
}

function signal({valueEur, share, productCount, median}: found.SignalFinding): Variables {
  return {
    montant: formatMillions(valueEur),
    part: shareText(share),
    nombre: formatInteger(productCount),
    mediane: median === null ? "" : shareText(median)
  };
}

function unitedStates({share, shareBefore, median}: found.UnitedStatesFinding): Variables {
  return {
    ...shares(share, shareBefore),
    aucune: share === 0 ? "oui" : "",
    mediane: median === null ? "" : shareText(median)
  };
}

/** A share, and that of the year before where it is written differently. */
function shares(share: number, before: number | null): Variables {
  const part = shareText(share);
  const partBefore = before === null ? "" : shareText(before);
  return {part, part_avant: partBefore, part_inchangee: part === partBefore ? "oui" : ""};
}

function movement(
  {flow, product, contributionTenths, growth}: found.MovementFinding,
  names: Names
): Variables {
  const points = formatPoints(contributionTenths / 1000);
  return {
    flux: FLOW_NOUN[flow],
    ...productName(product, names),
    ajoute: contributionTenths > 0 ? points : "",
    retire: contributionTenths < 0 ? points : "",
    variation: changeWords(growth)
  };
}

function amountAboveZero(valueEur: number): string {
  return valueEur > 0 ? formatMillions(valueEur) : "";
}

/** « premier », « 2e » with its ending raised. */
function ordinal(rank: number): string {
  return rank === 1 ? "premier" : raisedOrdinal(rank);
}
