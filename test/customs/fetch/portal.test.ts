import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {makeRun} from "./fetch-run.js";
import type {FetchRun} from "./fetch-run.js";
import {archiveBytes, file, json, page, serve, status} from "./local-server.js";
import type {LocalServer, Reply} from "./local-server.js";

const LISTING = "/api/1/datasets/5369/";
const EXPORTS = "/files/202308-Regional-2022-export.zip";
const IMPORTS = "/files/202308-Regional-2022-import.zip";
const NAMES = [EXPORTS, IMPORTS].map((path) => path.split("/").at(-1)!);

interface Portal extends LocalServer, FetchRun {
  exports: Buffer;
  /** Fetch with the portal, and more fields of the sources. */
  fetch(fields?: Record<string, unknown>): ReturnType<FetchRun["run"]>;
}

/** A portal that lists two regional archives, one national, and a notice. */
async function portal(
  options: {listing?: Reply[]; describe?: (exports: Buffer) => Record<string, unknown>; paths?: string[]} = {}
): Promise<Portal> {
  const {
    listing,
    describe = () => ({}),
    paths = [EXPORTS, IMPORTS, "/files/202308-National-2022-import.zip"]
  } = options;
  const exports = await archiveBytes(50, "E");
  let base = "";
  const list: Reply = (request, response) => {
    const resources = paths.map((path) => ({
      id: path,
      title: "",
      url: base + path,
      format: "zip",
      ...(path === EXPORTS ? describe(exports) : {})
    }));
    json({resources: [...resources, {title: "Notice", url: `${base}/notice.pdf`, format: "pdf"}]})(
      request,
      response
    );
  };
  const routes = {
    [LISTING]: listing ?? [list],
    [EXPORTS]: [file(exports)],
    [IMPORTS]: [file(await archiveBytes(50, "I"))]
  };
  const server = await serve(routes);
  base = server.base;
  const run = await makeRun();
  return {
    ...run,
    ...server,
    exports,
    fetch: (fields) => run.run({portail: base, jeuDeDonnees: "5369", ...fields})
  };
}

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("a portal that answers", () => {
  it("gives the regional archives, and what is set aside is told", async () => {
    const run = await portal();
    const {failures, fetched} = await run.fetch();
    expect(failures).toEqual([]);
    expect(fetched.map(({entry}) => entry.name)).toEqual(NAMES);
    expect(await run.files()).toEqual([...NAMES, "manifeste.json"]);
    expect(spaced(run.messages[0]!).replace(run.base, "BASE").split("\n")).toEqual([
      `Jeu de données : BASE${LISTING}`,
      "Archives retenues : 2",
      `  – ${NAMES[0]} (exportations, 2022)`,
      `  – ${NAMES[1]} (importations, 2022)`,
      "Fichiers écartés : 2",
      "  – 202308-National-2022-import.zip (statistiques nationales, une autre publication)",
      "  – notice.pdf (ce n’est pas une archive zip)"
    ]);
  });

  it("is believed about sums: an equal file is not asked for again", async () => {
    const sha1 = (bytes: Buffer): string => createHash("sha1").update(bytes).digest("hex");
    const describe = (exports: Buffer): object => ({checksum: {type: "sha1", value: sha1(exports)}});
    const run = await portal({describe: describe as () => Record<string, unknown>});
    await run.fetch();
    await run.fetch();
    expect(run.requests.filter(({path}) => path === EXPORTS)).toHaveLength(1);
    expect(run.requests.filter(({path}) => path === IMPORTS)).toHaveLength(2);
  });

  it.each([
    ["size", {filesize: 12}, /octets reçus, 12 annoncés par le portail/],
    ["sum", {checksum: {type: "sha1", value: "0".repeat(40)}}, /l'empreinte sha1 n'est pas celle/]
  ])("a wrong %s is a failure; the other archive is kept", async (_, description, words) => {
    const run = await portal({describe: () => description});
    const {failures} = await run.fetch();
    expect(failures.map(({name}) => name)).toEqual([NAMES[0]]);
    expect(failures[0]?.what).toMatch(words);
    expect(await run.files()).toEqual([NAMES[1], "manifeste.json"]);
  });

  it("without a regional archive of one flow is a failure, unless addresses are given", async () => {
    const run = await portal({paths: [EXPORTS]});
    const {failures} = await run.fetch();
    expect(failures.map(({what}) => what)).toEqual([
      "aucune archive régionale reconnue pour les importations."
    ]);
    expect(await run.files()).toContain(NAMES[0]);
    expect((await run.fetch({adresses: [run.base + IMPORTS]})).failures).toEqual([]);
    expect(await run.files()).toEqual([...NAMES, "manifeste.json"]);
  });
});

describe("a portal that fails", () => {
  const failing: [string, Reply[], RegExp][] = [
    ["is down", [status(503)], /réponse 503.*Abandon après 5 essais/],
    ["lost the dataset", [status(404)], /introuvable/],
    ["answers a page", [page()], /n'a pas renvoyé la description d'un jeu de données/],
    ["answers another document", [json({message: "moved"})], /n'a pas renvoyé la description/]
  ];

  it.each(failing)(
    "because it %s is told, and given addresses are brought all the same",
    async (_, listing, words) => {
      const run = await portal({listing});
      const {failures, fetched} = await run.fetch({adresses: [run.base + EXPORTS]});
      expect(failures.map(({name}) => name)).toEqual(["Portail"]);
      expect(failures[0]?.what).toMatch(words);
      expect(fetched.map(({entry}) => entry.name)).toEqual([NAMES[0]]);
    }
  );

  it("is not needed when addresses are given alone", async () => {
    const run = await portal({listing: [status(503)]});
    const {failures} = await run.fetch({
      jeuDeDonnees: null,
      adresses: [EXPORTS, IMPORTS].map((path) => run.base + path)
    });
    expect(failures).toEqual([]);
    expect(run.requests.map(({path}) => path)).toEqual([EXPORTS, IMPORTS]);
    expect(await run.files()).toEqual([...NAMES, "manifeste.json"]);
  });

  it("after a good day leaves every file as it was", async () => {
    const run = await portal();
    await run.fetch();
    const before = await run.files();
    const {failures} = await run.run({portail: run.base, jeuDeDonnees: "gone"});
    expect(failures).toHaveLength(1);
    expect(await run.files()).toEqual(before);
  });
});
