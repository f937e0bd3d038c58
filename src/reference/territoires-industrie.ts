/*
 * The 183 Territoires d’industrie of 2023–2027 and, in each département, the
 * number of their communes.
 *
 * Source: ANCT, list of the territories and of their intercommunal bodies, whose
 * communes (INSEE, Code officiel géographique 2024) are counted by département;
 * Licence Ouverte 2.0. Corse-du-Sud and Haute-Corse are counted as 20.
 */
import {readTable} from "./table.js";

export interface TerritoireIndustrie {
  /** Identifier of the ANCT: `ti-8401`. */
  id: string;
  name: string;
  /** INSEE code of a département → number of communes of the territory there. */
  communes: Record<string, number>;
}

// identifier | name | communes by département
const TABLE = `
ti-0101 | Basse-Terre                                                 | 971:17
ti-0102 | Cap Excellence                                              | 971:3
ti-0103 | Terres de Cannes et Industries d’Avenir                     | 971:8
ti-0201 | Martinique Centre                                           | 972:4
ti-0202 | Nord Industries Martinique                                  | 972:18
ti-0301 | Ouest Guyanais                                              | 973:8
ti-0302 | Savanes                                                     | 973:4
ti-0401 | Est Réunion Industries                                      | 974:6
ti-0402 | Territoire de l’Ouest                                       | 974:5
ti-0601 | Mayotte                                                     | 976:17
ti-1101 | Boucle Nord de Seine                                        | 92:6 95:1
ti-1102 | Cergy Ouest 95                                              | 78:1 95:86
ti-1103 | Grand Paris Sud-Seine-Essonne-Sénart                        | 77:8 91:15
ti-1104 | Grand Roissy Le Bourget                                     | 77:17 93:8 95:25
ti-1105 | Grand-Orly Seine Bièvre                                     | 91:6 94:18
ti-1106 | Marne et Brie Industries                                    | 77:40 91:1
ti-1107 | Melun – Villaroche                                          | 77:20
ti-1108 | Nord Est 77 – Meaux                                         | 77:68
ti-1109 | Seine Aval                                                  | 78:120 95:1
ti-1110 | Sud Seine et Marne                                          | 77:62
ti-1111 | Versailles – Saclay – Saint Quentin                         | 78:29 91:28
ti-2401 | Berry Sologne                                               | 18:97
ti-2402 | Chartres Métropole                                          | 28:66
ti-2403 | Châteauroux – Buzançais – Argenton                          | 36:47
ti-2404 | Est du Loiret                                               | 45:144 89:1
ti-2405 | Grand Est Touraine                                          | 37:55
ti-2406 | Issoudun                                                    | 18:3 36:9
ti-2407 | Nord Loiret                                                 | 45:78
ti-2408 | Orléans Métropole – Beauce Loirétaine                       | 45:45
ti-2409 | Pays de Dreux – Portes Euréliennes d’Île-de-France          | 27:6 28:114
ti-2410 | Perche Industrie                                            | 28:57 41:12
ti-2411 | Sologne Val de Cher                                         | 41:56
ti-2412 | Sud Eure-et-Loir                                            | 28:42
ti-2701 | Alliances Luxe et Précision Doubs                           | 25:254
ti-2702 | Auxois Morvan                                               | 21:211
ti-2703 | Bourgogne Industrie                                         | 03:3 21:23 71:160
ti-2704 | Grand Chalon                                                | 71:137
ti-2705 | Grand Dole                                                  | 39:47
ti-2706 | Haut-Jura                                                   | 39:192
ti-2707 | Nevers Val de Loire                                         | 18:1 58:110
ti-2708 | Nord Franche-Comté                                          | 25:76 70:20 90:101
ti-2709 | Vosges Saonoises                                            | 70:110
ti-2710 | Yonne Industrielle                                          | 89:138
ti-2801 | Alençon                                                     | 61:26 72:5
ti-2802 | Axe Seine                                                   | 27:296 76:185
ti-2803 | Caen la mer Industrie                                       | 14:48
ti-2804 | Collines de Normandie                                       | 14:17 61:42
ti-2805 | Cotentin                                                    | 50:152
ti-2806 | Dieppe Côte d’Albâtre                                       | 76:215
ti-2807 | Lisieux                                                     | 14:53
ti-2808 | Pays de Bernay, de Conches, du Neubourg et du Sud de l’Eure | 27:181 28:1
ti-2809 | Vallée de la Bresle – Vimeu                                 | 76:49 80:48
ti-2810 | Vallées d’Auge                                              | 61:95
ti-3201 | Aa – Dunkerque – Flandre                                    | 59:107 62:15
ti-3202 | Albert – Amiens                                             | 80:104
ti-3203 | Baie de Somme Ponthieu – Marquenterre Industries            | 80:114
ti-3204 | Beauvaisis                                                  | 60:53
ti-3205 | Béthune-Bruay et Flandre-Lys                                | 59:4 62:104
ti-3206 | Grand Calais                                                | 62:14
ti-3207 | Grand-Hainaut Douaisis Cambrésis                            | 59:369
ti-3208 | Haute-Picardie                                              | 02:88 80:143
ti-3209 | Lens – Hénin                                                | 62:50
ti-3210 | Pays Boulonnais                                             | 62:74
ti-3211 | Pays Compiégnois                                            | 60:61
ti-3212 | Pays de Saint-Omer                                          | 62:89
ti-3213 | SCOT Lille Métropole                                        | 59:133
ti-3214 | Soissonnais – Valois                                        | 02:164
ti-3215 | Sud Aisne                                                   | 02:108
ti-3216 | Sud Oise                                                    | 60:146
ti-3217 | Thiérache et Pays de la Serre                               | 02:202
ti-4401 | Alsace Centrale                                             | 67:178 68:5
ti-4402 | Alsace du Nord                                              | 67:49
ti-4403 | Colmar Centre Haut-Rhin                                     | 68:29
ti-4404 | Épinal – Rambervillers                                      | 88:108
ti-4405 | Grand Reims                                                 | 51:143
ti-4406 | Moselle-Est                                                 | 57:231 67:1
ti-4407 | Nord Ardennes                                               | 08:157
ti-4408 | Nord Lorraine                                               | 54:23 57:195
ti-4409 | Ouest Champenois                                            | 10:54 51:62
ti-4410 | Pays d’Épernay Terres de Champagne                          | 51:112
ti-4411 | Pays de Châlons                                             | 51:90
ti-4412 | Pays du Lunévillois                                         | 54:159
ti-4413 | Plaine des Vosges                                           | 52:1 88:190
ti-4414 | Sud Alsace                                                  | 68:292
ti-4415 | Sud Champagne                                               | 10:202
ti-4416 | Sud Haute-Marne                                             | 52:316 70:3
ti-4417 | Sud Meuse Nord Haute-Marne                                  | 51:10 52:109 55:84
ti-4418 | Terres de Lorraine                                          | 54:152 88:1
ti-4419 | Trois vallées de Bruyères, Gérardmer, Saint-Dié-des-Vosges  | 54:3 88:116
ti-4420 | Val de Lorraine                                             | 54:162 57:7
ti-4421 | Pays Vitryat                                                | 51:100
ti-5201 | Ancenis Châteaubriant                                       | 44:45 49:1
ti-5202 | Anjou Bleu                                                  | 49:11
ti-5203 | Bocage vendéen                                              | 85:51
ti-5204 | Choletais-Mauges                                            | 49:32
ti-5205 | Cœur de Maine                                               | 53:29 72:29
ti-5206 | Laval Agglomération                                         | 53:34
ti-5207 | Loire Vendée Océan                                          | 44:8 85:11
ti-5208 | Mayenne Communauté                                          | 53:33
ti-5209 | Mont des Avaloirs                                           | 53:26
ti-5210 | Nantes Erdre et Gesvres                                     | 44:36
ti-5211 | Pays de Château-Gontier                                     | 53:16
ti-5212 | Pays du Mans                                                | 72:108
ti-5213 | Sablé – La Flèche                                           | 53:1 72:30
ti-5214 | Saint-Nazaire Loire Estuaire                                | 44:21
ti-5215 | Terres de Montaigu                                          | 85:10
ti-5216 | Trois Rivières                                              | 72:52
ti-5217 | Vendée Centre                                               | 85:37
ti-5218 | Vendée Grand Sud                                            | 85:54
ti-5301 | Baie d’Armor Industrie                                      | 22:154
ti-5302 | Centre Morbihan                                             | 56:12
ti-5303 | Dinan Agglomération                                         | 22:65
ti-5304 | Finistère                                                   | 22:4 29:157
ti-5305 | Fougères – Vitré                                            | 35:105
ti-5306 | Lannion-Trégor Communauté                                   | 22:57
ti-5307 | Pays de Lorient – Quimperlé                                 | 29:16 56:30
ti-5308 | Pays de Vannes                                              | 56:59
ti-5309 | Ploërmel Communauté                                         | 56:30
ti-5310 | Sud Vilaine                                                 | 35:50 44:8 56:11
ti-7501 | Agenais                                                     | 47:44
ti-7502 | Angoulême – Cognac                                          | 16:132
ti-7503 | Bocage Bressuirais                                          | 79:33
ti-7504 | Bordeaux métropole Bassin d’Arcachon nord                   | 33:36
ti-7505 | Brive – Tulle – Périgord Noir                               | 19:91 24:136
ti-7506 | Creuse Industrie                                            | 23:256
ti-7507 | Grand Châtellerault                                         | 86:47
ti-7508 | Grand Libournais                                            | 24:2 33:134
ti-7509 | Grand Périgueux – Grand Bergeracois                         | 24:171
ti-7510 | Lacq – Pau – Tarbes                                         | 64:387 65:174
ti-7511 | Limoges et Haute-Vienne                                     | 19:2 87:91
ti-7512 | Loudun Thouars                                              | 79:24 86:45
ti-7513 | Niortais – Haut Val de Sèvre                                | 79:59
ti-7514 | Pays Basque                                                 | 64:158
ti-7515 | Rochefort Royan Marennes Oléron                             | 17:72
ti-7516 | Val de Garonne Guyenne Gascogne et Réolais                  | 33:41 47:107
ti-7601 | Alès                                                        | 07:1 30:94
ti-7602 | Ariège                                                      | 09:326
ti-7603 | Aurillac – Figeac – Rodez                                   | 12:127 15:174 46:201
ti-7604 | Béziers – Sète                                              | 34:59
ti-7605 | Castres Revel Castelnaudary                                 | 11:44 31:13 81:54
ti-7606 | Comminges – Nestes                                          | 31:283 65:146
ti-7607 | Gard Rhodanien – Pont du Gard                               | 30:59
ti-7608 | Grand Auch – Astarac                                        | 32:71
ti-7609 | Grand Narbonne                                              | 11:37
ti-7610 | Hautes Terres d’Oc                                          | 34:6 81:39
ti-7611 | Interdépartemental Gers – Tarn-et-Garonne                   | 32:160 47:2 82:136
ti-7612 | Nord Lozère                                                 | 48:37
ti-7613 | Pyrénées Orientales                                         | 66:67
ti-7614 | Tarn Nord                                                   | 81:103
ti-8401 | Ardèche Drôme Nord                                          | 07:160 26:47
ti-8402 | Bassin de Bourg-en-Bresse                                   | 01:92
ti-8403 | Beaujolais                                                  | 01:1 69:115
ti-8404 | Clermont Arverne Industrie                                  | 63:48
ti-8405 | Grand Annecy                                                | 74:34
ti-8406 | Issoire – Brioude                                           | 43:39 63:88
ti-8407 | Le Puy – Jeune Loire                                        | 43:116
ti-8408 | Lezoux – Thiers – Ambert – Montbrison                       | 42:87 63:102
ti-8409 | Montluçon Commentry                                         | 03:54
ti-8410 | Nord Isère Industrie                                        | 38:97
ti-8411 | Pays d’Évian – vallée d’Abondance                           | 74:22
ti-8412 | Pays de Gex – Genevois – Terre Valserhône                   | 01:39 74:17
ti-8413 | Plastics Vallée – Oyonnax                                   | 01:42
ti-8414 | Porte de l’Isère                                            | 38:22
ti-8415 | Rhône Provence Industrie                                    | 07:24 26:41
ti-8416 | Riom – Vichy                                                | 03:113 63:85
ti-8417 | Roannais Forez                                              | 42:123
ti-8418 | Rumilly Usses et Rhône                                      | 01:3 74:40
ti-8419 | Saint-Marcellin Vercors Bièvre Isère                        | 38:97
ti-8420 | Sud Isère                                                   | 38:130 73:10
ti-8421 | Valence Romans Agglo                                        | 26:54
ti-8422 | Vallée de l’Arve                                            | 74:17
ti-8423 | Vallée de la Maurienne                                      | 73:53
ti-8424 | Vallée du Gier, de l’Ondaine et de Loire Sud                | 42:83
ti-9301 | Aix-Marseille-Provence                                      | 13:90 83:1 84:1
ti-9302 | Est – Var Dracénie – Fayence                                | 83:32
ti-9303 | Grasse – Cannes – Sophia Antipolis                          | 06:52
ti-9304 | Hautes-Alpes                                                | 04:5 05:126
ti-9305 | Nice Côte d’Azur                                            | 06:66
ti-9306 | Toulon Provence Méditerranée                                | 83:12
ti-9307 | Val de Durance                                              | 04:192 05:36 26:4 83:1
ti-9308 | Vaucluse                                                    | 30:7 84:35
ti-9401 | Grand Bastia – Marana-Golo                                  | 20:15
ti-9402 | Pays Ajaccien                                               | 20:10
`;

/** A territory that straddles départements is left out where it has fewer communes than this. */
const MIN_COMMUNES = 5;

/** The 183 territories, by identifier. */
export const territoiresIndustrie: readonly TerritoireIndustrie[] = readTable(TABLE, 3).map((cells) => {
  const [id, name, communes] = cells as [string, string, string];
  return {id, name, communes: readCommunes(communes)};
});

/**
 * The territories with a commune in a département (INSEE code), by name: those
 * its factsheet names, and those left out because they straddle several
 * départements and have fewer than five communes in this one.
 * Both lists are empty for a département without any.
 */
export function territoiresIndustrieOf(departementCode: string): {
  kept: TerritoireIndustrie[];
  leftOut: TerritoireIndustrie[];
} {
  const present = territoiresIndustrie
    .filter(({communes}) => departementCode in communes)
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  return {
    kept: present.filter((territory) => isKept(territory, departementCode)),
    leftOut: present.filter((territory) => !isKept(territory, departementCode))
  };
}

function isKept({communes}: TerritoireIndustrie, departementCode: string): boolean {
  const straddles = Object.keys(communes).length > 1;
  return !straddles || (communes[departementCode] ?? 0) >= MIN_COMMUNES;
}

/** `07:160 26:47` → `{"07": 160, "26": 47}`. */
function readCommunes(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(" ").map((part) => {
      const [departement = "", count] = part.split(":");
      return [departement, Number(count)];
    })
  );
}
