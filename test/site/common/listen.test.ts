import {createServer} from "node:http";
import {afterEach, describe, expect, it} from "vitest";
import {listen, readPort} from "../../../site/common/listen.js";

describe("readPort", () => {
  it("reads a port, and refuses in French what is none", () => {
    expect(readPort("8080")).toBe(8080);
    for (const typed of ["abc", "", "99999", "-1", "80.5", "8080 "])
      expect(() => readPort(typed), typed).toThrow(`«\u00a0${typed}\u00a0» n’est pas un port`);
  });
});

describe("listen", () => {
  const servers = [createServer(), createServer()];
  afterEach(() => servers.forEach((server) => server.close()));

  it("takes the next free port where the first is taken", async () => {
    const first = await listen(servers[0]!, 0);
    const second = await listen(servers[1]!, first);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
  });

  it("says in French that no port is free, or that the system refuses one", async () => {
    const refusing = (code: string) => {
      const server = createServer();
      server.listen = () => (
        queueMicrotask(() => server.emit("error", Object.assign(new Error(), {code}))),
        server
      );
      return server;
    };
    await expect(listen(refusing("EADDRINUSE"), 4000)).rejects.toThrow("Aucun port libre de 4000 à 4049.");
    await expect(listen(refusing("EADDRINUSE"), 65_530)).rejects.toThrow("de 65530 à 65535.");
    await expect(listen(refusing("EACCES"), 80)).rejects.toThrow("Le système refuse le port 80");
  });
});
