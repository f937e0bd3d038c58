import {createServer, request} from "node:http";
import type {AddressInfo} from "node:net";
import {connect, createServer as createConnections} from "node:net";
import {setTimeout} from "node:timers/promises";
import {describe, expect, it, onTestFinished} from "vitest";
import {proxyFetch} from "../../../src/customs/fetch/proxy.js";
import {serve, json} from "./local-server.js";

/** A proxy that tunnels to anywhere, and the hosts it was asked for. `status` other than 200: it refuses. */
async function proxy(status = 200): Promise<{address: string; asked: string[]}> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(new URL(incoming.url!).host);
    const {method, headers} = incoming;
    incoming.pipe(request(incoming.url!, {method, headers}, (answer) => void answer.pipe(outgoing)));
  });
  server.on("connect", (incoming, socket) => {
    asked.push(incoming.url!);
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
    const [host, port] = incoming.url!.split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    for (const end of [socket, target]) end.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked};
}

async function ask(address: string, environment: Record<string, string>): Promise<unknown> {
  const {fetch, close} = proxyFetch(environment);
  const response = await fetch(address, {headers: {}, redirect: "manual"});
  return response.json().finally(close);
}

describe("proxyFetch", () => {
  it.each(["HTTP_PROXY", "http_proxy"])("goes through %s", async (variable) => {
    const {base} = await serve({"/": [json("here")]});
    const {address, asked} = await proxy();
    expect(await ask(base, {[variable]: address})).toBe("here");
    expect(asked).toEqual([new URL(base).host]);
  });

  it("goes straight to the hosts of NO_PROXY, and without a proxy", async () => {
    const {base} = await serve({"/": [json("here")]});
    const {address, asked} = await proxy();
    expect(await ask(base, {HTTP_PROXY: address, NO_PROXY: "example.fr,127.0.0.1"})).toBe("here");
    expect(await ask(base, {})).toBe("here");
    expect(asked).toEqual([]);
  });

  it("reads a body whose server closes the connection before it is written down", async () => {
    const body = Buffer.alloc(40_000, "a");
    const server = createConnections((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`);
        socket.end(body);
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    const {fetch, close} = proxyFetch({});
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      headers: {},
      redirect: "manual"
    });
    // A slow disk: everything has come, and the connection is closed, when the first byte is read.
    await setTimeout(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
    await close();
  });
});
