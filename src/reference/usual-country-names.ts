/*
 * Other names by which readers look for a partner: usual, former, English or official ones, parts of it, capitals where they stand for the
 * country. Its own name in `partners` need not be repeated. Names are ours.
 */
import {readTable} from "./table.js";

// code | names, separated by commas
const TABLE = `
AE | Émirats, EAU, UAE, Dubaï, Abou Dhabi
AR | Buenos Aires
AT | Vienne
AZ | Bakou
BA | Bosnie, Sarajevo
BD | Bengladesh, Dacca
BE | Bruxelles, Flandre, Wallonie
BF | Haute-Volta
BG | Sofia
BH | Bahrain
BR | Brasilia
BY | Bélarus, Russie blanche, Minsk
CA | Québec, Ottawa
CD | RDC, République démocratique du Congo, Zaïre, Kinshasa
CF | Centrafrique, RCA
CG | Congo, République du Congo, Brazzaville
CH | Confédération helvétique, Helvétie, Berne, Genève
CI | Ivoire, Abidjan
CN | RPC, République populaire de Chine, Pékin
CV | Cabo Verde
CY | Nicosie
CZ | République tchèque, Prague
DE | RFA, République fédérale d’Allemagne, Germany, Berlin
DK | Copenhague
DO | Saint-Domingue
DZ | Alger
EG | Le Caire
ES | Spain, Madrid, Catalogne
ET | Abyssinie
FI | Helsinki
FK | Falkland, Malouines
GB | Angleterre, Grande-Bretagne, UK, Écosse, Pays de Galles, Irlande du Nord, Londres
GR | Athènes
HK | Hongkong
HR | Zagreb
HU | Budapest
IE | Éire, Dublin
IL | Tel-Aviv
IN | Bharat, New Delhi
IR | Perse, Téhéran
IQ | Iraq, Bagdad
IT | Italy, Rome
JP | Nippon, Tokyo
KE | Nairobi
KG | Kirghizie, Kirghizistan
KH | Kampuchéa
KP | RPDC, Pyongyang
KR | Corée, République de Corée, Séoul
LB | Beyrouth
LK | Ceylan
LU | Grand-Duché
LV | Riga
MA | Rabat, Casablanca
MD | Moldova
MG | République malgache
MK | Macédoine
MM | Myanmar, Rangoun
MO | Macau
MT | La Valette
MU | Île Maurice
MX | Mexico
MY | Kuala Lumpur
NG | Lagos
NL | Hollande, Néerlande, Amsterdam, Rotterdam, La Haye
NO | Oslo
PF | Tahiti
PH | Manille
PL | Varsovie
PS | Palestine, Gaza, Cisjordanie
PT | Lisbonne
QA | Doha
RO | Bucarest
RU | Fédération de Russie, Moscou
SA | Arabie, Riyad
SE | Stockholm
SG | Singapore
SK | République slovaque, Bratislava
SN | Dakar
SV | El Salvador
SX | Saint-Martin partie néerlandaise
SY | Damas
SZ | Swaziland
TD | N’Djamena
TH | Siam, Bangkok
TL | Timor-Leste
TN | Tunis
TR | Türkiye, Ankara, Istanbul
TW | Formose, Taipei
UA | Kiev, Kyiv
US | USA, États-Unis d’Amérique, Amérique, Washington, New York
VA | Saint-Siège
VN | Vietnam, Hanoï
XS | Belgrade
ZA | RSA, Pretoria
ZW | Rhodésie
XK | Pristina
`;

/** Other names of partners, by their code in the customs files. */
export const usualCountryNames: ReadonlyMap<string, readonly string[]> = new Map(
  readTable(TABLE, 2).map(([code, names]) => [code!, names!.split(/,\s*/)])
);
