/*
 * The headings of the customs’ list A129 and the seven large families that the
 * factsheets group them in.
 *
 * Codes: DGDDI, list of A129 headings; families: INSEE, Nomenclature agrégée
 * 2008 (NA), level A17, both Licence Ouverte 2.0. Names and wordings are ours.
 * The headings J, M, R and S (publishing, drawings, works of art, hair) are
 * services in NA, outside its positions for industry: what crosses a border under
 * them is made goods, so they join « autres produits industriels ».
 */
import {readTable} from "./table.js";

export interface Family {
  /** A17 position: `AZ`, `DE`, `C1` to `C5`. */
  code: string;
  name: string;
}

export interface Product {
  /** A129 heading: `C30C`. */
  code: string;
  /** Short name, for charts: 32 characters at most, unique. */
  name: string;
  /** Full wording of ours, used where the customs files bring no label. */
  label: string;
  /** Code of its family. */
  family: string;
}

const FAMILIES = `
AZ | Agriculture, sylviculture et pêche
DE | Hydrocarbures, minerais, électricité et déchets
C1 | Produits agroalimentaires
C2 | Produits pétroliers raffinés et coke
C3 | Équipements mécaniques, électriques, électroniques et informatiques
C4 | Matériels de transport
C5 | Autres produits industriels
`;

// code | family | short name | full wording
const PRODUCTS = `
A01Z | AZ | Cultures et élevage            | Produits agricoles, issus des cultures et de l’élevage
A02Z | AZ | Bois bruts et sylviculture     | Bois bruts et autres produits de la sylviculture
A03Z | AZ | Pêche et aquaculture           | Poissons, coquillages et autres produits de la pêche et de l’aquaculture
B05Z | DE | Houille                        | Houille et lignite
B06Z | DE | Pétrole brut et gaz naturel    | Pétrole brut et gaz naturel
B07Z | DE | Minerais métalliques           | Minerais de fer et d’autres métaux
B08Z | DE | Sables, pierres, argiles, sel  | Autres produits des mines et carrières, dont pierres, sables, argiles et sel
C10A | C1 | Viandes et charcuterie         | Viandes, charcuterie et autres préparations de viande
C10B | C1 | Poissons préparés              | Poissons et produits de la mer, préparés ou conservés
C10C | C1 | Fruits et légumes transformés  | Fruits et légumes transformés, y compris les jus
C10D | C1 | Huiles, graisses, tourteaux    | Huiles et graisses d’origine végétale ou animale, et tourteaux
C10E | C1 | Produits laitiers et glaces    | Lait, fromages, autres produits laitiers et glaces
C10F | C1 | Farines et amidons             | Farines, riz blanchi, amidons et autres produits du travail des grains
C10G | C1 | Pain, pâtisserie, pâtes        | Pain, pâtisserie, biscuits et pâtes alimentaires
C10H | C1 | Sucre, chocolat, café, divers  | Sucre, chocolat, café, thé, plats préparés et autres produits alimentaires
C10K | C1 | Aliments pour animaux          | Aliments pour animaux d’élevage et de compagnie
C11Z | C1 | Boissons                       | Vins, spiritueux, bières, eaux et autres boissons
C12Z | C1 | Tabac                          | Cigarettes et autres tabacs manufacturés
C13Z | C5 | Textiles                       | Fils, tissus, linge de maison et autres produits textiles
C14Z | C5 | Habillement                    | Vêtements et accessoires d’habillement
C15Z | C5 | Cuir, bagages, chaussures      | Cuirs, articles de maroquinerie, bagages et chaussures
C16Z | C5 | Bois travaillé                 | Bois scié et ouvrages en bois, hors meubles
C17A | C5 | Pâte à papier, papier, carton  | Pâte à papier, papiers et cartons
C17B | C5 | Articles en papier ou carton   | Emballages et autres articles en papier ou en carton
C18Z | C5 | Impression et reproduction     | Travaux et matériel d’impression et de reproduction d’enregistrements
C19Z | C2 | Pétrole raffiné et coke        | Carburants et autres produits du raffinage du pétrole, et coke
C20A | C5 | Chimie de base                 | Chimie de base, engrais, matières plastiques et caoutchouc synthétique
C20B | C5 | Parfums et cosmétiques         | Parfums, cosmétiques et produits d’entretien
C20C | C5 | Chimie spécialisée             | Peintures, colles, produits phytosanitaires et autres produits chimiques
C21Z | C5 | Médicaments                    | Médicaments et autres produits pharmaceutiques
C22A | C5 | Caoutchouc et pneumatiques     | Pneumatiques et autres produits en caoutchouc
C22B | C5 | Produits en plastique          | Emballages, plaques, pièces et autres produits en plastique
C23A | C5 | Verre                          | Verre et ouvrages en verre
C23B | C5 | Matériaux de construction      | Ciment, céramique et autres matériaux et produits minéraux
C24A | C5 | Acier et sidérurgie            | Produits de la sidérurgie et de la première transformation de l’acier
C24B | C5 | Métaux non ferreux             | Aluminium, cuivre, métaux précieux et autres métaux non ferreux
C24C | C5 | Fonderie                       | Pièces de fonderie
C25A | C5 | Métal pour la construction     | Structures et menuiseries métalliques pour la construction
C25B | C5 | Chaudronnerie                  | Réservoirs, chaudières et autres ouvrages de chaudronnerie
C25C | C5 | Armes et munitions             | Armes et munitions
C25E | C5 | Outils et ouvrages en métal    | Outils, coutellerie, quincaillerie et autres ouvrages en métaux
C26A | C3 | Composants électroniques       | Composants électroniques et cartes
C26B | C3 | Ordinateurs                    | Ordinateurs et périphériques
C26C | C3 | Téléphones et communication    | Téléphones et autres équipements de communication
C26D | C3 | Électronique grand public      | Téléviseurs, matériel audio et autre électronique grand public
C26E | C3 | Mesure, navigation, horlogerie | Instruments de mesure, d’essai et de navigation, montres et horloges
C26F | C3 | Imagerie et électromédical     | Équipements électroniques de diagnostic et de traitement médical
C26G | C3 | Optique et photographie        | Matériel optique et photographique, et supports d’enregistrement
C27A | C3 | Électroménager                 | Appareils ménagers
C27B | C3 | Matériel électrique            | Moteurs, piles, câbles, éclairage et autre matériel électrique
C28A | C3 | Machines d’usage général       | Moteurs, pompes, levage, froid et autres machines d’usage général
C28B | C3 | Machines agricoles             | Machines et tracteurs pour l’agriculture et la forêt
C28C | C3 | Machines-outils                | Machines-outils
C28D | C3 | Machines spécialisées          | Machines propres à une industrie (mines, agroalimentaire, textile, papier…)
C29A | C4 | Automobiles                    | Voitures, camions et autres véhicules automobiles, et carrosseries
C29B | C4 | Équipements automobiles        | Pièces et équipements pour automobiles
C30A | C4 | Navires et bateaux             | Navires, bateaux de plaisance et structures flottantes
C30B | C4 | Matériel ferroviaire           | Locomotives, wagons et autre matériel ferroviaire roulant
C30C | C4 | Aéronautique et spatial        | Avions, hélicoptères, moteurs, satellites et leurs pièces
C30D | C4 | Véhicules militaires           | Véhicules militaires de combat
C30E | C4 | Cycles et motocycles           | Vélos, motos et autres matériels de transport
C31Z | C5 | Meubles                        | Meubles, sièges et matelas
C32A | C5 | Bijoux, instruments de musique | Bijouterie, joaillerie, monnaies et instruments de musique
C32B | C5 | Matériel médical et lunetterie | Instruments et fournitures à usage médical et dentaire, et lunettes
C32C | C5 | Sport, jeux et divers          | Articles de sport, jeux, jouets et autres produits manufacturés
D35A | DE | Électricité                    | Électricité
D35B | DE | Gaz manufacturé                | Gaz manufacturé
E37Z | DE | Boues et ordures ménagères     | Boues d’épuration et ordures ménagères
E38Z | DE | Déchets industriels            | Déchets industriels, dont matières à recycler
J58Z | C5 | Édition et logiciels           | Livres, journaux, autres produits de l’édition et logiciels
J59Z | C5 | CD et DVD enregistrés          | Disques, films et autres enregistrements, du son ou de l’image
M71Z | C5 | Plans et dessins techniques    | Plans et dessins techniques
M74Z | C5 | Films photographiques exposés  | Plaques et films photographiques exposés
R90Z | C5 | Œuvres d’art                   | Tableaux, sculptures, gravures et autres œuvres d’art originales
R91Z | C5 | Antiquités et collections      | Antiquités et objets de collection
S96Z | C5 | Cheveux bruts                  | Cheveux bruts
`;

/** The seven large families, in the order of the nomenclature. */
export const families: readonly Family[] = readTable(FAMILIES, 2).map((cells) => {
  const [code, name] = cells as [string, string];
  return {code, name};
});

/** The 76 A129 headings, by ascending code. */
export const products: readonly Product[] = readTable(PRODUCTS, 4).map((cells) => {
  const [code, family, name, label] = cells as [string, string, string, string];
  return {code, name, label, family};
});
