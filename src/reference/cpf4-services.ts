/*
 * The CPF4 codes that the customs’ list names but places under none of its A129
 * headings: services and work, which no customs declaration is expected to hold.
 *
 * Codes: DGDDI, list CPF rev. 2.1 at four digits; headings: INSEE, Nomenclature
 * agrégée 2008 (NA), both Licence Ouverte 2.0. The headings of 4100, 4700 and 7200
 * are inferred from their division. Names are ours. NA cuts 4100 in two:
 * F41A, property developers, and F41B, construction work, which is given here.
 */

// code | NA heading, outside the 76 of the customs | short name, 60 characters at most
export const CPF4_SERVICES = `
0910 | B09Z | Services aux puits de pétrole et de gaz
0990 | B09Z | Services aux mines et carrières
2550 | C25D | Forge, estampage, métallurgie des poudres
2561 | C25D | Revêtement et traitement de surface des métaux
2562 | C25D | Usinage à façon
3311 | C33Z | Réparation d’ouvrages métalliques
3312 | C33Z | Réparation de machines
3313 | C33Z | Réparation d’appareils électroniques et optiques
3314 | C33Z | Réparation de matériel électrique
3315 | C33Z | Entretien de navires
3316 | C33Z | Entretien d’avions et d’engins spatiaux
3317 | C33Z | Entretien de trains et d’autres véhicules
3319 | C33Z | Autres réparations
3320 | C33Z | Installation de machines industrielles
3600 | E36Z | Captage, traitement et distribution d’eau
3900 | E39Z | Dépollution
4100 | F41B | Construction de bâtiments
4211 | F42Z | Construction de routes
4212 | F42Z | Construction de voies ferrées
4213 | F42Z | Construction de ponts et de tunnels
4221 | F42Z | Construction de réseaux d’eau et de gaz
4222 | F42Z | Construction de réseaux électriques et télécoms
4291 | F42Z | Construction d’ouvrages hydrauliques
4299 | F42Z | Autres travaux de génie civil
4311 | F43Z | Démolition
4312 | F43Z | Terrassement
4313 | F43Z | Forages et sondages
4321 | F43Z | Installation électrique
4322 | F43Z | Plomberie, chauffage, climatisation
4329 | F43Z | Isolation et autres installations
4331 | F43Z | Plâtrerie
4332 | F43Z | Pose de menuiseries
4333 | F43Z | Revêtement des sols et murs
4334 | F43Z | Peinture et vitrerie de bâtiment
4339 | F43Z | Autres finitions
4391 | F43Z | Couverture et charpente
4399 | F43Z | Autres travaux spécialisés de construction
4511 | G45Z | Vente de voitures
4519 | G45Z | Vente de camions, cars et caravanes
4520 | G45Z | Garages automobiles
4531 | G45Z | Gros de pièces automobiles
4532 | G45Z | Détail de pièces automobiles
4540 | G45Z | Vente et réparation de motos
4611 | G46Z | Courtage de produits agricoles et textiles bruts
4612 | G46Z | Courtage de combustibles, métaux et chimie
4613 | G46Z | Courtage de bois et de matériaux
4614 | G46Z | Courtage de machines, navires et avions
4615 | G46Z | Courtage de meubles et quincaillerie
4616 | G46Z | Courtage de textiles et habillement
4617 | G46Z | Courtage de produits alimentaires
4618 | G46Z | Courtage d’autres produits précis
4619 | G46Z | Courtage de produits variés
4621 | G46Z | Gros de céréales et de semences
4622 | G46Z | Gros de fleurs
4623 | G46Z | Gros d’animaux
4624 | G46Z | Gros de cuirs
4631 | G46Z | Gros de fruits et légumes
4632 | G46Z | Gros de viandes
4633 | G46Z | Gros de laitages, d’œufs et d’huiles
4634 | G46Z | Gros de boissons
4635 | G46Z | Gros de tabac
4636 | G46Z | Gros de sucre et de confiserie
4637 | G46Z | Gros de café, de thé et d’épices
4638 | G46Z | Gros de poissons et d’autres aliments
4639 | G46Z | Gros alimentaire non spécialisé
4641 | G46Z | Gros de textiles
4642 | G46Z | Gros d’habillement et de chaussures
4643 | G46Z | Gros d’électroménager
4644 | G46Z | Gros de vaisselle et de produits d’entretien
4645 | G46Z | Gros de parfumerie
4646 | G46Z | Gros de médicaments
4647 | G46Z | Gros de meubles et de luminaires
4648 | G46Z | Gros d’horlogerie et de bijouterie
4649 | G46Z | Gros d’autres biens domestiques
4651 | G46Z | Gros d’informatique
4652 | G46Z | Gros d’électronique et de télécoms
4661 | G46Z | Gros de machines agricoles
4662 | G46Z | Gros de machines-outils
4663 | G46Z | Gros d’engins de chantier
4664 | G46Z | Gros de machines textiles
4665 | G46Z | Gros de meubles de bureau
4666 | G46Z | Gros d’autres équipements de bureau
4669 | G46Z | Gros d’autres machines
4671 | G46Z | Gros de combustibles
4672 | G46Z | Gros de minerais et de métaux
4673 | G46Z | Gros de bois et de matériaux
4674 | G46Z | Gros de quincaillerie et de plomberie
4675 | G46Z | Gros de produits chimiques
4676 | G46Z | Gros d’autres produits intermédiaires
4677 | G46Z | Gros de déchets et de ferraille
4690 | G46Z | Gros non spécialisé
4700 | G47Z | Commerce de détail
4910 | H49A | Trains de voyageurs
4920 | H49A | Fret ferroviaire
4931 | H49B | Transports urbains
4932 | H49B | Taxis
4939 | H49B | Cars et autres transports terrestres
4941 | H49C | Transport routier de marchandises
4942 | H49C | Déménagement
4950 | H49C | Transport par oléoduc et gazoduc
5010 | H50Z | Ferries et croisières en mer
5020 | H50Z | Fret maritime
5030 | H50Z | Bateaux de passagers sur les fleuves
5040 | H50Z | Fret fluvial
5110 | H51Z | Transport aérien de voyageurs
5121 | H51Z | Fret aérien
5122 | H51Z | Lancements spatiaux
5210 | H52Z | Entrepôts
5221 | H52Z | Gares, péages et parcs de stationnement
5222 | H52Z | Ports et services portuaires
5223 | H52Z | Aéroports
5224 | H52Z | Chargement et déchargement
5229 | H52Z | Transit et autres services de transport
5310 | H53Z | Poste (service universel)
5320 | H53Z | Messagerie et coursiers
5510 | I55Z | Hôtels
5520 | I55Z | Locations de vacances
5530 | I55Z | Campings
5590 | I55Z | Foyers et autres hébergements
5610 | I56Z | Restaurants
5621 | I56Z | Traiteurs
5629 | I56Z | Cantines
5630 | I56Z | Cafés et bars
6010 | J60Z | Radio
6020 | J60Z | Chaînes de télévision
6110 | J61Z | Télécommunications fixes
6120 | J61Z | Télécommunications mobiles
6130 | J61Z | Télécommunications par satellite
6190 | J61Z | Autres télécommunications
6201 | J62Z | Programmation informatique
6202 | J62Z | Conseil informatique
6203 | J62Z | Infogérance
6209 | J62Z | Autres prestations informatiques
6311 | J63Z | Hébergement et traitement de données
6312 | J63Z | Portails internet
6391 | J63Z | Agences de presse
6399 | J63Z | Autres services d’information
6411 | K64Z | Banque centrale
6419 | K64Z | Banques
6420 | K64Z | Holdings
6430 | K64Z | Fonds de placement
6491 | K64Z | Crédit-bail
6492 | K64Z | Autres crédits
6499 | K64Z | Autres services financiers
6511 | K65Z | Assurance vie
6512 | K65Z | Assurance de dommages
6520 | K65Z | Réassurance
6530 | K65Z | Retraite par capitalisation
6611 | K66Z | Gestion des marchés financiers
6612 | K66Z | Courtage en titres et marchandises
6619 | K66Z | Autres auxiliaires financiers
6621 | K66Z | Expertise des sinistres
6622 | K66Z | Courtage d’assurances
6629 | K66Z | Autres auxiliaires d’assurance
6630 | K66Z | Gestion de portefeuilles
6810 | L68A | Marchands de biens immobiliers
6820 | L68B | Location immobilière
6831 | L68A | Agences immobilières
6832 | L68A | Gestion immobilière pour autrui
6910 | M69Z | Droit et notariat
6920 | M69Z | Comptabilité et audit
7010 | M70Z | Sièges sociaux
7021 | M70Z | Relations publiques
7022 | M70Z | Conseil en gestion
7200 | M72Z | Recherche et développement pluridisciplinaire
7211 | M72Z | Recherche en biotechnologie
7219 | M72Z | Recherche en sciences exactes et naturelles
7220 | M72Z | Recherche en sciences humaines
7311 | M73Z | Publicité
7312 | M73Z | Régies publicitaires
7320 | M73Z | Études de marché et sondages
7500 | M75Z | Vétérinaires
7711 | N77Z | Location de voitures
7712 | N77Z | Location de camions
7721 | N77Z | Location d’articles de sport
7722 | N77Z | Location de vidéos
7729 | N77Z | Location d’autres biens domestiques
7731 | N77Z | Location de machines agricoles
7732 | N77Z | Location d’engins de chantier
7733 | N77Z | Location de matériel de bureau
7734 | N77Z | Location de bateaux
7735 | N77Z | Location d’avions
7739 | N77Z | Location d’autres machines
7740 | N77Z | Licences de brevets et de marques
7810 | N78Z | Placement de personnel
7820 | N78Z | Intérim
7830 | N78Z | Autre mise à disposition de personnel
7911 | N79Z | Agences de voyages
7912 | N79Z | Voyagistes
7990 | N79Z | Autres réservations touristiques
8010 | N80Z | Gardiennage
8020 | N80Z | Télésurveillance
8030 | N80Z | Enquêtes privées
8110 | N81Z | Gestion de bâtiments
8121 | N81Z | Nettoyage courant
8122 | N81Z | Nettoyage industriel
8129 | N81Z | Autres nettoyages
8130 | N81Z | Entretien d’espaces verts
8211 | N82Z | Secrétariat
8219 | N82Z | Photocopie et bureautique
8220 | N82Z | Centres d’appels
8230 | N82Z | Salons et congrès
8291 | N82Z | Recouvrement de créances
8292 | N82Z | Conditionnement à façon
8299 | N82Z | Autres services aux entreprises
8411 | O84Z | Administration générale
8412 | O84Z | Administration de la santé et de la culture
8413 | O84Z | Administration de l’économie
8421 | O84Z | Diplomatie
8422 | O84Z | Défense nationale
8423 | O84Z | Justice
8424 | O84Z | Police et ordre public
8425 | O84Z | Pompiers
8430 | O84Z | Sécurité sociale
8510 | P85Z | École maternelle
8520 | P85Z | École élémentaire
8531 | P85Z | Collèges et lycées généraux
8532 | P85Z | Lycées techniques et professionnels
8541 | P85Z | Formation après le baccalauréat, hors supérieur
8542 | P85Z | Universités et grandes écoles
8551 | P85Z | Cours de sport et de loisirs
8552 | P85Z | Cours artistiques
8553 | P85Z | Auto-écoles
8559 | P85Z | Autres formations
8560 | P85Z | Appui à l’enseignement
8610 | Q86Z | Hôpitaux
8621 | Q86Z | Médecins généralistes
8622 | Q86Z | Médecins spécialistes
8623 | Q86Z | Dentistes
8690 | Q86Z | Infirmiers, laboratoires et autres soins
8710 | Q87Z | Maisons de soins
8720 | Q87Z | Accueil de personnes handicapées mentales
8730 | Q87Z | Maisons de retraite et foyers
8790 | Q87Z | Autre hébergement social
8810 | Q88Z | Aide à domicile
8891 | Q88Z | Crèches
8899 | Q88Z | Autre action sociale
9200 | R92Z | Jeux d’argent
9311 | R93Z | Gestion de stades et piscines
9312 | R93Z | Clubs sportifs
9313 | R93Z | Salles de sport
9319 | R93Z | Autres services sportifs
9321 | R93Z | Parcs de loisirs
9329 | R93Z | Autres loisirs
9411 | S94Z | Chambres consulaires et syndicats patronaux
9412 | S94Z | Ordres professionnels
9420 | S94Z | Syndicats de salariés
9491 | S94Z | Cultes
9492 | S94Z | Partis politiques
9499 | S94Z | Autres associations
9511 | S95Z | Dépannage informatique
9512 | S95Z | Dépannage téléphonique
9521 | S95Z | Dépannage audio et vidéo
9522 | S95Z | Dépannage d’électroménager
9523 | S95Z | Cordonnerie
9524 | S95Z | Réparation de meubles
9525 | S95Z | Réparation de montres et de bijoux
9529 | S95Z | Réparation d’autres objets domestiques
9700 | T97Z | Emploi à domicile
9810 | T98Z | Biens faits par les ménages pour eux-mêmes
9820 | T98Z | Services rendus par les ménages à eux-mêmes
9900 | U99Z | Organismes extraterritoriaux
`;
