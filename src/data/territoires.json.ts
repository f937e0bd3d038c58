import type {SearchDepartement, SearchRegion} from "../components/home/territory-match.js";
import type {Departement} from "../reference/departements.js";
import {regions} from "../reference/regions.js";
import {departementsOfRegion} from "../reference/territories.js";
import {territoiresIndustrieOf} from "../reference/territoires-industrie.js";

// What the search of the home page knows, from the project's own tables.
const entries: SearchRegion[] = regions.map(({code, name, aliases}) => ({
  code,
  name,
  aliases,
  path: `/region/${code}`,
  departements: departementsOfRegion(code).map(searchDepartement)
}));

function searchDepartement({code, name, prefecture, aliases}: Departement): SearchDepartement {
  const industrie = territoiresIndustrieOf(code).kept.map((territoire) => territoire.name);
  return {code, name, path: `/departement/${code}`, prefecture, aliases, industrie};
}

process.stdout.write(JSON.stringify(entries));
