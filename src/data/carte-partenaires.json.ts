import {partnerMap} from "../map/partner-map.js";
import {countryByNumber} from "../reference/country-numbers.js";

// The maps under the circles of partners.
process.stdout.write(JSON.stringify(partnerMap(countryByNumber)));
