/*
 * Everyday words by which readers look for a heading of the customs’ list A129, beside its name, its wording and the goods of its CPF4 codes.
 * Singular or plural does not matter, nor do accents. To add a word: write it on the line of its heading; a word that fits several headings
 * stands on the line of each.
 *
 * Words are ours; what belongs to which heading: INSEE, classification of products CPF rev. 2.1.
 */
import {readTable} from "./table.js";

// code | words, separated by commas
const TABLE = `
A01Z | blé, maïs, orge, avoine, colza, tournesol, soja, lentilles, riz, pommes de terre, tomates, légumes frais, salades, melons, ail, oignons, pommes, poires, raisin de table, abricots, cerises, kiwis, bananes, oranges, agrumes, fruits frais, noix, châtaignes, café vert, thé, cacao en fèves, épices, vanille, poivre, fleurs coupées, plantes, semences, bétail, vaches, veaux, bovins, porcs vivants, moutons, chevaux, volailles vivantes, œufs, miel, laine brute, tabac brut, coton brut, lin
A02Z | grumes, bois de chauffage, arbres, liège, caoutchouc naturel, latex, résine
A03Z | poisson frais, huîtres, moules, coquilles Saint-Jacques, crevettes, crustacés, algues, truites, saumon frais, perles
B05Z | charbon, lignite, anthracite
B06Z | pétrole, brut, gaz, gaz naturel, GNL, hydrocarbures
B07Z | minerai de fer, bauxite, uranium, minerai de cuivre, nickel brut, minerai de manganèse
B08Z | sable, gravier, granulats, marbre, granit, ardoise, craie, plâtre brut, kaolin, sel, phosphates, diamants bruts, talc, tourbe
C10A | viande, bœuf, porc, poulet, volaille, agneau, canard, foie gras, jambon, saucisson, saucisses, charcuterie, pâté, peaux brutes, cuirs bruts
C10B | conserves de poisson, thon, sardines, saumon fumé, surimi, caviar, poisson surgelé, crevettes surgelées
C10C | conserves de légumes, légumes surgelés, frites, chips, confiture, compote, jus de fruits, jus d’orange, fruits secs, pruneaux
C10D | huile, huile d’olive, huile de tournesol, huile de colza, huile de palme, margarine, tourteaux de soja
C10E | fromage, lait, beurre, yaourt, crème, poudre de lait, lactosérum, glaces, crème glacée
C10F | farine, amidon, fécule, malt de blé, semoule, flocons, céréales du petit-déjeuner, riz blanchi
C10G | pain, biscuits, gâteaux, viennoiseries, croissants, brioche, pâtes, nouilles, couscous, biscottes
C10H | sucre, chocolat, cacao, café, café torréfié, thé, infusions, bonbons, confiserie, nougat, crème de marron, moutarde, vinaigre, sauces, ketchup, épices moulues, plats préparés, pizza, soupes, lait infantile, aliments pour bébé, levure, compléments alimentaires
C10K | croquettes, pâtée pour chiens, pâtée pour chats, aliments du bétail
C11Z | vin, champagne, vin mousseux, cognac, armagnac, whisky, rhum, vodka, spiritueux, liqueurs, alcool, bière, cidre, eau minérale, eau de source, sodas, limonade, malt, apéritifs
C12Z | cigarettes, cigares, tabac à rouler
C13Z | tissus, soie, dentelle, fil, laine, coton, lin tissé, linge de maison, draps, serviettes, rideaux, tapis, moquette, feutre, non-tissés, cordes, filets
C14Z | vêtements, habits, mode, prêt-à-porter, haute couture, chemises, pantalons, jeans, robes, manteaux, pulls, t-shirts, tee-shirts, chaussettes, lingerie, sous-vêtements, maillots de bain, gants, fourrure, cravates
C15Z | sacs à main, maroquinerie, bagages, valises, chaussures, baskets, bottes, souliers, cuir, cuirs tannés, ceintures, sellerie, selles
C16Z | planches, sciages, contreplaqué, parquet, panneaux de bois, charpente, menuiserie en bois, fenêtres en bois, palettes, tonneaux, fûts, barriques, bouchons, liège travaillé, granulés de bois, pellets
C17A | papier, carton, cellulose, papier journal, papier recyclé
C17B | cartons d’emballage, boîtes en carton, papier toilette, mouchoirs, essuie-tout, couches, cahiers, enveloppes, papier peint, étiquettes
C18Z | imprimerie, imprimés, brochures
C19Z | essence, gazole, diesel, carburant, kérosène, fioul, bitume, propane, butane, GPL, coke, lubrifiants
C20A | chimie, engrais, ammoniac, azote, hydrogène, oxygène, gaz industriels, colorants, pigments, silicone, matières plastiques, polymères, résines synthétiques, polyéthylène, caoutchouc synthétique, uranium enrichi, produits chimiques, éthanol, alcool industriel, acides
C20B | parfum, cosmétiques, maquillage, rouge à lèvres, crème de beauté, shampooing, savon, dentifrice, eau de toilette, lessive, détergents, produits d’entretien, beauté
C20C | peinture, vernis, encre, colle, pesticides, herbicides, fongicides, phytosanitaires, explosifs, huiles essentielles, arômes, fibres synthétiques, nylon, biocarburant, biodiesel, réactifs
C21Z | médicament, vaccin, pharmacie, produits pharmaceutiques, antibiotiques, insuline, sérum, pansements, hormones, vitamines, principes actifs, paracétamol
C22A | pneu, pneus, caoutchouc, courroies, tuyaux en caoutchouc, joints
C22B | plastique, emballages plastiques, bouteilles en plastique, sacs plastiques, films plastiques, tubes en plastique, PVC, fenêtres en PVC, volets
C23A | verre, bouteilles, flacons, vitres, vitrages, pare-brise, fibre de verre, cristal, vaisselle en verre
C23B | ciment, béton, chaux, plâtre, briques, tuiles, carrelage, céramique, porcelaine, faïence, vaisselle, lavabos, isolants, abrasifs, meules, réfractaires, pierre taillée
C24A | acier, fer, sidérurgie, fonte, tôles, tubes en acier, fil d’acier, inox, rails
C24B | aluminium, cuivre, zinc, plomb, étain, nickel, titane, or, argent, platine, métaux précieux, combustible nucléaire
C24C | fonderie, pièces moulées, tuyaux en fonte
C25A | charpente métallique, fenêtres en aluminium, portes métalliques, ponts, pylônes, échafaudages
C25B | radiateurs, cuves, citernes, bouteilles de gaz, chaudières, chauffage central, réacteurs nucléaires
C25C | armes, fusils, munitions, missiles, chasse, cartouches
C25E | couteaux, coutellerie, outils, serrures, clés, vis, boulons, clous, ressorts, quincaillerie, casseroles, couverts, boîtes de conserve, canettes, coffres-forts, moules, chaînes
C26A | semi-conducteurs, puces, microprocesseurs, circuits imprimés, cartes électroniques, panneaux solaires, cellules photovoltaïques, cartes à puce, écrans plats, LED
C26B | ordinateur, PC, portables, tablettes, imprimantes, serveurs, informatique, disques durs, claviers, souris
C26C | téléphone, smartphone, mobiles, antennes, routeurs, box internet, radios, émetteurs, alarmes, télécommunications
C26D | télévision, téléviseur, TV, enceintes, haut-parleurs, casques audio, microphones, consoles de jeux vidéo, caméras, appareils photo numériques
C26E | montre, horloge, horlogerie, compteurs, thermomètres, radars, GPS, instruments de mesure, capteurs, instruments de navigation
C26F | scanner médical, IRM, radiologie, rayons X, échographes, pacemakers, stimulateurs cardiaques, appareils auditifs
C26G | jumelles, microscopes, lentilles optiques, objectifs, lasers, appareils photo, fibre optique nue, CD vierges, DVD vierges
C27A | électroménager, réfrigérateur, frigo, lave-linge, machine à laver, lave-vaisselle, four, micro-ondes, aspirateur, cafetière, grille-pain, sèche-cheveux, rasoirs électriques, chauffe-eau, cuisinières
C27B | moteur électrique, transformateurs, générateurs, batterie, piles, câbles, fibre optique, lampes, ampoules, luminaires, éclairage, interrupteurs, prises, disjoncteurs, éoliennes électriques, bornes de recharge
C28A | machines, moteur diesel, turbines, éoliennes, pompes, compresseurs, robinets, vannes, roulements, engrenages, ascenseurs, grues, chariots élévateurs, climatiseurs, climatisation, pompes à chaleur, réfrigération, ventilateurs, photocopieuses, extincteurs, balances, machines à emballer
C28B | tracteurs, moissonneuses, charrues, tondeuses, matériel agricole, pulvérisateurs, machines à traire
C28C | fraiseuses, tours, presses, robots de soudure, perceuses, scies électriques, machines à bois, imprimantes 3D
C28D | robots, robots industriels, pelleteuses, engins de chantier, bulldozers, excavatrices, machines agroalimentaires, machines textiles, métiers à tisser, machines à papier, machines à semi-conducteurs, machines à injecter
C29A | voiture, auto, automobile, camion, bus, autocar, camionnette, utilitaires, véhicule électrique, camping-car, remorques, caravanes, carrosserie
C29B | pièces détachées automobiles, pièces de voiture, boîtes de vitesses, freins, airbags, pare-chocs, sièges de voiture, phares
C30A | bateau, navire, paquebot, yacht, voilier, cargo, plateforme pétrolière, construction navale, chantier naval
C30B | train, TGV, locomotive, wagon, métro, tramway, rails de signalisation
C30C | avion, aéronautique, Airbus, hélicoptère, fusée, satellite, réacteur, moteurs d’avion, drone, espace, avions de ligne, jets
C30D | char, chars, blindés, véhicules blindés, défense
C30E | vélo, bicyclette, moto, scooter, trottinette, fauteuil roulant, poussette, vélo électrique
C31Z | meubles, chaises, tables, lits, matelas, canapés, armoires, cuisines équipées, sièges, literie, mobilier
C32A | bijoux, joaillerie, bijouterie, bagues, colliers, diamants taillés, pièces de monnaie, piano, guitare, violon, instruments de musique
C32B | lunettes, verres de lunettes, lentilles de contact, seringues, prothèses, implants, dentiste, matériel médical, masques médicaux, cathéters
C32C | jouets, jeux, jeux de société, sport, skis, raquettes, ballons, stylos, briquets, balais, brosses, bougies, boutons, parapluies, poupées, cercueils
D35A | électricité, courant, énergie électrique
D35B | gaz de ville, gaz de houille
E37Z | boues, eaux usées
E38Z | déchets, ferraille, recyclage, vieux papiers, déchets de plastique, déchets métalliques, débris
J58Z | livre, BD, bandes dessinées, journaux, presse, magazines, revues, logiciels, jeux vidéo, cartes géographiques, timbres, édition
J59Z | disques, CD, DVD, vinyles, musique, films, vidéos
M71Z | plans d’architecte, dessins industriels
M74Z | photographies, négatifs
R90Z | tableau, peinture d’art, sculpture, art, statues, gravures
R91Z | antiquité, collection, timbres de collection, objets anciens, fossiles
S96Z | cheveux, perruques
`;

/** Everyday words by A129 code. */
export const everydayWords: ReadonlyMap<string, readonly string[]> = new Map(
  readTable(TABLE, 2).map(([code, words]) => [code!, words!.split(/,\s*/)])
);
