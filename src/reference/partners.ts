/*
 * The partners of the customs’ list, under short French names.
 *
 * Codes, validity and zones: DGDDI, list of countries and zones of 2021 (the
 * United Kingdom is outside the European Union; « Asie » there holds Oceania,
 * hence our « Asie et Océanie »), Licence Ouverte 2.0. Names: Unicode CLDR,
 * shortened by us. Zones of codes that the customs no longer place, and of the
 * four overseas départements other than Mayotte, are ours.
 *
 * Dates are given only where a code has ended or has served twice: XS was
 * Saba, then Serbia; XK Yugoslavia, then Kosovo; QU two kinds of unknown country.
 */
import {isCountryCode} from "../trade/partners.js";
import {readTable} from "./table.js";

export interface Partner {
  /** Customs code: ISO 3166 for most; XS is Serbia, XK Kosovo, XC Ceuta, XL Melilla. */
  code: string;
  name: string;
  zone: string;
  /** First month of validity, `YYYYMM`; absent: since always. */
  from?: string;
  /** Last month of validity, `YYYYMM`; absent: still in use. */
  to?: string;
  /** False for the codes that count in totals and are never ranked. */
  isCountry: boolean;
}

// code | name | zone | from | to
const TABLE = `
AD | Andorre                                 | Europe hors UE         |        |
AE | Émirats arabes unis                     | Proche et Moyen-Orient |        |
AF | Afghanistan                             | Asie et Océanie        |        |
AG | Antigua-et-Barbuda                      | Amérique               |        |
AI | Anguilla                                | Amérique               |        |
AL | Albanie                                 | Europe hors UE         |        |
AM | Arménie                                 | Europe hors UE         |        |
AN | Antilles néerlandaises                  | Amérique               |        | 201212
AO | Angola                                  | Afrique                |        |
AQ | Antarctique                             | Divers                 |        |
AR | Argentine                               | Amérique               |        |
AS | Samoa américaines                       | Asie et Océanie        |        |
AT | Autriche                                | Union européenne       |        |
AU | Australie                               | Asie et Océanie        |        |
AW | Aruba                                   | Amérique               |        |
AZ | Azerbaïdjan                             | Europe hors UE         |        |
BA | Bosnie-Herzégovine                      | Europe hors UE         |        |
BB | Barbade                                 | Amérique               |        |
BD | Bangladesh                              | Asie et Océanie        |        |
BE | Belgique                                | Union européenne       |        |
BF | Burkina Faso                            | Afrique                |        |
BG | Bulgarie                                | Union européenne       |        |
BH | Bahreïn                                 | Proche et Moyen-Orient |        |
BI | Burundi                                 | Afrique                |        |
BJ | Bénin                                   | Afrique                |        |
BL | Saint-Barthélemy                        | Amérique               |        |
BM | Bermudes                                | Amérique               |        |
BN | Brunei                                  | Asie et Océanie        |        |
BO | Bolivie                                 | Amérique               |        |
BQ | Bonaire, Saint-Eustache et Saba         | Amérique               |        |
BR | Brésil                                  | Amérique               |        |
BS | Bahamas                                 | Amérique               |        |
BT | Bhoutan                                 | Asie et Océanie        |        |
BV | Île Bouvet                              | Divers                 |        |
BW | Botswana                                | Afrique                |        |
BY | Biélorussie                             | Europe hors UE         |        |
BZ | Belize                                  | Amérique               |        |
CA | Canada                                  | Amérique               |        |
CC | Îles Cocos                              | Asie et Océanie        |        |
CD | Congo-Kinshasa                          | Afrique                |        |
CF | République centrafricaine               | Afrique                |        |
CG | Congo-Brazzaville                       | Afrique                |        |
CH | Suisse                                  | Europe hors UE         |        |
CI | Côte d’Ivoire                           | Afrique                |        |
CK | Îles Cook                               | Asie et Océanie        |        |
CL | Chili                                   | Amérique               |        |
CM | Cameroun                                | Afrique                |        |
CN | Chine                                   | Asie et Océanie        |        |
CO | Colombie                                | Amérique               |        |
CR | Costa Rica                              | Amérique               |        |
CS | Serbie-et-Monténégro                    | Europe hors UE         | 200401 | 200505
CU | Cuba                                    | Amérique               |        |
CV | Cap-Vert                                | Afrique                |        |
CW | Curaçao                                 | Amérique               |        |
CX | Île Christmas                           | Asie et Océanie        |        |
CY | Chypre                                  | Union européenne       |        |
CZ | Tchéquie                                | Union européenne       |        |
DD | Allemagne de l’Est                      | Europe hors UE         |        | 199012
DE | Allemagne                               | Union européenne       |        |
DJ | Djibouti                                | Afrique                |        |
DK | Danemark                                | Union européenne       |        |
DM | Dominique                               | Amérique               |        |
DO | République dominicaine                  | Amérique               |        |
DZ | Algérie                                 | Afrique                |        |
EC | Équateur                                | Amérique               |        |
EE | Estonie                                 | Union européenne       |        |
EG | Égypte                                  | Afrique                |        |
EH | Sahara occidental                       | Afrique                |        |
ER | Érythrée                                | Afrique                |        |
ES | Espagne                                 | Union européenne       |        |
ET | Éthiopie                                | Afrique                |        |
EU | Union européenne, sans précision        | Divers                 |        |
FA | Îles Féroé                              | Europe hors UE         |        | 199212
FI | Finlande                                | Union européenne       |        |
FJ | Fidji                                   | Asie et Océanie        |        |
FK | Îles Malouines                          | Amérique               |        |
FM | Micronésie                              | Asie et Océanie        |        |
FO | Îles Féroé                              | Europe hors UE         |        |
FR | France                                  | Divers                 |        |
GA | Gabon                                   | Afrique                |        |
GB | Royaume-Uni                             | Europe hors UE         |        |
GD | Grenade                                 | Amérique               |        |
GE | Géorgie                                 | Europe hors UE         |        |
GF | Guyane française                        | Divers                 |        |
GH | Ghana                                   | Afrique                |        |
GI | Gibraltar                               | Europe hors UE         |        |
GL | Groenland                               | Europe hors UE         |        |
GM | Gambie                                  | Afrique                |        |
GN | Guinée                                  | Afrique                |        |
GP | Guadeloupe                              | Divers                 |        |
GQ | Guinée équatoriale                      | Afrique                |        |
GR | Grèce                                   | Union européenne       |        |
GS | Géorgie du Sud et Sandwich du Sud       | Divers                 |        |
GT | Guatemala                               | Amérique               |        |
GU | Guam                                    | Asie et Océanie        |        |
GW | Guinée-Bissau                           | Afrique                |        |
GY | Guyana                                  | Amérique               |        |
HK | Hong Kong                               | Asie et Océanie        |        |
HM | Îles Heard-et-MacDonald                 | Asie et Océanie        |        |
HN | Honduras                                | Amérique               |        |
HR | Croatie                                 | Union européenne       |        |
HT | Haïti                                   | Amérique               |        |
HU | Hongrie                                 | Union européenne       |        |
ID | Indonésie                               | Asie et Océanie        |        |
IE | Irlande                                 | Union européenne       |        |
IL | Israël                                  | Proche et Moyen-Orient |        |
IN | Inde                                    | Asie et Océanie        |        |
IO | Océan Indien britannique                | Afrique                |        |
IQ | Irak                                    | Proche et Moyen-Orient |        |
IR | Iran                                    | Proche et Moyen-Orient |        |
IS | Islande                                 | Europe hors UE         |        |
IT | Italie                                  | Union européenne       |        |
JM | Jamaïque                                | Amérique               |        |
JO | Jordanie                                | Proche et Moyen-Orient |        |
JP | Japon                                   | Asie et Océanie        |        |
KE | Kenya                                   | Afrique                |        |
KG | Kirghizstan                             | Europe hors UE         |        |
KH | Cambodge                                | Asie et Océanie        |        |
KI | Kiribati                                | Asie et Océanie        |        |
KM | Comores                                 | Afrique                |        |
KN | Saint-Christophe-et-Niévès              | Amérique               |        |
KP | Corée du Nord                           | Asie et Océanie        |        |
KR | Corée du Sud                            | Asie et Océanie        |        |
KW | Koweït                                  | Proche et Moyen-Orient |        |
KY | Îles Caïmans                            | Amérique               |        |
KZ | Kazakhstan                              | Europe hors UE         |        |
LA | Laos                                    | Asie et Océanie        |        |
LB | Liban                                   | Proche et Moyen-Orient |        |
LC | Sainte-Lucie                            | Amérique               |        |
LI | Liechtenstein                           | Europe hors UE         |        |
LK | Sri Lanka                               | Asie et Océanie        |        |
LR | Liberia                                 | Afrique                |        |
LS | Lesotho                                 | Afrique                |        |
LT | Lituanie                                | Union européenne       |        |
LU | Luxembourg                              | Union européenne       |        |
LV | Lettonie                                | Union européenne       |        |
LY | Libye                                   | Afrique                |        |
MA | Maroc                                   | Afrique                |        |
MD | Moldavie                                | Europe hors UE         |        |
ME | Monténégro                              | Europe hors UE         |        |
MG | Madagascar                              | Afrique                |        |
MH | Îles Marshall                           | Asie et Océanie        |        |
MK | Macédoine du Nord                       | Europe hors UE         |        |
ML | Mali                                    | Afrique                |        |
MM | Birmanie                                | Asie et Océanie        |        |
MN | Mongolie                                | Asie et Océanie        |        |
MO | Macao                                   | Asie et Océanie        |        |
MP | Îles Mariannes du Nord                  | Asie et Océanie        |        |
MQ | Martinique                              | Divers                 |        |
MR | Mauritanie                              | Afrique                |        |
MS | Montserrat                              | Amérique               |        |
MT | Malte                                   | Union européenne       |        |
MU | Maurice                                 | Afrique                |        |
MV | Maldives                                | Asie et Océanie        |        |
MW | Malawi                                  | Afrique                |        |
MX | Mexique                                 | Amérique               |        |
MY | Malaisie                                | Asie et Océanie        |        |
MZ | Mozambique                              | Afrique                |        |
NA | Namibie                                 | Afrique                |        |
NC | Nouvelle-Calédonie                      | Divers                 |        |
NE | Niger                                   | Afrique                |        |
NF | Île Norfolk                             | Asie et Océanie        |        |
NG | Nigeria                                 | Afrique                |        |
NI | Nicaragua                               | Amérique               |        |
NL | Pays-Bas                                | Union européenne       |        |
NO | Norvège                                 | Europe hors UE         |        |
NP | Népal                                   | Asie et Océanie        |        |
NR | Nauru                                   | Asie et Océanie        |        |
NU | Niue                                    | Asie et Océanie        |        |
NZ | Nouvelle-Zélande                        | Asie et Océanie        |        |
OM | Oman                                    | Proche et Moyen-Orient |        |
PA | Panama                                  | Amérique               |        |
PE | Pérou                                   | Amérique               |        |
PF | Polynésie française                     | Divers                 |        |
PG | Papouasie-Nouvelle-Guinée               | Asie et Océanie        |        |
PH | Philippines                             | Asie et Océanie        |        |
PK | Pakistan                                | Asie et Océanie        |        |
PL | Pologne                                 | Union européenne       |        |
PM | Saint-Pierre-et-Miquelon                | Divers                 |        |
PN | Pitcairn                                | Asie et Océanie        |        |
PS | Territoires palestiniens                | Proche et Moyen-Orient |        |
PT | Portugal                                | Union européenne       |        |
PW | Palaos                                  | Asie et Océanie        |        |
PY | Paraguay                                | Amérique               |        |
QA | Qatar                                   | Proche et Moyen-Orient |        |
QP | Haute mer                               | Divers                 |        |
QQ | Autocorrections                         | Divers                 |        |
QR | Avitaillement et soutage, intra-UE      | Divers                 |        |
QS | Avitaillement et soutage, pays tiers    | Divers                 |        |
QT | Avitaillement                           | Divers                 | 199701 | 200012
QU | Pays non désignés ailleurs              | Divers                 |        | 199912
QU | Pays non déterminés                     | Divers                 | 201201 |
QV | Pays non déterminés, intra-UE           | Divers                 |        | 201112
QW | Pays non déterminés, pays tiers         | Divers                 |        | 201112
QY | Pays indéterminés, intra-UE (Eurostat)  | Divers                 |        | 200912
QZ | Pays indéterminés, extra-UE (Eurostat)  | Divers                 |        | 200912
RE | La Réunion                              | Divers                 |        |
RO | Roumanie                                | Union européenne       |        |
RU | Russie                                  | Europe hors UE         |        |
RW | Rwanda                                  | Afrique                |        |
SA | Arabie saoudite                         | Proche et Moyen-Orient |        |
SB | Îles Salomon                            | Asie et Océanie        |        |
SC | Seychelles                              | Afrique                |        |
SD | Soudan                                  | Afrique                |        |
SE | Suède                                   | Union européenne       |        |
SG | Singapour                               | Asie et Océanie        |        |
SH | Sainte-Hélène                           | Afrique                |        |
SI | Slovénie                                | Union européenne       |        |
SJ | Svalbard                                | Europe hors UE         | 199501 | 199612
SK | Slovaquie                               | Union européenne       |        |
SL | Sierra Leone                            | Afrique                |        |
SM | Saint-Marin                             | Europe hors UE         |        |
SN | Sénégal                                 | Afrique                |        |
SO | Somalie                                 | Afrique                |        |
SR | Suriname                                | Amérique               |        |
SS | Soudan du Sud                           | Afrique                |        |
ST | Sao Tomé-et-Principe                    | Afrique                |        |
SU | Union soviétique                        | Europe hors UE         |        | 199205
SV | Salvador                                | Amérique               |        |
SX | Sint-Maarten                            | Amérique               |        |
SY | Syrie                                   | Proche et Moyen-Orient |        |
SZ | Eswatini                                | Afrique                |        |
TC | Îles Turques-et-Caïques                 | Amérique               |        |
TD | Tchad                                   | Afrique                |        |
TF | Terres australes françaises             | Divers                 |        |
TG | Togo                                    | Afrique                |        |
TH | Thaïlande                               | Asie et Océanie        |        |
TJ | Tadjikistan                             | Europe hors UE         |        |
TK | Tokelau                                 | Asie et Océanie        |        |
TL | Timor oriental                          | Asie et Océanie        |        |
TM | Turkménistan                            | Europe hors UE         |        |
TN | Tunisie                                 | Afrique                |        |
TO | Tonga                                   | Asie et Océanie        |        |
TP | Timor oriental                          | Asie et Océanie        | 200101 | 200212
TR | Turquie                                 | Europe hors UE         |        |
TT | Trinité-et-Tobago                       | Amérique               |        |
TV | Tuvalu                                  | Asie et Océanie        |        |
TW | Taïwan                                  | Asie et Océanie        |        |
TZ | Tanzanie                                | Afrique                |        |
UA | Ukraine                                 | Europe hors UE         |        |
UG | Ouganda                                 | Afrique                |        |
UM | Îles mineures des États-Unis            | Asie et Océanie        |        |
US | États-Unis                              | Amérique               |        |
UY | Uruguay                                 | Amérique               |        |
UZ | Ouzbékistan                             | Europe hors UE         |        |
VA | Vatican                                 | Europe hors UE         |        |
VC | Saint-Vincent-et-les-Grenadines         | Amérique               |        |
VE | Venezuela                               | Amérique               |        |
VG | Îles Vierges britanniques               | Amérique               |        |
VI | Îles Vierges américaines                | Amérique               |        |
VN | Viêt Nam                                | Asie et Océanie        |        |
VU | Vanuatu                                 | Asie et Océanie        |        |
WF | Wallis-et-Futuna                        | Divers                 |        |
WS | Samoa                                   | Asie et Océanie        |        |
XA | Océanie américaine                      | Asie et Océanie        | 199201 | 200012
XB | Saint-Barthélemy                        | Amérique               |        | 201212
XC | Ceuta                                   | Europe hors UE         |        |
XD | Tchécoslovaquie                         | Europe hors UE         |        | 199212
XE | Saint-Eustache                          | Amérique               |        | 200512
XF | Îles Canaries                           | Europe hors UE         |        | 199612
XG | Ceuta et Melilla                        | Europe hors UE         |        | 199812
XH | Suisse et Liechtenstein                 | Europe hors UE         |        | 199412
XI | Saint-Martin, partie sud                | Amérique               |        | 200512
XJ | Yougoslavie                             | Europe hors UE         |        | 199205
XK | Yougoslavie                             | Europe hors UE         | 199206 | 199212
XK | Kosovo                                  | Europe hors UE         | 200506 |
XL | Melilla                                 | Europe hors UE         |        |
XM | Monténégro                              | Europe hors UE         | 200506 | 200612
XN | Bonaire                                 | Amérique               |        | 200512
XO | Océanie australienne                    | Asie et Océanie        |        | 200012
XP | Cisjordanie et bande de Gaza            | Proche et Moyen-Orient | 199501 | 200012
XQ | Afrique du Sud et Namibie               | Afrique                |        | 198912
XR | Régions polaires                        | Divers                 |        | 200012
XS | Saba                                    | Amérique               |        | 200505
XS | Serbie                                  | Europe hors UE         | 200506 |
XT | Saint-Martin, partie nord               | Amérique               |        | 201312
XU | Belgique et Luxembourg                  | Union européenne       |        | 199812
XV | Curaçao                                 | Amérique               |        | 200512
XW | Îles Vierges britanniques et Montserrat | Amérique               |        | 199412
XX | Océanie américaine                      | Asie et Océanie        |        | 199112
XY | Yémen du Nord                           | Proche et Moyen-Orient |        | 199012
XZ | Océanie néo-zélandaise                  | Asie et Océanie        |        | 200012
YD | Yémen du Sud                            | Proche et Moyen-Orient |        | 199012
YE | Yémen                                   | Proche et Moyen-Orient |        |
YT | Mayotte                                 | Divers                 |        |
YU | République fédérale de Yougoslavie      | Europe hors UE         | 199301 | 200312
ZA | Afrique du Sud                          | Afrique                |        |
ZM | Zambie                                  | Afrique                |        |
ZW | Zimbabwe                                | Afrique                |        |
`;

/** Every code of the list, ascending; the meanings of a code that served twice, by date. */
export const partners: readonly Partner[] = readTable(TABLE, 5).map(toPartner);

/**
 * Short name of a partner as its code was understood in a year; where the
 * meaning changed during the year, the later one. `undefined` for a code that
 * is not in the list or was not in use that year.
 */
export function partnerName(code: string, year: number): string | undefined {
  return partners.findLast((partner) => partner.code === code && isValidIn(partner, year))?.name;
}

function isValidIn({from, to}: Partner, year: number): boolean {
  return (from === undefined || yearOf(from) <= year) && (to === undefined || year <= yearOf(to));
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

function toPartner(cells: string[]): Partner {
  const [code, name, zone, from, to] = cells as [string, string, string, string, string];
  return {code, name, zone, ...(from && {from}), ...(to && {to}), isCountry: isCountryCode(code)};
}
