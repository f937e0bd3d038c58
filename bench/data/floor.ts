import {createWriteStream} from "node:fs";
import {mkdir, readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import yauzl from "yauzl";
import {report, timed} from "./measure.js";

// The least that a data step could take: unzip the files, have DuckDB read the same rows and group them once.
// Nothing is checked or written.
const [inputDir, workDir] = process.argv.slice(2) as [string, string];
await mkdir(workDir, {recursive: true});
const texts: string[] = [];
const unzip = await timed(async () => {
  for (const name of (await readdir(inputDir)).filter((file) => file.endsWith(".zip"))) {
    const zip = await yauzl.openPromise(join(inputDir, name), {lazyEntries: true, autoClose: false});
    for await (const entry of zip.eachEntry()) {
      const path = join(workDir, entry.fileName);
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
      texts.push(`'${path}'`);
    }
    zip.close();
  }
});
const instance = await DuckDBInstance.create(":memory:", {
  memory_limit: "1200MB",
  temp_directory: join(workDir, "spill"),
  preserve_insertion_order: "false"
});
const connection = await instance.connect();
const columns = `{flow: 'VARCHAR', quarter: 'UTINYINT', year: 'USMALLINT', departement: 'VARCHAR', region: 'VARCHAR',
  product: 'VARCHAR', cpf4: 'VARCHAR', partner: 'VARCHAR', value: 'BIGINT', mass: 'BIGINT'}`;
const query = await timed(() =>
  connection.run(`CREATE TABLE cells AS
    SELECT "year", flow, departement, region, product, partner, sum("value") AS v, sum(mass) AS m
    FROM read_csv([${texts.join(", ")}], auto_detect = false, header = false, delim = ';', quote = '', columns = ${columns})
    GROUP BY ALL`)
);
connection.closeSync();
instance.closeSync();
await rm(workDir, {recursive: true, force: true});
report({
  unzipSeconds: unzip.clock,
  unzipCpu: unzip.processor,
  querySeconds: query.clock,
  queryCpu: query.processor
});
