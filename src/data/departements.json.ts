import {findTerritory} from "../reference/territories.js";
import {departements} from "../reference/departements.js";
import type {DepartementName} from "../components/across/sheets.js";

// Names of the départements, for the pages of products and partners.
const names = departements.map(({code}): [string, DepartementName] => {
  const {name, nameThe, nameOf} = findTerritory(`departement-${code}`)!;
  return [code, {name, nameThe, nameOf}];
});
process.stdout.write(JSON.stringify(Object.fromEntries(names)));
