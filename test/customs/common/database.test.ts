import {expect, it, onTestFinished} from "vitest";
import {openDatabase} from "../../../src/customs/common/database.js";
import {temporaryFolder} from "../folders.js";

it("fills a table from columns in memory, whatever the lengths they come in", async () => {
  const db = await openDatabase(await temporaryFolder());
  onTestFinished(() => db.close());
  await db.run("CREATE TYPE letter AS ENUM ('a', 'b', 'c')");
  await db.run("CREATE TABLE t (letter letter, number UINTEGER, amount DOUBLE)");
  const appender = await db.appender("t");
  const expected: [string, number, number][] = [];
  // The engine takes 2 048 rows at a time: below, at, over, several times over.
  for (const length of [1, 0, 2047, 1, 2048, 5000, 3]) {
    const numbers = Uint32Array.from({length}, (_, i) => expected.length + i);
    const letters = Uint16Array.from(numbers, (number) => number % 3);
    appender.append([letters, numbers, Float64Array.from(numbers, (number) => -1e12 - number)]);
    for (const number of numbers) expected.push(["abc"[number % 3]!, number, -1e12 - number]);
  }
  appender.close();
  expect(await db.rows("FROM t ORDER BY number")).toEqual(expected);
});
