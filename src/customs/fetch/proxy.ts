import {EnvHttpProxyAgent, fetch} from "undici";
import type {Fetch} from "./effects.js";

const SILENCE_MS = 60_000;

/** The `fetch` of a machine that may sit behind a proxy, and how to end it. */
export interface ProxyFetch {
  fetch: Fetch;
  close(): Promise<void>;
}

/**
 * A `fetch` that goes through the proxy of `HTTP_PROXY` and `HTTPS_PROXY`, but for the hosts of `NO_PROXY`
 * (either case). Node's own ignores them.
 *
 * @param silenceMs a server silent for that long is given up.
 */
export function proxyFetch(
  environment: Record<string, string | undefined>,
  silenceMs = SILENCE_MS
): ProxyFetch {
  const variable = (name: string): string => environment[name.toLowerCase()] ?? environment[name] ?? "";
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: variable("HTTP_PROXY"),
    httpsProxy: variable("HTTPS_PROXY"),
    noProxy: variable("NO_PROXY"),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs
  });
  return {
    fetch: async (address, init) => (await fetch(address, {...init, dispatcher})) as unknown as Response,
    close: () => dispatcher.close()
  };
}
