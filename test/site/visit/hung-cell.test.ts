import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {launchBrowser} from "../../../site/browser/browser.js";
import {cellAt} from "../../../site/browser/hung-cell.js";
import {TimeIsUp, withinTime} from "../../../site/browser/time-limit.js";
import {writeOutput} from "../../../site/common/files.js";
import {prerender} from "../../../site/visit/prerender.js";

const page = (body: string) =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title></head><body><main>${body}</main></body></html>`;

const ENDLESS = page(`<h1>Titre</h1><h2 id="solde"><a href="#solde">Le solde</a></h2><p>x</p><!--:0123abcd:-->
<script type="module">const define = ({body}) => body();
define({id: "89abcdef", body: () => 1});
define({id: "0123abcd", body: async () => {
await 0;
for (;;) ;
}});
</script>`);

it("a cell that never ends is named with its heading and its line, beside the faults of other pages", async () => {
  const dist = await mkdtemp(join(tmpdir(), "fiches-sans-fin-"));
  const browser = await launchBrowser();
  try {
    const pages = {
      a: ENDLESS,
      b: ENDLESS,
      c: ENDLESS,
      d: page("<h1>D</h1><p>NaN</p>"),
      e: page("<h1>E</h1><p>Rien</p>")
    };
    for (const [name, html] of Object.entries(pages)) await writeOutput(join(dist, `${name}.html`), html);
    const visit = prerender({dist, base: "/", browser, settleTimeout: 1_000, timeLimit: 15_000});
    const message = await visit.then(
      () => "",
      (error: Error) => error.message.replace(/\s/g, " ")
    );
    expect(message).toContain(
      "– /a – cellule 0123abcd sous « Le solde » : son calcul ne s’achève pas (« for (;;) ; »)"
    );
    expect(message).toContain("– /d – texte sous « D » : « NaN »");
    expect(message).not.toMatch(/– \/e –|\bat /);
    // Whichever pages were open when the first of them was found: each is named or counted.
    const named = message.match(/– \/[abc] –/g)!.length;
    expect(named === 3 || message.includes(`${3 - named} autre`)).toBe(true);
  } finally {
    await browser.close();
    await rm(dist, {recursive: true});
  }
});

it("finds the cell of a line, and none before the first", () => {
  expect(cellAt(ENDLESS, {line: 4, column: 0})).toEqual({
    id: "0123abcd",
    heading: "Le solde",
    code: "await 0;"
  });
  expect(cellAt(ENDLESS, {line: 2, column: 40})).toMatchObject({id: "89abcdef", heading: null});
  expect(cellAt(ENDLESS, {line: 0, column: 0})).toBeNull();
});

it("waits no longer than it may", async () => {
  expect(await withinTime(10_000, Promise.resolve(1))).toBe(1);
  await expect(withinTime(10_000, Promise.reject(new Error("panne")))).rejects.toThrow("panne");
  await expect(withinTime(5, new Promise(() => {}))).rejects.toThrow(TimeIsUp);
});
