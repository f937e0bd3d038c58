import {createServer, type RequestListener, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterEach, expect, it} from "vitest";
import {forwarding} from "../../../site/live/forward.js";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Address of a front whose pages are at the ports of `ports`, one after the other, then at the last. */
async function front(ports: (number | null)[]): Promise<string> {
  const pages = forwarding(
    () => Promise.resolve(ports.length > 1 ? ports.shift()! : ports[0]!),
    (response) => response.writeHead(503).end("attente")
  );
  return `http://127.0.0.1:${await listening((request, response) => void pages.web(request, response))}/`;
}

const hangsUp: RequestListener = (request) => request.socket.destroy();
const answers: RequestListener = (_request, response) => response.end("entier");

it("asks again where the process of pages goes away before it has answered", async () => {
  const [old, current] = [await listening(hangsUp), await listening(answers)];
  const response = await fetch(await front([old, old, current]));
  expect([response.status, await response.text()]).toEqual([200, "entier"]);
});

it("asks again where nothing listens yet", async () => {
  const gone = await listening(answers);
  await new Promise((resolve) => servers.pop()!.close(resolve));
  const response = await fetch(await front([gone, await listening(answers)]));
  expect(response.status).toBe(200);
});

it("does not ask twice for what may not be done twice", async () => {
  let asked = 0;
  const port = await listening((request) => {
    asked++;
    request.socket.destroy();
  });
  const response = await fetch(await front([port]), {method: "POST", body: "x"});
  expect([response.status, asked]).toEqual([503, 1]);
});

it("gives up after a few tries, and where there are no pages at all", async () => {
  expect((await fetch(await front([await listening(hangsUp)]))).status).toBe(503);
  expect((await fetch(await front([null]))).status).toBe(503);
});

it("passes no part for a whole answer", async () => {
  const port = await listening((request, response) => {
    response.write("la moitié");
    setTimeout(() => request.socket.destroy(), 50);
  });
  const response = await fetch(await front([port]));
  await expect(response.text()).rejects.toThrow();
});
