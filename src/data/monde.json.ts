import {worldMap} from "../map/world.js";
import {countryByNumber} from "../reference/country-numbers.js";

process.stdout.write(JSON.stringify(worldMap(countryByNumber)));
