import {readTextTable} from "./text-table.js";
import {parseWeights} from "./weights.js";

/** Size of one customs département and the partners it trades with more than others do. */
export interface DepartementSize {
  /** Customs code: `07`, `20`, `9A`, and `98`, `99`. */
  code: string;
  /** Orders of magnitude, scaled later to the published totals. */
  exportMEur: number;
  importMEur: number;
  /**
   * Hundreds of import rows a quarter, as in the official files of 2019 (DGDDI): it says how diverse the
   * département's trade is.
   */
  importRowsHundreds: number;
  /** Multipliers of partners: neighbours, old ties. */
  near: ReadonlyMap<string, number>;
}

// customs code | exports M€ | imports M€ | hundreds of import rows a quarter | partners that weigh more here
const TABLE = `
01 | 7000  | 6000  | 50 | CH 2.5 IT 1.3 DE 1.2
02 | 5000  | 4500  | 39 | BE 1.5
03 | 2000  | 1500  | 31 | IT 1.4
04 | 1300  | 700   | 22 | IT 1.5
05 | 120   | 240   | 24 | IT 2.5
06 | 3800  | 4600  | 60 | IT 2
07 | 1384.7 | 1529.7 | 35 | IT 1.4 ES 1.2 DE 1.1
08 | 2500  | 2200  | 32 | BE 2 DE 1.3
09 | 450   | 450   | 22 | ES 2
10 | 2200  | 2700  | 37 | MA 1.5 TN 1.5
11 | 900   | 1100  | 32 | ES 1.8
12 | 1100  | 1000  | 30 | ES 1.4 IT 1.3
13 | 19500 | 29500 | 75 | IT 1.3 DZ 1.8 TN 1.5 MA 1.3
14 | 4800  | 6500  | 48 | GB 1.6
15 | 250   | 220   | 22 | IT 2.2
16 | 5000  | 2300  | 37 | US 1.3 CN 1.3
17 | 2800  | 4300  | 42 | MA 1.4 ES 1.2
18 | 2500  | 1800  | 33 | DE 1.1
19 | 1100  | 1000  | 31 | IT 1.3 ES 1.2
20 | 85    | 480   | 30 | IT 3
21 | 4800  | 4600  | 45 | CH 1.5 DE 1.2
22 | 2400  | 2900  | 41 | GB 1.4 IE 1.5
23 | 250   | 300   | 19 | IT 2.4
24 | 900   | 1300  | 34 | ES 1.3 GB 1.3
25 | 6500  | 6300  | 45 | CH 3 DE 1.4
26 | 3000  | 4300  | 50 | IT 1.2 ES 1.2
27 | 8500  | 7000  | 45 | GB 1.2 US 1.3
28 | 5200  | 4800  | 39 | DK 3
29 | 3300  | 3800  | 49 | GB 1.5 SA 2
30 | 1700  | 2800  | 44 | ES 1.6 IT 1.2
31 | 42000 | 27000 | 62 | DE 1.2 ES 1.2 GB 1.1
32 | 600   | 500   | 27 | ES 1.6
33 | 8000  | 10500 | 66 | ES 1.3 US 1.2
34 | 2100  | 5500  | 55 | ES 1.8 MA 1.4
35 | 6000  | 6800  | 56 | GB 1.4 CN 1.1
36 | 1200  | 1500  | 29 | ES 1.2
37 | 3400  | 4500  | 46 | DE 1.2
38 | 12000 | 11000 | 64 | IT 1.2 CN 1.2 TW 1.8
39 | 1600  | 1400  | 34 | CH 2.5 BE 1.3
40 | 2200  | 2000  | 36 | ES 1.9
41 | 3200  | 2600  | 36 | DE 1.2 CZ 1.3
42 | 4700  | 5000  | 51 | IT 1.3
43 | 1100  | 900   | 29 | IT 1.3 DE 1.2
44 | 12500 | 19000 | 65 | GB 1.2 US 1.2
45 | 7500  | 9800  | 59 | DE 1.2
46 | 900   | 700   | 22 | US 1.2 ES 1.3
47 | 1600  | 1700  | 35 | ES 1.5
48 | 62    | 74    | 15 | IT 1.6 ES 1.5 DE 1.2
49 | 5000  | 6000  | 51 | CN 1.2
50 | 2300  | 2500  | 37 | GB 1.9
51 | 8000  | 5000  | 46 | US 1.2 GB 1.3
52 | 1300  | 1000  | 27 | DE 1.5 BE 1.2
53 | 2200  | 2200  | 36 | DE 1.1 IT 1.2
54 | 5200  | 5500  | 47 | DE 1.5 LU 3 BE 1.3
55 | 1000  | 900   | 28 | DE 1.5 BE 1.7 LU 2
56 | 2400  | 3000  | 45 | GB 1.3 BR 1.5
57 | 12000 | 12500 | 60 | DE 2 LU 4 BE 1.2
58 | 800   | 700   | 26 | DE 1.3
59 | 27000 | 40000 | 76 | BE 2 GB 1.4 NL 1.3
60 | 8500  | 12000 | 56 | BE 1.2 DE 1.2
61 | 1700  | 1400  | 31 | GB 1.2
62 | 9500  | 15000 | 59 | BE 1.7 GB 1.8 NL 1.2
63 | 6000  | 4000  | 47 | DE 1.1 US 1.2
64 | 4500  | 4500  | 45 | ES 2.4 PT 1.5
65 | 900   | 600   | 26 | ES 1.8
66 | 1700  | 3300  | 36 | ES 3 MA 3
67 | 25000 | 27000 | 71 | DE 2 CH 1.4
68 | 16500 | 13500 | 61 | DE 2.1 CH 3
69 | 19000 | 26000 | 78 | IT 1.2 DE 1.1
70 | 1300  | 1100  | 33 | DE 1.5 CH 1.5
71 | 3900  | 3700  | 46 | IT 1.2 CN 1.3
72 | 5200  | 5000  | 44 | DE 1.3
73 | 2800  | 2300  | 41 | IT 2.4 CH 1.4
74 | 6000  | 4900  | 55 | CH 3 IT 1.6 DE 1.2
75 | 18000 | 30000 | 83 | IT 1.3 GB 1.3 NO 1.5 JP 1.4 HK 1.5
76 | 18000 | 27000 | 63 | GB 1.3 BE 1.2
77 | 9000  | 20000 | 69 | CN 1.3
78 | 14000 | 22000 | 65 | DE 1.2 ES 1.2
79 | 1500  | 1700  | 35 | ES 1.2
80 | 7500  | 5500  | 44 | DE 1.6 BE 1.3
81 | 1500  | 1500  | 36 | ES 1.6
82 | 1000  | 1300  | 32 | ES 1.9
83 | 2200  | 2800  | 51 | IT 1.7
84 | 2000  | 3400  | 48 | ES 1.4 IT 1.4 MA 1.4
85 | 4500  | 4800  | 44 | IT 1.3 PL 1.3
86 | 2000  | 2300  | 39 | ES 1.2
87 | 1900  | 1600  | 35 | IT 1.4
88 | 3000  | 2500  | 38 | DE 1.6 BE 1.2 CH 1.3
89 | 1600  | 1600  | 35 | DE 1.2
90 | 1700  | 1900  | 27 | DE 1.4 CH 2 US 1.6 SA 3
91 | 6500  | 11000 | 66 | CN 1.2 US 1.2
92 | 23000 | 46000 | 67 | US 1.2 IE 1.3
93 | 9000  | 18000 | 67 | CN 1.3 US 1.2
94 | 5500  | 10000 | 65 | ES 1.2 MA 1.3
95 | 14000 | 18000 | 70 | CN 1.4 US 1.3
98 | 40    | 25    | 1  | US 1.1
99 | 600   | 550   | 26 | IT 2.2 CH 1.5
9A | 60    | 1000  | 26 | US 4 TT 60 DO 60 BR 3 HT 40 BB 60 LC 90 DM 90 CR 5 CN 1.3
9B | 130   | 1050  | 24 | US 5 TT 50 DO 30 LC 120 BB 60 GY 40 NO 3 CN 1.3
9C | 150   | 450   | 18 | US 2 TT 70 BR 14 SR 250 GY 60 CH 6 CN 1.6
9D | 180   | 2200  | 28 | CN 1.7 ZA 8 MU 40 MG 25 IN 3 SG 6 MY 3 JP 1.5
9E | 10    | 350   | 13 | CN 2 AE 6 MG 60 KM 500 IN 5 BR 6 MU 40 ZA 6 TH 4 TZ 30
`;

/** Every customs département of the demo data, `98` and `99` included, in the order of their codes. */
export const departementSizes: readonly DepartementSize[] = readTextTable(TABLE, 5).map(
  ([code, exportMEur, importMEur, importRowsHundreds, near]) => ({
    code: code!,
    exportMEur: Number(exportMEur),
    importMEur: Number(importMEur),
    importRowsHundreds: Number(importRowsHundreds),
    near: parseWeights(near!)
  })
);
