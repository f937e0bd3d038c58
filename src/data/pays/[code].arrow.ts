import {join} from "node:path";
import {parseArgs} from "node:util";
import {dataDir} from "../../customs/data-dir.js";
import {rowsAcross} from "../../customs/rows-across.js";
import {territories} from "../../reference/territories.js";

// All territories' cells with one partner, for the pages that name it:
// FileAttachment("./data/pays/US.arrow").
const {code} = parseArgs({options: {code: {type: "string"}}}).values;
process.stdout.write(
  await rowsAcross(join(dataDir, "fiches"), territories, {column: "partner", code: code!})
);
