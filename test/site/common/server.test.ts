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

  /** Raw path, as `fetch` would not send it. */
  function get(path: string, headers: Record<string, string> = {}, method = "GET") {
    const {hostname, port} = new URL(server.url);
    return new Promise<{status: number; headers: Record<string, unknown>; body: Buffer}>(
      (resolve, reject) => {
        const call = request({hostname, port, path: `/sous/${path}`, headers, method}, (response) => {
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
