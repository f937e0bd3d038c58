import {regions} from "../reference/regions.js";
import {departementsOfRegion} from "../reference/territories.js";

interface NavigationPage {
  name: string;
  path: string;
}

interface NavigationSection {
  name: string;
  open: boolean;
  path?: string;
  pages: NavigationPage[];
}

/** Side bar and pager: France, then each region with its départements, then the pages about the site. */
export function navigation(): (NavigationPage | NavigationSection)[] {
  return [
    {name: "France", path: "/france"},
    {name: "Classements", path: "/classements"},
    {name: "Produits", path: "/produit/"},
    {name: "Pays partenaires", path: "/pays/"},
    ...regions.map(regionSection),
    {
      name: "À propos",
      open: true,
      pages: [
        {name: "Méthode et limites", path: "/methode"},
        {name: "Contrôles des données", path: "/controles"},
        {name: "Téléchargements", path: "/telechargements"},
        {name: "Accessibilité", path: "/accessibilite"},
        {name: "Mentions et sources", path: "/mentions"}
      ]
    }
  ];
}

function regionSection({code, name}: {code: string; name: string}): NavigationSection {
  return {
    name,
    open: false,
    pages: [
      {name: code === "drom" ? "L’ensemble des DROM" : "La région entière", path: `/region/${code}`},
      ...departementsOfRegion(code).map((departement) => ({
        name: `${departement.code} ${departement.name}`,
        path: `/departement/${departement.code}`
      }))
    ]
  };
}
