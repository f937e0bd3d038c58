/*
 * How the names of partners stand in a sentence: « l’Allemagne », « les Pays-Bas », « venir de Chine »,
 * « venir du Japon », « venir d’Israël ». The rule is that of French: the article by gender, known from the
 * ending but for the exceptions below.
 */

/** A partner’s name in a sentence. */
export interface PartnerPhrase {
  /** « l’Allemagne », « les États-Unis », « Israël ». */
  nameThe: string;
  /** Where something comes from: « d’Allemagne », « des États-Unis », « du Japon ». */
  nameFrom: string;
  /** Whether the verb is plural. */
  isPlural: boolean;
}

/** Names that take no article: islands and cities mostly. */
const WITHOUT = new Set(
  (
    "Andorre, Antigua-et-Barbuda, Anguilla, Aruba, Bahreïn, Brunei, Ceuta, Ceuta et Melilla, Cuba, Curaçao, Chypre, Djibouti, Fidji, Gibraltar, Guam, " +
    "Haïti, Hong Kong, Israël, Kiribati, La Réunion, Macao, Madagascar, Malte, Maurice, Mayotte, Melilla, Montserrat, Bonaire, Nauru, Niue, Oman, Pitcairn, Saba, " +
    "Samoa, Sao Tomé-et-Principe, Serbie-et-Monténégro, Singapour, Sint-Maarten, Taïwan, Tokelau, Tonga, Trinité-et-Tobago, Tuvalu, Wallis-et-Futuna"
  ).split(", ")
);

/** Plural names. */
const PLURAL =
  /^(?:Îles |États-|Pays-|Émirats |Antilles |Bahamas|Bermudes|Comores|Maldives|Palaos|Philippines|Seychelles|Samoa am|Terres |Territoires |Régions )/;

/** Masculine names in -e, and feminine ones that do not end with it. */
const MASCULINE = /^(?:Belize|Cambodge|Congo|Mexique|Mozambique|Zimbabwe|Suriname|Timor|Sahara|Océan)/;
const FEMININE =
  /^(?:Allemagne|Arabie|Bosnie|Cisjordanie|Corée|Côte|Guinée|Géorgie|Macédoine|Nouvelle|Océanie|Papouasie|Polynésie|République|Union|Île )/;

/** Letters before which « le », « la » and « de » are elided. */
const VOWEL = /^[AEIOUÀÂÉÈÊËÎÏÔÖÛÜ]/;

/**
 * The name of a partner in a sentence. One of several countries, « Suisse et Liechtenstein », takes no
 * article.
 */
export function partnerPhrase(name: string): PartnerPhrase {
  const isVowel = VOWEL.test(name);
  const elided = isVowel ? `d’${name}` : `de ${name}`;
  if (PLURAL.test(name)) return {nameThe: `les ${name}`, nameFrom: `des ${name}`, isPlural: true};
  if (WITHOUT.has(name) || /^Saint|,| et /.test(name))
    return {nameThe: name, nameFrom: elided, isPlural: false};
  const isFeminine = FEMININE.test(name) || (/e$/.test(name) && !MASCULINE.test(name));
  if (isVowel) return {nameThe: `l’${name}`, nameFrom: elided, isPlural: false};
  return isFeminine
    ? {nameThe: `la ${name}`, nameFrom: elided, isPlural: false}
    : {nameThe: `le ${name}`, nameFrom: `du ${name}`, isPlural: false};
}
