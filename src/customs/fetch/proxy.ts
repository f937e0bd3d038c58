import {EnvHttpProxyAgent, fetch, type Dispatcher} from "undici";
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
  }).compose(readAtOnce);
  return {
    fetch: async (address, init) => (await fetch(address, {...init, dispatcher})) as unknown as Response,
    close: () => dispatcher.close()
  };
}

/**
 * Takes what a server sends as it comes, however slowly it is written to disk. A connection that is told to
 * wait, and that the server closes meanwhile (« Connection: close »), ends the whole process: undici 7 throws
 * where nothing can catch it (nodejs/undici#5360). An archive of a few megabytes fits in memory.
 */
const readAtOnce: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch(options, {
    onRequestStart: (...args) => handler.onRequestStart?.(...args),
    onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
    onResponseStart: (...args) => handler.onResponseStart?.(...args),
    onResponseData: (controller, chunk) => handler.onResponseData?.(neverPaused(controller), chunk),
    onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
    onResponseError: (...args) => handler.onResponseError?.(...args)
  });

function neverPaused(controller: Dispatcher.DispatchController): Dispatcher.DispatchController {
  const {aborted, reason} = controller;
  return {
    aborted,
    reason,
    paused: false,
    abort: (error) => controller.abort(error),
    pause: () => {},
    resume: () => {}
  };
}
