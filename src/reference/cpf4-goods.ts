/*
 * The CPF4 codes of the customs’ list under one of its 76 A129 headings: goods,
 * and the services that share a heading with them.
 *
 * Codes: DGDDI, list CPF rev. 2.1 at four digits; headings: INSEE, Nomenclature
 * agrégée 2008 (NA), both Licence Ouverte 2.0. The headings of 0300 and 3100
 * are inferred from their division. Names are ours.
 */

// code | A129 heading | short name, 60 characters at most
export const CPF4_GOODS = `
0111 | A01Z | Céréales (hors riz), légumes secs, oléagineux
0112 | A01Z | Riz paddy
0113 | A01Z | Légumes frais, melons, pommes de terre et racines
0114 | A01Z | Canne à sucre
0115 | A01Z | Tabac en feuilles
0116 | A01Z | Lin, coton, chanvre et autres plantes à fibres
0119 | A01Z | Fleurs coupées, fourrages et autres cultures annuelles
0121 | A01Z | Raisin frais
0122 | A01Z | Bananes, ananas et autres fruits tropicaux
0123 | A01Z | Oranges, citrons et autres agrumes
0124 | A01Z | Pommes, poires, pêches et autres fruits de verger
0125 | A01Z | Fruits rouges, noix, amandes et autres fruits
0126 | A01Z | Olives, noix de coco et autres fruits à huile
0127 | A01Z | Café, thé et cacao non transformés
0128 | A01Z | Épices, plantes aromatiques et médicinales
0129 | A01Z | Caoutchouc naturel et autres cultures pérennes
0130 | A01Z | Plants de pépinière, bulbes et boutures
0141 | A01Z | Vaches laitières et lait cru de vache
0142 | A01Z | Bovins vivants, hors vaches laitières
0143 | A01Z | Chevaux, ânes et mulets vivants
0144 | A01Z | Camélidés vivants
0145 | A01Z | Moutons et chèvres vivants, leur lait et leur laine
0146 | A01Z | Porcs vivants
0147 | A01Z | Volailles vivantes et œufs
0149 | A01Z | Autres animaux vivants, miel et peaux brutes
0161 | A01Z | Travaux agricoles à façon
0162 | A01Z | Services pour l’élevage
0163 | A01Z | Préparation des récoltes pour le marché
0164 | A01Z | Semences traitées
0170 | A01Z | Chasse et piégeage
0210 | A02Z | Plants et graines d’arbres forestiers
0220 | A02Z | Grumes et bois de chauffage
0230 | A02Z | Liège brut, gommes et produits de cueillette
0240 | A02Z | Services pour l’exploitation forestière
0300 | A03Z | Poissons, crustacés et coquillages, frais ou vivants
0510 | B05Z | Charbon de terre (houille)
0520 | B05Z | Charbon brun (lignite)
0610 | B06Z | Pétrole brut
0620 | B06Z | Gaz naturel, y compris liquéfié
0710 | B07Z | Minerai de fer
0721 | B07Z | Minerais d’uranium et de thorium
0729 | B07Z | Minerais de métaux non ferreux
0811 | B08Z | Pierre de construction, calcaire, gypse et ardoise
0812 | B08Z | Sables, graviers, argiles et kaolin
0891 | B08Z | Phosphates, soufre et autres minéraux pour la chimie
0892 | B08Z | Tourbe
0893 | B08Z | Sel
0899 | B08Z | Bitumes naturels, pierres gemmes et autres minéraux
1011 | C10A | Viandes de bœuf, de porc, d’agneau, et abats
1012 | C10A | Viandes et abats de volaille
1013 | C10A | Charcuterie et plats de viande
1020 | C10B | Poissons et fruits de mer, préparés ou surgelés
1031 | C10C | Frites, chips et autres pommes de terre transformées
1032 | C10C | Jus de fruits et de légumes
1039 | C10C | Conserves et surgelés de fruits et légumes
1041 | C10D | Huiles, graisses et tourteaux
1042 | C10D | Margarines
1051 | C10E | Lait, beurre, fromages et autres produits laitiers
1052 | C10E | Glaces et sorbets
1061 | C10F | Farines, semoules, riz, céréales du petit déjeuner
1062 | C10F | Amidons, fécules, sucres d’amidon et gluten
1071 | C10G | Pain frais, viennoiserie et pâtisserie fraîche
1072 | C10G | Biscuits, biscottes et gâteaux de conservation
1073 | C10G | Pâtes et couscous
1081 | C10H | Sucre de betterave ou de canne
1082 | C10H | Chocolat, cacao et confiserie
1083 | C10H | Café torréfié, thé et infusions
1084 | C10H | Épices préparées, sauces, moutarde et vinaigre
1085 | C10H | Plats cuisinés
1086 | C10H | Aliments pour bébés et de régime
1089 | C10H | Soupes, œufs préparés, levures et autres aliments
1091 | C10K | Aliments pour le bétail et la volaille
1092 | C10K | Aliments pour chiens, chats et autres compagnons
1101 | C11Z | Spiritueux et eaux-de-vie
1102 | C11Z | Vins et champagne
1103 | C11Z | Cidre et vins d’autres fruits
1104 | C11Z | Vermouths et autres apéritifs fermentés
1105 | C11Z | Bière
1106 | C11Z | Malt
1107 | C11Z | Eaux, sodas et autres boissons sans alcool
1200 | C12Z | Cigarettes, cigares et tabac à fumer
1310 | C13Z | Fils textiles
1320 | C13Z | Tissus
1330 | C13Z | Ennoblissement (teinture, impression) de textiles
1391 | C13Z | Tissus tricotés
1392 | C13Z | Linge de maison, rideaux, bâches et sacs
1393 | C13Z | Tapis et moquettes
1394 | C13Z | Cordes, ficelles et filets
1395 | C13Z | Non-tissés
1396 | C13Z | Textiles techniques et industriels
1399 | C13Z | Feutres, dentelles et autres textiles
1411 | C14Z | Vêtements de cuir
1412 | C14Z | Vêtements de travail
1413 | C14Z | Manteaux, costumes, robes et pantalons
1414 | C14Z | Lingerie, chemises et tee-shirts
1419 | C14Z | Layette, vêtements de sport, chapeaux et gants
1420 | C14Z | Vêtements et articles de fourrure
1431 | C14Z | Bas, collants et chaussettes
1439 | C14Z | Pulls et gilets
1511 | C15Z | Cuirs tannés et fourrures apprêtées
1512 | C15Z | Maroquinerie, bagages et sellerie
1520 | C15Z | Chaussures
1610 | C16Z | Bois de sciage
1621 | C16Z | Contreplaqués, panneaux et placages
1622 | C16Z | Parquets assemblés
1623 | C16Z | Portes, fenêtres et charpentes en bois
1624 | C16Z | Palettes, caisses et tonneaux
1629 | C16Z | Autres objets en bois, en liège et en vannerie
1711 | C17A | Pâte à papier
1712 | C17A | Papier et carton en rouleaux ou en feuilles
1721 | C17B | Carton ondulé et emballages en papier ou carton
1722 | C17B | Mouchoirs, couches et papier hygiénique
1723 | C17B | Enveloppes, cahiers et papeterie
1724 | C17B | Papiers peints
1729 | C17B | Étiquettes, filtres et autres articles en papier
1811 | C18Z | Impression de journaux
1812 | C18Z | Autres imprimés
1813 | C18Z | Plaques et cylindres d’impression
1814 | C18Z | Reliure et façonnage
1820 | C18Z | Copies d’enregistrements (son, image, logiciel)
1910 | C19Z | Coke et goudrons de houille
1920 | C19Z | Carburants, fioul et autres produits du raffinage
2011 | C20A | Gaz industriels
2012 | C20A | Colorants, pigments et tanins
2013 | C20A | Chimie minérale de base, dont uranium enrichi
2014 | C20A | Chimie organique de base
2015 | C20A | Engrais, ammoniac et nitrates
2016 | C20A | Matières plastiques brutes
2017 | C20A | Caoutchouc synthétique brut
2020 | C20C | Herbicides, insecticides et désinfectants
2030 | C20C | Peintures, vernis, encres et mastics
2041 | C20B | Savons, lessives et produits d’entretien
2042 | C20B | Parfums, maquillage et soins du corps
2051 | C20C | Explosifs et allumettes
2052 | C20C | Colles et adhésifs
2053 | C20C | Huiles essentielles et arômes
2059 | C20C | Réactifs, additifs et autres produits chimiques
2060 | C20C | Fibres synthétiques et artificielles
2110 | C21Z | Principes actifs pharmaceutiques
2120 | C21Z | Médicaments, vaccins et sérums
2211 | C22A | Pneus
2219 | C22A | Tuyaux, courroies, joints et articles de caoutchouc
2221 | C22B | Plaques, films, tubes et profilés en plastique
2222 | C22B | Emballages en plastique
2223 | C22B | Fenêtres, portes et sanitaires en plastique
2229 | C22B | Vaisselle, pièces et autres articles en plastique
2311 | C23A | Verre plat brut
2312 | C23A | Vitrages, miroirs et verre façonné
2313 | C23A | Bouteilles, flacons et verrerie de table
2314 | C23A | Fibres de verre
2319 | C23A | Verre technique et autres verreries
2320 | C23B | Briques et ciments réfractaires
2331 | C23B | Carrelages
2332 | C23B | Tuiles et briques
2341 | C23B | Vaisselle et objets de céramique
2342 | C23B | Lavabos et autres sanitaires en céramique
2343 | C23B | Isolateurs électriques en céramique
2344 | C23B | Céramiques de laboratoire et d’industrie
2349 | C23B | Pots et autres céramiques
2351 | C23B | Ciment
2352 | C23B | Chaux et plâtre
2361 | C23B | Pièces en béton pour le bâtiment
2362 | C23B | Plaques de plâtre
2363 | C23B | Béton frais
2364 | C23B | Mortiers secs
2365 | C23B | Ouvrages en fibre-ciment
2369 | C23B | Autres objets en béton ou en plâtre
2370 | C23B | Pierre taillée et marbrerie
2391 | C23B | Meules et abrasifs
2399 | C23B | Laine de roche, enrobés et autres produits minéraux
2410 | C24A | Acier brut, tôles, poutrelles et ferroalliages
2420 | C24A | Tubes et tuyaux d’acier
2431 | C24A | Barres d’acier étirées à froid
2432 | C24A | Feuillards d’acier laminés à froid
2433 | C24A | Profilés et panneaux d’acier formés à froid
2434 | C24A | Fils d’acier
2441 | C24B | Or, argent, platine et autres métaux précieux
2442 | C24B | Aluminium, brut ou laminé
2443 | C24B | Plomb, zinc, étain
2444 | C24B | Cuivre, brut ou laminé
2445 | C24B | Nickel, titane et autres métaux non ferreux
2446 | C24B | Uranium naturel et combustibles nucléaires
2451 | C24C | Fonderie de fonte et tuyaux en fonte
2452 | C24C | Pièces d’acier moulé
2453 | C24C | Fonderie d’aluminium et de métaux légers
2454 | C24C | Fonderie de cuivre, de zinc et d’autres métaux
2511 | C25A | Charpentes, ponts et structures métalliques
2512 | C25A | Portes, fenêtres et volets métalliques
2521 | C25B | Chaudières et radiateurs de chauffage central
2529 | C25B | Cuves, citernes et bouteilles à gaz
2530 | C25B | Générateurs de vapeur et réacteurs nucléaires
2540 | C25C | Armes et munitions
2571 | C25E | Couteaux, rasoirs et couverts
2572 | C25E | Serrures, clés et charnières
2573 | C25E | Outils à main, lames et moules
2591 | C25E | Fûts et bidons métalliques
2592 | C25E | Boîtes, canettes et bouchons métalliques
2593 | C25E | Câbles d’acier, grillages, chaînes et ressorts
2594 | C25E | Vis, boulons et rivets
2599 | C25E | Casseroles, coffres-forts et autres objets en métal
2611 | C26A | Semi-conducteurs, circuits intégrés, panneaux solaires
2612 | C26A | Cartes électroniques équipées et cartes à puce
2620 | C26B | Ordinateurs, serveurs et imprimantes
2630 | C26C | Téléphones, antennes et équipements de réseau
2640 | C26D | Téléviseurs, enceintes et consoles de jeux
2651 | C26E | Appareils de mesure, de contrôle et de navigation
2652 | C26E | Montres, horloges et leurs pièces
2660 | C26F | Radiologie, IRM, stimulateurs et audioprothèses
2670 | C26G | Objectifs, microscopes, appareils photo et lasers
2680 | C26G | Bandes, disques et autres supports vierges
2711 | C27B | Moteurs électriques, alternateurs, transformateurs
2712 | C27B | Disjoncteurs, armoires et commandes électriques
2720 | C27B | Piles, batteries et accumulateurs
2731 | C27B | Câbles de fibre optique
2732 | C27B | Fils et câbles électriques
2733 | C27B | Prises, interrupteurs et connecteurs
2740 | C27B | Lampes et luminaires
2751 | C27A | Réfrigérateurs, lave-linge et petit électroménager
2752 | C27A | Cuisinières et poêles non électriques
2790 | C27B | Signalisation, condensateurs et matériel divers
2811 | C28A | Turbines et moteurs industriels ou marins
2812 | C28A | Vérins, pompes et moteurs hydrauliques
2813 | C28A | Pompes et compresseurs
2814 | C28A | Robinets, vannes et soupapes
2815 | C28A | Roulements, engrenages et réducteurs
2821 | C28A | Fours et brûleurs industriels
2822 | C28A | Grues, ascenseurs et chariots élévateurs
2823 | C28A | Photocopieurs, caisses et machines de bureau
2824 | C28A | Perceuses, scies et outils à moteur
2825 | C28A | Climatisation, ventilation et froid industriel
2829 | C28A | Filtres, balances, emballeuses et autres machines
2830 | C28B | Tracteurs, moissonneuses et machines agricoles
2841 | C28C | Tours, presses et centres d’usinage des métaux
2849 | C28C | Machines-outils pour le bois, la pierre, le plastique
2891 | C28D | Machines de sidérurgie et de fonderie
2892 | C28D | Engins de chantier et de mines
2893 | C28D | Machines pour les industries alimentaires
2894 | C28D | Machines textiles, à coudre et pour le cuir
2895 | C28D | Machines à papier et à carton
2896 | C28D | Presses à plastique et à caoutchouc
2899 | C28D | Machines d’imprimerie, robots et machines spéciales
2910 | C29A | Voitures, utilitaires, camions, bus et moteurs
2920 | C29A | Remorques, caravanes et carrosseries
2931 | C29B | Faisceaux, alternateurs et électricité automobile
2932 | C29B | Sièges, boîtes de vitesses, freins et autres pièces
3011 | C30A | Navires, plateformes et coques
3012 | C30A | Yachts, voiliers et bateaux de loisir
3020 | C30B | Trains, tramways, wagons et leurs pièces
3030 | C30C | Avions, hélicoptères, moteurs d’avion et satellites
3040 | C30D | Véhicules blindés de combat
3091 | C30E | Motos et scooters
3092 | C30E | Vélos, fauteuils roulants et poussettes
3099 | C30E | Chariots à bras et autres moyens de transport
3100 | C31Z | Sièges et parties de meubles
3101 | C31Z | Meubles de bureau et de magasin
3102 | C31Z | Cuisines équipées
3103 | C31Z | Matelas et sommiers
3109 | C31Z | Meubles de chambre, de salon et de jardin
3211 | C32A | Pièces de monnaie
3212 | C32A | Bijoux et joaillerie en métaux précieux
3213 | C32A | Bijoux fantaisie
3220 | C32A | Instruments de musique
3230 | C32C | Équipements de sport, de pêche et de gymnastique
3240 | C32C | Jouets, puzzles et jeux de société
3250 | C32B | Seringues, prothèses, lunettes et matériel médical
3291 | C32C | Balais, brosses et pinceaux
3299 | C32C | Stylos, briquets, parapluies et objets divers
3511 | D35A | Électricité produite
3512 | D35A | Transport de l’électricité
3513 | D35A | Réseaux de distribution d’électricité
3514 | D35A | Négoce d’électricité
3521 | D35B | Gaz de ville et gaz fabriqués
3522 | D35B | Réseaux de distribution de gaz
3523 | D35B | Négoce de gaz
3530 | D35B | Vapeur, eau chaude et froid
3700 | E37Z | Boues d’épuration et eaux usées
3811 | E38Z | Déchets non dangereux, ménagers ou d’entreprise
3812 | E38Z | Déchets dangereux, dont combustibles usés
3821 | E38Z | Traitement de déchets non dangereux
3822 | E38Z | Traitement de déchets dangereux
3831 | E38Z | Épaves à démonter
3832 | E38Z | Ferraille, vieux papiers et matières à recycler
5811 | J58Z | Livres
5812 | J58Z | Annuaires et répertoires
5813 | J58Z | Journaux
5814 | J58Z | Magazines et revues
5819 | J58Z | Affiches, timbres, billets et autres imprimés édités
5821 | J58Z | Jeux vidéo
5829 | J58Z | Logiciels
5911 | J59Z | Films et émissions
5912 | J59Z | Montage et finition de films
5913 | J59Z | Distribution de films
5914 | J59Z | Projection en salle
5920 | J59Z | Disques, enregistrements sonores et partitions
7111 | M71Z | Plans et dessins d’architecte
7112 | M71Z | Plans et études d’ingénieur
7120 | M71Z | Contrôles et analyses
7410 | M74Z | Dessins et modèles (design)
7420 | M74Z | Photographies, plaques et films exposés
7430 | M74Z | Traduction
7490 | M74Z | Autres études spécialisées
9001 | R90Z | Spectacles d’artistes
9002 | R90Z | Services pour le spectacle
9003 | R90Z | Tableaux, sculptures et autres œuvres originales
9004 | R90Z | Salles de spectacle
9101 | R91Z | Documents de bibliothèque et d’archives
9102 | R91Z | Pièces de collection et de musée
9103 | R91Z | Sites et monuments
9104 | R91Z | Spécimens de jardins botaniques et de zoos
9601 | S96Z | Blanchisserie et teinturerie
9602 | S96Z | Cheveux bruts et coiffure
9603 | S96Z | Pompes funèbres
9604 | S96Z | Bien-être et soins du corps
9609 | S96Z | Autres services à la personne
`;
