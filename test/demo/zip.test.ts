import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, expect, it} from "vitest";
import {writeZip} from "../../src/demo/zip.js";
import {readZip} from "./official.js";

const folder = mkdtempSync(join(tmpdir(), "demo-zip-"));
const timeZone = process.env["TZ"];
afterEach(() => {
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const text = "première ligne\r\nseconde ligne\r\n";

it("writes text and bytes, and leaves no temporary file", async () => {
  await writeZip(
    join(folder, "a.zip"),
    [
      {name: "a.txt", bytes: Buffer.from(text)},
      {name: "b", bytes: Buffer.from([0, 255])}
    ],
    [2025, 2, 7]
  );
  const entries = await readZip(join(folder, "a.zip"));
  expect(entries.get("a.txt")!.toString("utf8")).toBe(text);
  expect([...entries.get("b")!]).toEqual([0, 255]);
  expect(readdirSync(folder)).toEqual(["a.zip"]);
});

it("gives the same bytes in every time zone", async () => {
  const bytes = [];
  for (const zone of ["Pacific/Noumea", "America/Cayenne"]) {
    process.env["TZ"] = zone;
    const path = join(folder, `${zone.replace("/", "-")}.zip`);
    await writeZip(path, [{name: "a.txt", bytes: Buffer.from(text)}], [2025, 2, 7]);
    bytes.push(readFileSync(path).toString("hex"));
  }
  expect(bytes[0]).toBe(bytes[1]);
});
