import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeRun, NOW} from "./fetch-run.js";
import type {FetchRun} from "./fetch-run.js";
import {
  archiveBytes,
  closedPort,
  cut,
  cutWhenWritten,
  file,
  page,
  serve,
  sha256,
  stall,
  status,
  tagOf,
  whole
} from "./local-server.js";
import type {LocalServer, Reply} from "./local-server.js";

const ARCHIVE = "/202308-Regional-2022-export.zip";
const NAME = ARCHIVE.slice(1);

/** Ask for one address of a server that replies in turn. */
async function fetchFrom(
  replies: (part: string) => Reply[],
  routes: Record<string, Reply[]> = {}
): Promise<FetchRun & LocalServer & {again: () => ReturnType<FetchRun["run"]>; failure: string}> {
  const run = await makeRun();
  const server = await serve({[ARCHIVE]: replies(join(run.folder, `${NAME}.part`)), ...routes});
  const again = (): ReturnType<FetchRun["run"]> => run.run({adresses: [server.base + ARCHIVE]});
  const {failures} = await again();
  return {...run, ...server, again, failure: failures.map(({what}) => what).join("\n")};
}

const onDisk = ({folder}: FetchRun): Promise<Buffer> => readFile(join(folder, NAME));
const ranges = ({requests}: LocalServer): (string | undefined)[] =>
  requests.map(({headers}) => headers.range);

describe("an archive from a sound server", () => {
  it("is written under its name and recorded", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [file(bytes)]);
    expect(run.failure).toBe("");
    expect(await onDisk(run)).toEqual(bytes);
    expect(await run.files()).toEqual([NAME, "manifeste.json"]);
    const {fichiers} = JSON.parse(await readFile(join(run.folder, "manifeste.json"), "utf8"));
    expect(fichiers).toEqual([
      {
        nom: NAME,
        adresse: run.base + ARCHIVE,
        date: NOW.toISOString(),
        taille: bytes.length,
        sha256: sha256(bytes),
        etag: tagOf(bytes),
        derniereModification: null
      }
    ]);
  });

  it("is not downloaded again when the server says it is the same", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [file(bytes)]);
    const {fetched} = await run.again();
    expect(run.requests[1]?.headers["if-none-match"]).toBe(run.requests[1] && tagOf(await onDisk(run)));
    expect(fetched.map(({changed}) => changed)).toEqual([false]);
    expect(run.messages.at(-1)).toMatch(/déjà à jour/);
  });

  it("is not downloaded again when the server ignores conditions but shows the same tag", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [whole(bytes, {etag: '"v1"'})]);
    const {fetched} = await run.again();
    expect(fetched[0]?.changed).toBe(false);
  });

  it("is downloaded again when the file on disk was altered", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [file(bytes)]);
    await writeFile(join(run.folder, NAME), "altered");
    const {fetched} = await run.again();
    expect(run.requests[1]?.headers["if-none-match"]).toBeUndefined();
    expect(fetched[0]?.changed).toBe(true);
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("replaces the earlier version when it changed", async () => {
    const [earlier, next] = [await archiveBytes(), await archiveBytes(2)];
    const run = await fetchFrom(() => [file(earlier), file(next)]);
    const {fetched} = await run.again();
    expect(fetched[0]?.changed).toBe(true);
    expect(await onDisk(run)).toEqual(next);
  });

  it("is said to be the same when it came again without any tag", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [file(bytes, null)]);
    const {fetched} = await run.again();
    expect(run.requests).toHaveLength(2);
    expect(fetched[0]?.changed).toBe(false);
  });
});

describe("a server in trouble", () => {
  it("is asked again after a 500, then a 503 that says when", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [status(500), status(503, {"retry-after": "7"}), file(bytes)]);
    expect(run.failure).toBe("");
    expect(run.waits).toEqual([1000, 7000]);
    expect(run.messages[0]).toBe(
      `${NAME}\u00a0: le serveur est en difficulté (réponse 500). Nouvel essai dans 1 s.`
    );
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("is given up after five tries, with longer and longer waits", async () => {
    const run = await fetchFrom(() => [status(502)]);
    expect(run.failure).toMatch(/réponse 502.*Abandon après 5 essais/);
    expect(run.waits).toEqual([1000, 2000, 4000, 8000]);
    expect(await run.files()).toEqual([]);
  });

  it.each([
    [404, /introuvable/],
    [410, /introuvable/],
    [403, /accès refusé/]
  ])("is not asked again after a %i", async (code, words) => {
    const run = await fetchFrom(() => [status(code)]);
    expect(run.failure).toMatch(words);
    expect(run.requests).toHaveLength(1);
    expect(await run.files()).toEqual([]);
  });

  it("is not waited for when silent", async () => {
    const bytes = await archiveBytes(2000);
    const run = await fetchFrom(() => [stall(bytes, 1000), file(bytes)]);
    expect(run.messages[0]).toMatch(/le serveur ne répond plus/);
    expect(ranges(run)).toEqual([undefined, "bytes=1000-"]);
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("whose port is closed is told in French", async () => {
    const {run} = await makeRun();
    const {failures} = await run({adresses: [`${await closedPort()}/a.zip`]});
    expect(failures[0]?.what).toMatch(/^connexion impossible\. Abandon après 5 essais\.$/);
  });
});

describe("a cut connection", () => {
  it("is resumed where it stopped", async () => {
    const bytes = await archiveBytes(2000);
    const run = await fetchFrom((part) => [cut(bytes, 1000, part), file(bytes)]);
    expect(run.failure).toBe("");
    expect(ranges(run)).toEqual([undefined, "bytes=1000-"]);
    expect(run.requests[1]?.headers["if-range"]).toBe(tagOf(bytes));
    expect(await onDisk(run)).toEqual(bytes);
    expect(await run.files()).toEqual([NAME, "manifeste.json"]);
  });

  it("is resumed by a later run, and shows nothing under the final name meanwhile", async () => {
    const bytes = await archiveBytes(2000);
    const run = await fetchFrom((part) => [
      cut(bytes, 1000, part),
      ...Array(4).fill(status(500)),
      file(bytes)
    ]);
    expect(run.failure).toMatch(/réponse 500/);
    expect(await run.files()).toEqual([`${NAME}.part`, `${NAME}.part.json`]);
    expect((await run.again()).failures).toEqual([]);
    expect(ranges(run).at(-1)).toBe("bytes=1000-");
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("starts again when the server ignores ranges", async () => {
    const bytes = await archiveBytes(2000);
    const run = await fetchFrom((part) => [cut(bytes, 1000, part), whole(bytes)]);
    expect(ranges(run)).toEqual([undefined, "bytes=1000-"]);
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("starts again when the file changed meanwhile", async () => {
    const [earlier, next] = [await archiveBytes(2000), await archiveBytes(3000)];
    const run = await fetchFrom((part) => [cut(earlier, 1000, part), file(next)]);
    expect(await onDisk(run)).toEqual(next);
  });

  it("starts again when nothing identifies the version", async () => {
    const bytes = await archiveBytes(2000);
    const weak = {etag: 'W/"weak"'};
    const run = await fetchFrom((part) => [cut(bytes, 1000, part, weak), file(bytes)]);
    expect(ranges(run)).toEqual([undefined, undefined]);
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("starts again when the server refuses the range, or answers another", async () => {
    const bytes = await archiveBytes(2000);
    const other: Reply = (_, response) => {
      const rest = bytes.subarray(10);
      response.writeHead(206, {"content-range": `bytes 10-${bytes.length - 1}/${bytes.length}`});
      response.end(rest);
    };
    const run = await fetchFrom((part) => [
      cut(bytes, 1000, part),
      status(416),
      cut(bytes, 1000, part),
      other,
      file(bytes)
    ]);
    expect(run.failure).toBe("");
    expect(ranges(run)).toEqual([undefined, "bytes=1000-", undefined, "bytes=1000-", undefined]);
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("does not count as failing while bytes come", async () => {
    const bytes = await archiveBytes(20_000);
    const step = Math.ceil(bytes.length / 9);
    let part = "";
    const byTurns: Reply = (request, response) => {
      const start = Number(/\d+/.exec(request.headers.range ?? "0")![0]);
      const partial = start ? {"content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}`} : {};
      const length = {"content-length": bytes.length - start, etag: tagOf(bytes)};
      response.writeHead(start ? 206 : 200, {...length, ...partial});
      const sent = bytes.subarray(start, start + step);
      response.write(sent);
      void cutWhenWritten(response, part, start + sent.length);
    };
    const run = await fetchFrom((path) => {
      part = path;
      return [byTurns];
    });
    expect(run.failure).toBe("");
    expect(run.waits).toEqual(Array(run.requests.length - 1).fill(1000));
    expect(run.requests.length).toBeGreaterThan(5);
    expect(await onDisk(run)).toEqual(bytes);
  });
});

describe("a redirect", () => {
  it("is followed, relative or not", async () => {
    const bytes = await archiveBytes();
    const run = await fetchFrom(() => [status(302, {location: "/elsewhere/"})], {
      "/elsewhere/": [file(bytes)]
    });
    expect(await onDisk(run)).toEqual(bytes);
  });

  it("without end is given up at once", async () => {
    const run = await fetchFrom(() => [status(301, {location: ARCHIVE})]);
    expect(run.failure).toMatch(/redirige sans fin/);
    expect(run.requests).toHaveLength(6);
  });

  it("to a server that is not listed is refused without asking it", async () => {
    const other = await serve({"/a.zip": [file(await archiveBytes())]});
    const location = `${other.base.replace("127.0.0.1", "localhost")}/a.zip`;
    const run = await fetchFrom(() => [status(302, {location})]);
    expect(run.failure).toMatch(/un serveur qui n'est pas dans la liste, «\u00a0localhost\u00a0»/);
    expect(other.requests).toEqual([]);
  });
});

describe("what is no sound archive", () => {
  const cases: [string, () => Promise<Reply>, RegExp][] = [
    ["a web page", async () => page(), /une page web \(HTML\) au lieu d'une archive zip/],
    ["a web page that says it is a zip", async () => page("application/zip"), /une page web \(HTML\)/],
    [
      "a text",
      async () => whole(Buffer.from("Bad gateway")),
      /ce n'est pas une archive zip, ou elle est tronquée/
    ],
    ["a truncated archive", async () => whole((await archiveBytes(2000)).subarray(0, 900)), /tronquée/],
    ["an empty file", async () => whole(Buffer.alloc(0)), /archive/],
    ["an archive with a damaged entry", async () => whole(await damaged()), /archive illisible/]
  ];

  it.each(cases)("%s is refused, and the earlier file stays", async (_, reply, words) => {
    const [earlier, bad] = [await archiveBytes(), await reply()];
    const run = await fetchFrom(() => [file(earlier), bad]);
    const {failures} = await run.again();
    expect(failures).toHaveLength(1);
    expect(failures[0]?.what).toMatch(words);
    expect(await onDisk(run)).toEqual(earlier);
    expect(await run.files()).toEqual([NAME, "manifeste.json"]);
  });

  it("an archive whose sum is not the one given is refused", async () => {
    const bytes = await archiveBytes();
    const server = await serve({[ARCHIVE]: [file(bytes)]});
    const run = await makeRun();
    const adresses = [{adresse: server.base + ARCHIVE, sha256: "0".repeat(64)}];
    const {failures} = await run.run({adresses});
    expect(failures[0]?.what).toMatch(/^l'empreinte sha256 n'est pas celle qui est annoncée/);
    expect(await run.files()).toEqual([]);
    const sound = [{adresse: server.base + ARCHIVE, sha256: sha256(bytes), nom: "mine.zip"}];
    expect((await run.run({adresses: sound})).failures).toEqual([]);
    expect(await run.files()).toEqual(["manifeste.json", "mine.zip"]);
  });
});

/** An archive with one byte of its stored text changed: only its sum tells. */
async function damaged(): Promise<Buffer> {
  const bytes = await archiveBytes(2000);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = bytes[middle]! ^ 0xff;
  return bytes;
}

describe("files that cannot be written", () => {
  it("are a failure in French, and the others are kept", async () => {
    const bytes = await archiveBytes();
    const server = await serve({"/a.zip": [file(bytes)], "/b.zip": [file(bytes)]});
    const run = await makeRun();
    await mkdir(join(run.folder, "a.zip.part"), {recursive: true});
    const {failures, fetched} = await run.run({
      adresses: ["/a.zip", "/b.zip"].map((path) => server.base + path)
    });
    expect(failures.map(({name, what}) => `${name} ${what}`)).toEqual([
      expect.stringMatching(/^a\.zip erreur imprévue \(EISDIR/)
    ]);
    expect(fetched.map(({entry}) => entry.name)).toEqual(["b.zip"]);
  });
});
