import {departementMap} from "../map/map.js";

process.stdout.write(JSON.stringify(departementMap()));
