import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {deploymentFrom} from "../../site/common/deployment.js";
import {serveSite} from "../../site/common/server.js";
import {readSiteRecord} from "../../site/common/site-record.js";
import {runCommand} from "../../src/customs/run-command.js";
import {FrenchError} from "../../src/french/french-error.js";
import type {Visitor} from "./browser.js";
import {BROWSERS, type BrowserKind} from "./installed.js";
import {NOT_TRIED, openPage, PROMISES} from "./promises.js";

// npm run test:navigateurs [-- --navigateur firefox --images dossier]: the promises of the built site in
// Chromium, Firefox and WebKit.
// Exit code 0: all kept in all browsers; 1: one is broken; 2: all kept where they were tried, a browser is
// missing.
await runCommand(async () => {
  const {values} = parseArgs({
    options: {navigateur: {type: "string"}, images: {type: "string"}, dist: {type: "string", default: "dist"}}
  });
  const kinds = BROWSERS.filter(({id}) => !values.navigateur || id === values.navigateur);
  if (kinds.length === 0)
    throw new FrenchError(`Navigateurs connus : ${BROWSERS.map(({id}) => id).join(", ")}.`);
  await readSiteRecord(values.dist);
  const {url, close} = await serveSite({dist: values.dist, base: deploymentFrom(process.env).base});
  try {
    process.exitCode = await tryAll(kinds, url, values.images);
  } finally {
    await close();
  }
});

/** Tries the promises in each browser; gives the exit code. */
async function tryAll(kinds: readonly BrowserKind[], url: string, images?: string): Promise<number> {
  let [broken, missing] = [0, 0];
  for (const kind of kinds) {
    const visitor = await started(kind);
    if (!visitor) {
      missing++;
      continue;
    }
    try {
      broken += await brokenPromises(visitor, url);
      if (images) await takePicture(visitor, url, join(images, `${kind.id}.png`));
    } finally {
      await visitor.close();
    }
  }
  return broken > 0 ? 1 : missing > 0 ? 2 : 0;
}

async function started({id, find, advice}: BrowserKind): Promise<Visitor | null> {
  const start = await find(process.env);
  const visitor = start && (await start().catch((error: unknown) => (say(`${id} : ${reason(error)}`), null)));
  if (!visitor) say(`${id} : ABSENT, rien n’y a été essayé (${advice}).`);
  return visitor;
}

/** How many promises are not kept. */
async function brokenPromises(visitor: Visitor, url: string): Promise<number> {
  let broken = 0;
  say(visitor.name);
  await visitor.resize(1280, 900);
  for (const {name, check} of PROMISES) {
    const fault = await check(visitor, url).then(() => null, reason);
    if (fault?.startsWith(NOT_TRIED)) {
      say(`  —      ${name} (${fault})`);
      continue;
    }
    if (fault) broken++;
    say(fault ? `  ROMPU  ${name} : ${fault}` : `  tenu   ${name}`);
  }
  return broken;
}

async function takePicture(visitor: Visitor, url: string, file: string): Promise<void> {
  await visitor.resize(1280, 900);
  await openPage(visitor, `${url}departement/07`);
  await mkdir(join(file, ".."), {recursive: true});
  await writeFile(file, await visitor.picture());
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}
