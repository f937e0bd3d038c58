import {spawn} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {launchBrowser, openContext} from "../../site/browser/browser.js";
import {settle} from "../../site/browser/settle.js";

const TEMPLATE = "src/departement/[code].md";
const RUNS = 5;

/**
 * Milliseconds from a sentence saved in the template of the départements to the same sentence on the open
 * page of one of them, in the preview: the median of a few edits.
 */
export async function benchPreview(folder: string): Promise<number> {
  const preview = await startPreview(folder);
  const browser = await launchBrowser();
  try {
    const page = await (await openContext(browser)).newPage();
    await page.goto(`${preview.url}departement/07`);
    await settle(page, 120_000);
    const times = [];
    for (let run = 1; run <= RUNS; run++) times.push(await timeEdit(page, folder, `Phrase d’essai ${run}.`));
    return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  } finally {
    await browser.close();
    preview.stop();
  }
}

async function timeEdit(page: Page, folder: string, sentence: string): Promise<number> {
  const file = join(folder, TEMPLATE);
  const text = await readFile(file, "utf8");
  const start = performance.now();
  await writeFile(file, text.replace("## Contexte et méthode\n", `## Contexte et méthode\n\n${sentence}\n`));
  await page.getByText(sentence).waitFor();
  const elapsed = performance.now() - start;
  await settle(page);
  return elapsed;
}

async function startPreview(folder: string): Promise<{url: string; stop: () => void}> {
  const child = spawn(process.execPath, ["--import", "tsx", "site/dev.ts", "--port", "4870"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"]
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the preview ended (${code})`)));
    child.stdout.on("data", (text: Buffer) => {
      const found = /http:\/\/[\d.]+:\d+\//.exec(String(text))?.[0];
      if (found) resolve(found);
    });
  });
  return {url, stop: () => child.kill()};
}
