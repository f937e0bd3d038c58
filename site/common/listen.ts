import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {SiteFault} from "./fault.js";

/** Ports that are tried one after the other. */
const PORTS = 50;

const LAST_PORT = 65_535;

/** A port as it is typed after `--port`. Fails, in a sentence, on what is none. */
export function readPort(typed: string): number {
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
  if (port <= LAST_PORT) return port;
  throw new SiteFault(
    `«\u00a0${typed}\u00a0» n’est pas un port\u00a0: donnez un nombre de 1024 à ${LAST_PORT}, par exemple «\u00a0--port 4000\u00a0».`
  );
}

/**
 * Lets a server listen on the first free port from `first` on, 0 for any, and returns it. Fails, in a
 * sentence, where none is free or the system refuses the port.
 */
export async function listen(server: Server, first: number, host = "127.0.0.1"): Promise<number> {
  const last = Math.min(first + PORTS - 1, LAST_PORT);
  for (let port = first; port <= last; port++) {
    const error = await tryPort(server, port, host);
    if (error === null) return (server.address() as AddressInfo).port;
    if (error.code === "EACCES")
      throw new SiteFault(
        `Le système refuse le port ${port}\u00a0: donnez-en un autre, par exemple «\u00a0--port 4000\u00a0».`
      );
    if (error.code !== "EADDRINUSE") throw error;
  }
  throw new SiteFault(`Aucun port libre de ${first} à ${last}.`);
}

function tryPort(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}
