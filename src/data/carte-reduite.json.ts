import {departementMap} from "../map/map.js";

// The départements for maps of half the width of a page.
process.stdout.write(JSON.stringify(departementMap("small")));
