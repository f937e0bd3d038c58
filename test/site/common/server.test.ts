import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serveSite, type SiteServer} from "../../../site/common/server.js";

describe("serveSite", () => {
  let folder: string;
  let server: SiteServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "fiches-serve-"));
    const dist = join(folder, "dist");
    await mkdir(join(dist, "departement"), {recursive: true});
    await mkdir(join(dist, "_file"));
    await writeFile(join(folder, "secret.txt"), "secret");
    await writeFile(join(dist, "index.html"), "accueil");
    await writeFile(join(dist, "404.html"), "introuvable");
    await writeFile(join(dist, "departement/07.html"), "Ardèche ".repeat(100));
    await writeFile(join(dist, "_file/x.0123abcd.arrow"), "x");
    await writeFile(join(dist, "image.png"), "png");
    await writeFile(join(dist, "donnees.csv"), "0123456789".repeat(10));
    await mkdir(join(dist, "carte"));
    await writeFile(join(dist, "carte/index.html"), "carte");
    server = await serveSite({dist, base: "/sous/"});
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });

  it("serves clean addresses and the home page", async () => {
    expect((await get("departement/07")).body.toString()).toContain("Ardèche");
    expect((await get("departement/07.html")).status).toBe(200);
    expect((await get("")).body.toString()).toBe("accueil");
  });

  it("answers 404 with the site’s own page, outside the sub-path and above the folder too", async () => {
    for (const path of ["rien", "../autre", "..%2fsecret.txt", "%2e%2e/secret.txt", "%"]) {
      expect(await get(path), path).toMatchObject({status: 404, body: Buffer.from("introuvable")});
    }
  });

  it("compresses text as the browser accepts it, pictures never", async () => {
    const br = await get("departement/07", {"accept-encoding": "gzip, br"});
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toContain("Ardèche");
    const gzip = await get("departement/07", {"accept-encoding": "gzip"});
    expect(gunzipSync(gzip.body).toString()).toContain("Ardèche");
    expect((await get("image.png", {"accept-encoding": "br"})).headers["content-encoding"]).toBeUndefined();
  });

  it("serves scripts besides the files of the site, for browsers to keep", async () => {
    const scripts = new Map([["_more.js", "globalThis.more = 1;"]]);
    const more = await serveSite({dist: join(folder, "dist"), base: "/sous/", scripts});
    const response = await fetch(`${more.url}_more.js`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(await response.text()).toBe("globalThis.more = 1;");
    expect((await fetch(`${more.url}../_more.js`)).status).toBe(404);
    expect((await fetch(`${more.url}departement/07`)).status).toBe(200);
    await more.close();
    expect((await get("_more.js")).status).toBe(404);
  });

  it("sends all as it is when told so, by the same addresses", async () => {
    const plain = await serveSite({dist: join(folder, "dist"), base: "/sous/", compressed: false});
    const response = await fetch(`${plain.url}departement/07`, {headers: {"accept-encoding": "gzip, br"}});
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe("Ardèche ".repeat(100));
    await plain.close();
  });

  it("lets browsers keep files named by their hash", async () => {
    expect((await get("_file/x.0123abcd.arrow")).headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "application/vnd.apache.arrow.file"
    });
    expect((await get("departement/07")).headers["cache-control"]).toBe("no-cache");
  });

  it("refuses to write", async () => {
    expect((await get("departement/07", {}, "POST")).status).toBe(405);
  });

  it("adds the slash of a folder and takes none for a page, as GitHub Pages does", async () => {
    expect(await get("carte")).toMatchObject({status: 301, headers: {location: "/sous/carte/"}});
    expect(await get("carte?a=1")).toMatchObject({status: 301, headers: {location: "/sous/carte/?a=1"}});
    expect((await get("carte/")).body.toString()).toBe("carte");
    expect((await get("departement/07/")).status).toBe(404);
    expect((await get("departement")).status).toBe(404);
    expect(await get("", {}, "GET", "/sous")).toMatchObject({status: 301, headers: {location: "/sous/"}});
  });

  it("serves ranges of bytes as they are, never compressed", async () => {
    const range = (value: string) => get("donnees.csv", {range: value, "accept-encoding": "br"});
    expect(await range("bytes=2-5")).toMatchObject({
      status: 206,
      headers: {"content-range": "bytes 2-5/100", "content-length": "4", "accept-ranges": "bytes"},
      body: Buffer.from("2345")
    });
    expect(await range("bytes=-8")).toMatchObject({
      status: 206,
      headers: {"content-range": "bytes 92-99/100"},
      body: Buffer.from("23456789")
    });
    expect((await range("bytes=90-")).body.toString()).toBe("0123456789");
    const beyond = await range("bytes=100-");
    expect(beyond).toMatchObject({status: 416, headers: {"content-range": "bytes */100"}});
    expect(beyond.body.length).toBe(0);
    expect((await range("lignes=1-2")).status).toBe(200);
  });

  it("says that nothing has changed, compressed or not", async () => {
    for (const accepted of ["identity", "gzip", "br"]) {
      const encoding = {"accept-encoding": accepted};
      const {headers} = await get("departement/07", encoding);
      const etag = String(headers.etag);
      expect(etag).toMatch(/^W\/"/);
      const again = await get("departement/07", {...encoding, "if-none-match": `"autre", ${etag}`});
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect((await get("departement/07", {...encoding, "if-none-match": '"autre"'})).status).toBe(200);
      const since = {...encoding, "if-modified-since": String(headers["last-modified"])};
      expect((await get("departement/07", since)).status).toBe(304);
    }
  });

  it("answers HEAD with the same headers and nothing else", async () => {
    for (const path of ["departement/07", "image.png", "rien"]) {
      const [whole, head] = [await get(path), await get(path, {}, "HEAD")];
      expect(head).toMatchObject({
        status: whole.status,
        headers: {"content-length": whole.headers["content-length"]}
      });
      expect(head.body.length).toBe(0);
    }
  });

  it("answers in a line what is not read by people, and compresses the page that is", async () => {
    const {status, body} = await get("absent.png", {"sec-fetch-dest": "image"});
    expect([status, body.toString()]).toEqual([404, "Introuvable\n"]);
    expect((await get("absent", {"sec-fetch-dest": "document"})).body.toString()).toBe("introuvable");
    const compressed = await get("absent", {"sec-fetch-dest": "document", "accept-encoding": "br"});
    expect(compressed).toMatchObject({status: 404, headers: {"content-encoding": "br"}});
    expect(brotliDecompressSync(compressed.body).toString()).toBe("introuvable");
  });

  /** Raw path, as `fetch` would not send it. */
  function get(path: string, headers: Record<string, string> = {}, method = "GET", whole = `/sous/${path}`) {
    const {hostname, port} = new URL(server.url);
    return new Promise<{status: number; headers: Record<string, unknown>; body: Buffer}>(
      (resolve, reject) => {
        const call = request({hostname, port, path: whole, headers, method}, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks)})
          );
        });
        call.on("error", reject).end();
      }
    );
  }
});
