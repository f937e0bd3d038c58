import {regions} from "../reference/regions.js";
import {departementsOfRegion} from "../reference/territories.js";
import {studies} from "./studies.js";

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

/**
 * Side bar and pager: France, then each region with its départements, the studies of analysts, the pages
 * about the site.
 */
export function navigation(root: string): (NavigationPage | NavigationSection)[] {
  const own = studies(root);
  return [
    {name: "France", path: "/france"},
    {name: "Classements", path: "/classements"},
    {name: "Comparer", path: "/comparer"},
    {name: "Produits", path: "/produit/"},
    {name: "Pays partenaires", path: "/pays/"},
    {name: "Territoires d’industrie", path: "/territoire-industrie/"},
    ...regions.map(regionSection),
    ...(own.length === 0
      ? []
      : [{name: "Études", open: true, pages: own.map(({title, path}) => ({name: title, path}))}]),
    {
      name: "À propos",
      open: true,
      pages: [
        {name: "Méthode et limites", path: "/methode"},
        {name: "Glossaire", path: "/glossaire"},
        {name: "Contrôles des données", path: "/controles"},
        {name: "Téléchargements", path: "/donnees"},
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
