/*
 * The hundred départements that have a factsheet. Corse is one département of
 * the customs (20): its files do not separate Corse-du-Sud from Haute-Corse.
 *
 * Codes and the forms with « de »: INSEE, Code officiel géographique (its TNCC
 * column says the article); customs codes: DGDDI, table of départements and
 * regions; both Licence Ouverte 2.0. The forms with « en » or « dans », the
 * cities and the other names are ours.
 */
import {readTable} from "./table.js";

export interface Departement {
  /** INSEE code, as in addresses: `07`, `20`, `971`. */
  code: string;
  /** Code of the customs files: `07`, `20`, `9A`. */
  customsCode: string;
  name: string;
  /** With its article: « l’Ardèche », « Paris », « La Réunion ». */
  nameThe: string;
  /** « de l’Ardèche », « du Rhône », « de La Réunion ». */
  nameOf: string;
  /** « en Ardèche », « dans le Rhône », « à Paris ». */
  nameIn: string;
  /** Code of a region of `regions`. */
  regionCode: string;
  prefecture: string;
  /** Other things readers search: large cities, other codes, other names. */
  aliases: string[];
}

// code | customs | name | the | of | in | region | préfecture | other names, separated by commas
const TABLE = `
01  | 01 | Ain                     | l’Ain                       | de l’Ain                       | dans l’Ain                       | 84   | Bourg-en-Bresse         | Oyonnax, Ambérieu-en-Bugey, Bellegarde
02  | 02 | Aisne                   | l’Aisne                     | de l’Aisne                     | dans l’Aisne                     | 32   | Laon                    | Saint-Quentin, Soissons, Château-Thierry, Picardie
03  | 03 | Allier                  | l’Allier                    | de l’Allier                    | dans l’Allier                    | 84   | Moulins                 | Montluçon, Vichy
04  | 04 | Alpes-de-Haute-Provence | les Alpes-de-Haute-Provence | des Alpes-de-Haute-Provence    | dans les Alpes-de-Haute-Provence | 93   | Digne-les-Bains         | Manosque, Basses-Alpes
05  | 05 | Hautes-Alpes            | les Hautes-Alpes            | des Hautes-Alpes               | dans les Hautes-Alpes            | 93   | Gap                     | Briançon
06  | 06 | Alpes-Maritimes         | les Alpes-Maritimes         | des Alpes-Maritimes            | dans les Alpes-Maritimes         | 93   | Nice                    | Cannes, Grasse, Antibes, Sophia Antipolis
07  | 07 | Ardèche                 | l’Ardèche                   | de l’Ardèche                   | en Ardèche                       | 84   | Privas                  | Annonay, Aubenas, Tournon-sur-Rhône
08  | 08 | Ardennes                | les Ardennes                | des Ardennes                   | dans les Ardennes                | 44   | Charleville-Mézières    | Sedan, Rethel, Champagne-Ardenne
09  | 09 | Ariège                  | l’Ariège                    | de l’Ariège                    | en Ariège                        | 76   | Foix                    | Pamiers, Saint-Girons, Midi-Pyrénées
10  | 10 | Aube                    | l’Aube                      | de l’Aube                      | dans l’Aube                      | 44   | Troyes                  | Romilly-sur-Seine, Champagne-Ardenne
11  | 11 | Aude                    | l’Aude                      | de l’Aude                      | dans l’Aude                      | 76   | Carcassonne             | Narbonne, Languedoc-Roussillon
12  | 12 | Aveyron                 | l’Aveyron                   | de l’Aveyron                   | en Aveyron                       | 76   | Rodez                   | Millau, Villefranche-de-Rouergue, Decazeville, Midi-Pyrénées
13  | 13 | Bouches-du-Rhône        | les Bouches-du-Rhône        | des Bouches-du-Rhône           | dans les Bouches-du-Rhône        | 93   | Marseille               | Aix-en-Provence, Arles, Fos-sur-Mer, Martigues, Istres
14  | 14 | Calvados                | le Calvados                 | du Calvados                    | dans le Calvados                 | 28   | Caen                    | Lisieux, Bayeux, Vire, Basse-Normandie
15  | 15 | Cantal                  | le Cantal                   | du Cantal                      | dans le Cantal                   | 84   | Aurillac                | Saint-Flour
16  | 16 | Charente                | la Charente                 | de la Charente                 | en Charente                      | 75   | Angoulême               | Cognac, Poitou-Charentes
17  | 17 | Charente-Maritime       | la Charente-Maritime        | de la Charente-Maritime        | en Charente-Maritime             | 75   | La Rochelle             | Rochefort, Saintes, Charente-Inférieure, Poitou-Charentes
18  | 18 | Cher                    | le Cher                     | du Cher                        | dans le Cher                     | 24   | Bourges                 | Vierzon
19  | 19 | Corrèze                 | la Corrèze                  | de la Corrèze                  | en Corrèze                       | 75   | Tulle                   | Brive-la-Gaillarde, Limousin
20  | 20 | Corse                   | la Corse                    | de Corse                       | en Corse                         | 94   | Ajaccio                 | 2A, 2B, Corse-du-Sud, Haute-Corse, Bastia
21  | 21 | Côte-d’Or               | la Côte-d’Or                | de la Côte-d’Or                | en Côte-d’Or                     | 27   | Dijon                   | Beaune
22  | 22 | Côtes-d’Armor           | les Côtes-d’Armor           | des Côtes-d’Armor              | dans les Côtes-d’Armor           | 53   | Saint-Brieuc            | Lannion, Dinan, Guingamp, Côtes-du-Nord
23  | 23 | Creuse                  | la Creuse                   | de la Creuse                   | dans la Creuse                   | 75   | Guéret                  | Aubusson, Limousin
24  | 24 | Dordogne                | la Dordogne                 | de la Dordogne                 | en Dordogne                      | 75   | Périgueux               | Bergerac, Sarlat, Périgord
25  | 25 | Doubs                   | le Doubs                    | du Doubs                       | dans le Doubs                    | 27   | Besançon                | Montbéliard, Sochaux, Pontarlier
26  | 26 | Drôme                   | la Drôme                    | de la Drôme                    | dans la Drôme                    | 84   | Valence                 | Montélimar, Romans-sur-Isère
27  | 27 | Eure                    | l’Eure                      | de l’Eure                      | dans l’Eure                      | 28   | Évreux                  | Vernon, Louviers, Haute-Normandie
28  | 28 | Eure-et-Loir            | l’Eure-et-Loir              | d’Eure-et-Loir                 | en Eure-et-Loir                  | 24   | Chartres                | Dreux, Châteaudun
29  | 29 | Finistère               | le Finistère                | du Finistère                   | dans le Finistère                | 53   | Quimper                 | Brest, Morlaix, Concarneau
30  | 30 | Gard                    | le Gard                     | du Gard                        | dans le Gard                     | 76   | Nîmes                   | Alès, Bagnols-sur-Cèze, Languedoc-Roussillon
31  | 31 | Haute-Garonne           | la Haute-Garonne            | de la Haute-Garonne            | en Haute-Garonne                 | 76   | Toulouse                | Blagnac, Colomiers, Muret, Midi-Pyrénées
32  | 32 | Gers                    | le Gers                     | du Gers                        | dans le Gers                     | 76   | Auch                    | Condom, Gascogne, Midi-Pyrénées
33  | 33 | Gironde                 | la Gironde                  | de la Gironde                  | en Gironde                       | 75   | Bordeaux                | Mérignac, Libourne, Arcachon
34  | 34 | Hérault                 | l’Hérault                   | de l’Hérault                   | dans l’Hérault                   | 76   | Montpellier             | Béziers, Sète, Languedoc-Roussillon
35  | 35 | Ille-et-Vilaine         | l’Ille-et-Vilaine           | d’Ille-et-Vilaine              | en Ille-et-Vilaine               | 53   | Rennes                  | Saint-Malo, Vitré, Fougères
36  | 36 | Indre                   | l’Indre                     | de l’Indre                     | dans l’Indre                     | 24   | Châteauroux             | Issoudun
37  | 37 | Indre-et-Loire          | l’Indre-et-Loire            | d’Indre-et-Loire               | en Indre-et-Loire                | 24   | Tours                   | Chinon, Amboise, Touraine
38  | 38 | Isère                   | l’Isère                     | de l’Isère                     | en Isère                         | 84   | Grenoble                | Crolles, Vienne, Bourgoin-Jallieu, Voiron
39  | 39 | Jura                    | le Jura                     | du Jura                        | dans le Jura                     | 27   | Lons-le-Saunier         | Dole, Saint-Claude
40  | 40 | Landes                  | les Landes                  | des Landes                     | dans les Landes                  | 75   | Mont-de-Marsan          | Dax
41  | 41 | Loir-et-Cher            | le Loir-et-Cher             | du Loir-et-Cher                | dans le Loir-et-Cher             | 24   | Blois                   | Vendôme, Romorantin-Lanthenay
42  | 42 | Loire                   | la Loire                    | de la Loire                    | dans la Loire                    | 84   | Saint-Étienne           | Roanne, Montbrison
43  | 43 | Haute-Loire             | la Haute-Loire              | de la Haute-Loire              | en Haute-Loire                   | 84   | Le Puy-en-Velay         | Yssingeaux, Brioude
44  | 44 | Loire-Atlantique        | la Loire-Atlantique         | de la Loire-Atlantique         | en Loire-Atlantique              | 52   | Nantes                  | Saint-Nazaire, Châteaubriant, Loire-Inférieure
45  | 45 | Loiret                  | le Loiret                   | du Loiret                      | dans le Loiret                   | 24   | Orléans                 | Montargis, Pithiviers
46  | 46 | Lot                     | le Lot                      | du Lot                         | dans le Lot                      | 76   | Cahors                  | Figeac, Midi-Pyrénées
47  | 47 | Lot-et-Garonne          | le Lot-et-Garonne           | du Lot-et-Garonne              | dans le Lot-et-Garonne           | 75   | Agen                    | Villeneuve-sur-Lot, Marmande
48  | 48 | Lozère                  | la Lozère                   | de la Lozère                   | en Lozère                        | 76   | Mende                   | Florac, Languedoc-Roussillon
49  | 49 | Maine-et-Loire          | le Maine-et-Loire           | de Maine-et-Loire              | en Maine-et-Loire                | 52   | Angers                  | Cholet, Saumur, Anjou
50  | 50 | Manche                  | la Manche                   | de la Manche                   | dans la Manche                   | 28   | Saint-Lô                | Cherbourg-en-Cotentin, Avranches, La Hague, Basse-Normandie
51  | 51 | Marne                   | la Marne                    | de la Marne                    | dans la Marne                    | 44   | Châlons-en-Champagne    | Reims, Épernay, Champagne-Ardenne
52  | 52 | Haute-Marne             | la Haute-Marne              | de la Haute-Marne              | en Haute-Marne                   | 44   | Chaumont                | Saint-Dizier, Langres, Champagne-Ardenne
53  | 53 | Mayenne                 | la Mayenne                  | de la Mayenne                  | en Mayenne                       | 52   | Laval                   | Château-Gontier
54  | 54 | Meurthe-et-Moselle      | la Meurthe-et-Moselle       | de Meurthe-et-Moselle          | en Meurthe-et-Moselle            | 44   | Nancy                   | Longwy, Lunéville, Toul, Pont-à-Mousson, Lorraine
55  | 55 | Meuse                   | la Meuse                    | de la Meuse                    | dans la Meuse                    | 44   | Bar-le-Duc              | Verdun, Commercy, Lorraine
56  | 56 | Morbihan                | le Morbihan                 | du Morbihan                    | dans le Morbihan                 | 53   | Vannes                  | Lorient, Pontivy
57  | 57 | Moselle                 | la Moselle                  | de la Moselle                  | en Moselle                       | 44   | Metz                    | Thionville, Forbach, Sarreguemines, Lorraine
58  | 58 | Nièvre                  | la Nièvre                   | de la Nièvre                   | dans la Nièvre                   | 27   | Nevers                  | Cosne-Cours-sur-Loire
59  | 59 | Nord                    | le Nord                     | du Nord                        | dans le Nord                     | 32   | Lille                   | Dunkerque, Valenciennes, Douai, Roubaix, Tourcoing, Maubeuge, Nord-Pas-de-Calais
60  | 60 | Oise                    | l’Oise                      | de l’Oise                      | dans l’Oise                      | 32   | Beauvais                | Compiègne, Creil, Senlis, Picardie
61  | 61 | Orne                    | l’Orne                      | de l’Orne                      | dans l’Orne                      | 28   | Alençon                 | Flers, Argentan, Basse-Normandie
62  | 62 | Pas-de-Calais           | le Pas-de-Calais            | du Pas-de-Calais               | dans le Pas-de-Calais            | 32   | Arras                   | Calais, Boulogne-sur-Mer, Lens, Béthune, Saint-Omer, Nord-Pas-de-Calais
63  | 63 | Puy-de-Dôme             | le Puy-de-Dôme              | du Puy-de-Dôme                 | dans le Puy-de-Dôme              | 84   | Clermont-Ferrand        | Thiers, Issoire, Riom
64  | 64 | Pyrénées-Atlantiques    | les Pyrénées-Atlantiques    | des Pyrénées-Atlantiques       | dans les Pyrénées-Atlantiques    | 75   | Pau                     | Bayonne, Biarritz, Lacq, Pays basque, Béarn
65  | 65 | Hautes-Pyrénées         | les Hautes-Pyrénées         | des Hautes-Pyrénées            | dans les Hautes-Pyrénées         | 76   | Tarbes                  | Lourdes, Bagnères-de-Bigorre, Midi-Pyrénées
66  | 66 | Pyrénées-Orientales     | les Pyrénées-Orientales     | des Pyrénées-Orientales        | dans les Pyrénées-Orientales     | 76   | Perpignan               | Céret, Port-Vendres, Languedoc-Roussillon
67  | 67 | Bas-Rhin                | le Bas-Rhin                 | du Bas-Rhin                    | dans le Bas-Rhin                 | 44   | Strasbourg              | Haguenau, Molsheim, Alsace
68  | 68 | Haut-Rhin               | le Haut-Rhin                | du Haut-Rhin                   | dans le Haut-Rhin                | 44   | Colmar                  | Mulhouse, Saint-Louis, Alsace
69  | 69 | Rhône                   | le Rhône                    | du Rhône                       | dans le Rhône                    | 84   | Lyon                    | Villeurbanne, Villefranche-sur-Saône, Métropole de Lyon, Beaujolais
70  | 70 | Haute-Saône             | la Haute-Saône              | de la Haute-Saône              | en Haute-Saône                   | 27   | Vesoul                  | Héricourt, Lure
71  | 71 | Saône-et-Loire          | la Saône-et-Loire           | de Saône-et-Loire              | en Saône-et-Loire                | 27   | Mâcon                   | Chalon-sur-Saône, Le Creusot, Montceau-les-Mines
72  | 72 | Sarthe                  | la Sarthe                   | de la Sarthe                   | dans la Sarthe                   | 52   | Le Mans                 | La Flèche, Sablé-sur-Sarthe
73  | 73 | Savoie                  | la Savoie                   | de la Savoie                   | en Savoie                        | 84   | Chambéry                | Aix-les-Bains, Albertville
74  | 74 | Haute-Savoie            | la Haute-Savoie             | de la Haute-Savoie             | en Haute-Savoie                  | 84   | Annecy                  | Cluses, Annemasse, Thonon-les-Bains
75  | 75 | Paris                   | Paris                       | de Paris                       | à Paris                          | 11   | Paris                   |
76  | 76 | Seine-Maritime          | la Seine-Maritime           | de la Seine-Maritime           | en Seine-Maritime                | 28   | Rouen                   | Le Havre, Dieppe, Seine-Inférieure, Haute-Normandie
77  | 77 | Seine-et-Marne          | la Seine-et-Marne           | de Seine-et-Marne              | en Seine-et-Marne                | 11   | Melun                   | Meaux, Fontainebleau, Provins, Marne-la-Vallée
78  | 78 | Yvelines                | les Yvelines                | des Yvelines                   | dans les Yvelines                | 11   | Versailles              | Poissy, Mantes-la-Jolie, Saint-Germain-en-Laye
79  | 79 | Deux-Sèvres             | les Deux-Sèvres             | des Deux-Sèvres                | dans les Deux-Sèvres             | 75   | Niort                   | Bressuire, Parthenay, Poitou-Charentes
80  | 80 | Somme                   | la Somme                    | de la Somme                    | dans la Somme                    | 32   | Amiens                  | Abbeville, Albert, Picardie
81  | 81 | Tarn                    | le Tarn                     | du Tarn                        | dans le Tarn                     | 76   | Albi                    | Castres, Mazamet, Midi-Pyrénées
82  | 82 | Tarn-et-Garonne         | le Tarn-et-Garonne          | du Tarn-et-Garonne             | dans le Tarn-et-Garonne          | 76   | Montauban               | Castelsarrasin, Moissac, Midi-Pyrénées
83  | 83 | Var                     | le Var                      | du Var                         | dans le Var                      | 93   | Toulon                  | Fréjus, Draguignan
84  | 84 | Vaucluse                | le Vaucluse                 | du Vaucluse                    | dans le Vaucluse                 | 93   | Avignon                 | Carpentras, Orange, Cavaillon
85  | 85 | Vendée                  | la Vendée                   | de la Vendée                   | en Vendée                        | 52   | La Roche-sur-Yon        | Les Herbiers, Les Sables-d’Olonne
86  | 86 | Vienne                  | la Vienne                   | de la Vienne                   | dans la Vienne                   | 75   | Poitiers                | Châtellerault, Poitou-Charentes
87  | 87 | Haute-Vienne            | la Haute-Vienne             | de la Haute-Vienne             | en Haute-Vienne                  | 75   | Limoges                 | Saint-Junien, Limousin
88  | 88 | Vosges                  | les Vosges                  | des Vosges                     | dans les Vosges                  | 44   | Épinal                  | Saint-Dié-des-Vosges, Vittel, Lorraine
89  | 89 | Yonne                   | l’Yonne                     | de l’Yonne                     | dans l’Yonne                     | 27   | Auxerre                 | Sens, Avallon
90  | 90 | Territoire de Belfort   | le Territoire de Belfort    | du Territoire de Belfort       | dans le Territoire de Belfort    | 27   | Belfort                 | Delle
91  | 91 | Essonne                 | l’Essonne                   | de l’Essonne                   | en Essonne                       | 11   | Évry-Courcouronnes      | Massy, Corbeil-Essonnes, Saclay
92  | 92 | Hauts-de-Seine          | les Hauts-de-Seine          | des Hauts-de-Seine             | dans les Hauts-de-Seine          | 11   | Nanterre                | La Défense, Boulogne-Billancourt
93  | 93 | Seine-Saint-Denis       | la Seine-Saint-Denis        | de la Seine-Saint-Denis        | en Seine-Saint-Denis             | 11   | Bobigny                 | Saint-Denis, Montreuil, Aulnay-sous-Bois
94  | 94 | Val-de-Marne            | le Val-de-Marne             | du Val-de-Marne                | dans le Val-de-Marne             | 11   | Créteil                 | Rungis, Vitry-sur-Seine, Ivry-sur-Seine
95  | 95 | Val-d’Oise              | le Val-d’Oise               | du Val-d’Oise                  | dans le Val-d’Oise               | 11   | Pontoise                | Cergy, Argenteuil, Roissy-en-France
971 | 9A | Guadeloupe              | la Guadeloupe               | de la Guadeloupe               | en Guadeloupe                    | drom | Basse-Terre             | Pointe-à-Pitre, DROM, DOM, outre-mer
972 | 9B | Martinique              | la Martinique               | de la Martinique               | en Martinique                    | drom | Fort-de-France          | Le Lamentin, DROM, DOM, outre-mer
973 | 9C | Guyane                  | la Guyane                   | de la Guyane                   | en Guyane                        | drom | Cayenne                 | Kourou, Guyane française, DROM, DOM, outre-mer
974 | 9D | La Réunion              | La Réunion                  | de La Réunion                  | à La Réunion                     | drom | Saint-Denis             | Réunion, Le Port, Saint-Pierre, DROM, DOM, outre-mer
976 | 9E | Mayotte                 | Mayotte                     | de Mayotte                     | à Mayotte                        | drom | Mamoudzou               | Dzaoudzi, DROM, DOM, outre-mer
`;

/** The 100 départements with a factsheet, by ascending INSEE code. */
export const departements: readonly Departement[] = readTable(TABLE, 9).map(toDepartement);

function toDepartement(cells: string[]): Departement {
  const [code, customsCode, name, nameThe, nameOf, nameIn, regionCode, prefecture, others] = cells as Row;
  const aliases = others === "" ? [] : others.split(", ");
  if (customsCode !== code) aliases.push(customsCode);
  return {code, customsCode, name, nameThe, nameOf, nameIn, regionCode, prefecture, aliases};
}

type Row = [string, string, string, string, string, string, string, string, string];
