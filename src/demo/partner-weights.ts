import {readTextTable} from "./text-table.js";

/** National weight of a partner in each flow, about per thousand: neighbours and large economies first. */
export interface PartnerWeight {
  code: string;
  import: number;
  export: number;
}

// customs code | imports ‰ | exports ‰. Q* are not countries; FR on imports is French goods returned.
const TABLE = `
DE | 138 | 124
CN | 100 | 40
IT | 78  | 84
BE | 74  | 80
ES | 72  | 86
US | 60  | 74
NL | 47  | 43
GB | 36  | 58
PL | 26  | 25
CH | 25  | 36
TR | 15  | 13
PT | 14  | 15
CZ | 13  | 10
JP | 12  | 14
AT | 11  | 11
IN | 11  | 9
SE | 10  | 11
VN | 10  | 3
RO | 10  | 9
HU | 9   | 7
IE | 9   | 8
MA | 9   | 12
FR | 12  | 0
KR | 8   | 10
TN | 8   | 6
SK | 8   | 6
DK | 7   | 8
TW | 6.5 | 4
BR | 6   | 8
NO | 5   | 5
FI | 5   | 5
TH | 5   | 3
CA | 5   | 8
MY | 4.5 | 3
BD | 4   | 0.6
SI | 4   | 4
LU | 4   | 7
SG | 4   | 12
BG | 3.5 | 3
MX | 3.5 | 6
ID | 3.5 | 2
GR | 3   | 6
LT | 3   | 3
UA | 2.5 | 3
IL | 2.5 | 4
ZA | 2.5 | 4
HK | 2   | 9
RU | 2   | 4
PK | 2   | 0.7
SA | 2   | 6
AE | 2   | 9
AU | 2   | 7
DZ | 2   | 7
CI | 2   | 2.5
EE | 1.8 | 1.6
HR | 1.7 | 2.5
XS | 1.7 | 1.6
PH | 1.5 | 2
LV | 1.5 | 1.4
CL | 1.5 | 1.6
MG | 1.3 | 0.8
CO | 1.2 | 1.6
EG | 1.2 | 3
KH | 1.2 | 0.3
AR | 1.1 | 1.3
LK | 1   | 0.3
PE | 1   | 0.7
EC | 1   | 0.4
NZ | 0.9 | 0.9
MT | 0.9 | 1.6
CM | 0.8 | 1.2
SN | 0.6 | 2.3
CR | 0.8 | 0.3
MU | 0.7 | 0.9
MM | 0.7 | 0.1
NG | 0.7 | 2
QA | 0.6 | 3
KZ | 0.5 | 1.2
KE | 0.5 | 0.7
BA | 0.5 | 0.4
AL | 0.4 | 0.3
MK | 0.4 | 0.3
GH | 0.4 | 1
IS | 0.4 | 0.5
DO | 0.4 | 0.6
CY | 0.3 | 1.3
GA | 0.3 | 1
LB | 0.2 | 1.4
KW | 0.3 | 1.6
IQ | 0.2 | 1.2
JO | 0.2 | 0.8
OM | 0.2 | 0.8
LY | 0.3 | 0.8
AO | 0.2 | 1
TG | 0.2 | 0.8
BJ | 0.1 | 0.8
BF | 0.2 | 0.7
ML | 0.1 | 0.8
CG | 0.2 | 0.8
CD | 0.2 | 0.5
GN | 0.2 | 0.5
MR | 0.3 | 0.5
PA | 0.1 | 1
UZ | 0.2 | 0.8
AZ | 0.3 | 0.6
GE | 0.2 | 0.5
MO | 0.1 | 0.8
AD | 0.2 | 1.6
NC | 0.2 | 1.8
PF | 0.1 | 1.5
XK | 0.25 | 0.25
MD | 0.3 | 0.3
LI | 0.3 | 0.2
SM | 0.2 | 0.2
GI | 0.03 | 0.5
NA | 0.3  | 0.3
XC | 0.25 | 0.25
XL | 0.2  | 0.2
QU | 0.8 | 1
QR | 0.25 | 0.8
QS | 0.25 | 1.6
`;

/** Partners with a weight of their own, in the order of their weight in imports. */
export const partnerWeights: ReadonlyMap<string, PartnerWeight> = new Map(
  readTextTable(TABLE, 3).map(([code, imports, exports]) => [
    code!,
    {code: code!, import: Number(imports), export: Number(exports)}
  ])
);

/** Weight, per thousand, of a country that the table does not name: small economies and remote places. */
export const SMALL_PARTNER_WEIGHT: Omit<PartnerWeight, "code"> = {import: 0.05, export: 0.2};
