import type {Log} from "../common/log.js";

/**
 * The part of the web's `fetch` that downloads need. Redirects are followed by hand: each host is checked.
 */
export type Fetch = (address: string, init: FetchInit) => Promise<Response>;

export interface FetchInit {
  headers: Record<string, string>;
  redirect: "manual";
}

/** The side effects of a download, apart from files. */
export interface FetchEffects {
  fetch: Fetch;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  log: Log;
}
