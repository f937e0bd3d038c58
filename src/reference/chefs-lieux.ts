/*
 * Communes that are chefs-lieux of a département or of one of its arrondissements: where the préfecture and the sous-préfectures are.
 *
 * Source: INSEE, Code officiel géographique; Licence Ouverte 2.0. Those of Corse-du-Sud and of Haute-Corse are together under 20.
 */
import {readTable} from "./table.js";

// INSEE code of the département | communes, separated by commas
const TABLE = `
01  | Belley, Bourg-en-Bresse, Gex, Nantua
02  | Château-Thierry, Laon, Saint-Quentin, Soissons, Vervins
03  | Montluçon, Moulins, Vichy
04  | Barcelonnette, Castellane, Digne-les-Bains, Forcalquier
05  | Briançon, Gap
06  | Grasse, Nice
07  | Largentière, Privas, Tournon-sur-Rhône
08  | Charleville-Mézières, Rethel, Sedan, Vouziers
09  | Foix, Pamiers, Saint-Girons
10  | Bar-sur-Aube, Nogent-sur-Seine, Troyes
11  | Carcassonne, Limoux, Narbonne
12  | Millau, Rodez, Villefranche-de-Rouergue
13  | Aix-en-Provence, Arles, Istres, Marseille
14  | Bayeux, Caen, Lisieux, Vire Normandie
15  | Aurillac, Mauriac, Saint-Flour
16  | Angoulême, Cognac, Confolens
17  | Jonzac, La Rochelle, Rochefort, Saint-Jean-d’Angély, Saintes
18  | Bourges, Saint-Amand-Montrond, Vierzon
19  | Brive-la-Gaillarde, Tulle, Ussel
20  | Ajaccio, Bastia, Calvi, Corte, Sartène
21  | Beaune, Dijon, Montbard
22  | Dinan, Guingamp, Lannion, Saint-Brieuc
23  | Aubusson, Guéret
24  | Bergerac, Nontron, Périgueux, Sarlat-la-Canéda
25  | Besançon, Montbéliard, Pontarlier
26  | Die, Nyons, Valence
27  | Bernay, Évreux, Les Andelys
28  | Chartres, Châteaudun, Dreux, Nogent-le-Rotrou
29  | Brest, Châteaulin, Morlaix, Quimper
30  | Alès, Le Vigan, Nîmes
31  | Muret, Saint-Gaudens, Toulouse
32  | Auch, Condom, Mirande
33  | Arcachon, Blaye, Bordeaux, Langon, Lesparre-Médoc, Libourne
34  | Béziers, Lodève, Montpellier
35  | Fougères, Redon, Rennes, Saint-Malo
36  | Châteauroux, Issoudun, La Châtre, Le Blanc
37  | Chinon, Loches, Tours
38  | Grenoble, La Tour-du-Pin, Vienne
39  | Dole, Lons-le-Saunier, Saint-Claude
40  | Dax, Mont-de-Marsan
41  | Blois, Romorantin-Lanthenay, Vendôme
42  | Montbrison, Roanne, Saint-Étienne
43  | Brioude, Le Puy-en-Velay, Yssingeaux
44  | Châteaubriant, Nantes, Saint-Nazaire
45  | Montargis, Orléans, Pithiviers
46  | Cahors, Figeac, Gourdon
47  | Agen, Marmande, Nérac, Villeneuve-sur-Lot
48  | Florac Trois Rivières, Mende
49  | Angers, Cholet, Saumur, Segré-en-Anjou Bleu
50  | Avranches, Cherbourg-en-Cotentin, Coutances, Saint-Lô
51  | Châlons-en-Champagne, Épernay, Reims, Vitry-le-François
52  | Chaumont, Langres, Saint-Dizier
53  | Château-Gontier-sur-Mayenne, Laval, Mayenne
54  | Lunéville, Nancy, Toul, Val de Briey
55  | Bar-le-Duc, Commercy, Verdun
56  | Lorient, Pontivy, Vannes
57  | Forbach, Metz, Sarrebourg, Sarreguemines, Thionville
58  | Château-Chinon, Clamecy, Cosne-Cours-sur-Loire, Nevers
59  | Avesnes-sur-Helpe, Cambrai, Douai, Dunkerque, Lille, Valenciennes
60  | Beauvais, Clermont, Compiègne, Senlis
61  | Alençon, Argentan, Mortagne-au-Perche
62  | Arras, Béthune, Boulogne-sur-Mer, Calais, Lens, Montreuil-sur-Mer, Saint-Omer
63  | Ambert, Clermont-Ferrand, Issoire, Riom, Thiers
64  | Bayonne, Oloron-Sainte-Marie, Pau
65  | Argelès-Gazost, Bagnères-de-Bigorre, Tarbes
66  | Céret, Perpignan, Prades
67  | Haguenau, Molsheim, Saverne, Sélestat, Strasbourg
68  | Altkirch, Colmar, Mulhouse, Thann
69  | Lyon, Villefranche-sur-Saône
70  | Lure, Vesoul
71  | Autun, Chalon-sur-Saône, Charolles, Louhans-Châteaurenaud, Mâcon
72  | La Flèche, Le Mans, Mamers
73  | Albertville, Chambéry, Saint-Jean-de-Maurienne
74  | Annecy, Bonneville, Saint-Julien-en-Genevois, Thonon-les-Bains
75  | Paris
76  | Dieppe, Le Havre, Rouen
77  | Fontainebleau, Meaux, Melun, Provins, Torcy
78  | Mantes-la-Jolie, Rambouillet, Saint-Germain-en-Laye, Versailles
79  | Bressuire, Niort, Parthenay
80  | Abbeville, Amiens, Montdidier, Péronne
81  | Albi, Castres
82  | Castelsarrasin, Montauban
83  | Brignoles, Draguignan, Toulon
84  | Apt, Avignon, Carpentras
85  | Fontenay-le-Comte, La Roche-sur-Yon, Les Sables-d’Olonne
86  | Châtellerault, Montmorillon, Poitiers
87  | Bellac, Limoges, Rochechouart
88  | Épinal, Neufchâteau, Saint-Dié-des-Vosges
89  | Auxerre, Avallon, Sens
90  | Belfort
91  | Étampes, Évry-Courcouronnes, Palaiseau
92  | Antony, Boulogne-Billancourt, Nanterre
93  | Bobigny, Le Raincy, Saint-Denis
94  | Créteil, L’Haÿ-les-Roses, Nogent-sur-Marne
95  | Argenteuil, Pontoise, Sarcelles
971 | Basse-Terre, Pointe-à-Pitre
972 | Fort-de-France, La Trinité, Le Marin, Saint-Pierre
973 | Cayenne, Saint-Georges, Saint-Laurent-du-Maroni
974 | Saint-Benoît, Saint-Denis, Saint-Paul, Saint-Pierre
976 | Mamoudzou
`;

/** The communes that are chefs-lieux, by INSEE code of their département. */
export const chefsLieux: ReadonlyMap<string, readonly string[]> = new Map(
  readTable(TABLE, 2).map(([code, communes]) => [code!, communes!.split(/,\s*/)])
);
