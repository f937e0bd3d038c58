import {territories} from "../reference/territories.js";

// Names of all territories by identifier, for charts of analysts.
process.stdout.write(JSON.stringify(Object.fromEntries(territories.map(({id, name}) => [id, name]))));
