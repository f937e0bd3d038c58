import {join} from "node:path";
import {parseArgs} from "node:util";
import {dataDir} from "../../customs/data-dir.js";
import {rowsAcross} from "../../customs/rows-across.js";
import {territories} from "../../reference/territories.js";

// All territories' cells of one A129 heading, for the pages that name it:
// FileAttachment("./data/produits/C30C.arrow").
const {code} = parseArgs({options: {code: {type: "string"}}}).values;
process.stdout.write(
  await rowsAcross(join(dataDir, "fiches"), territories, {column: "product", code: code!})
);
