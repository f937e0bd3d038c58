import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {launchBrowser} from "../../../site/browser/browser.js";

/** Fonts that a machine may have: those of this one, or none but some that nobody sets text in. */
export type FontSet = "installed" | "others";

/** Does something with a browser that knows only the fonts of the set. */
export async function withFonts<T>(set: FontSet, work: (browser: Browser) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "fiches-polices-"));
  const before = process.env.FONTCONFIG_FILE;
  try {
    if (set === "others") process.env.FONTCONFIG_FILE = await configurationOfOthers(folder);
    const browser = await launchBrowser();
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
    await rm(folder, {recursive: true, force: true});
  }
}

/** The fonts that a library for formulas brings. */
async function configurationOfOthers(folder: string): Promise<string> {
  const file = join(folder, "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${resolve("node_modules/katex/dist/fonts")}</dir><cachedir>${folder}</cachedir></fontconfig>`
  );
  return file;
}
