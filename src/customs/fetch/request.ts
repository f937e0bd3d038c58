import {quote} from "../../french/quote.js";
import type {FetchEffects} from "./effects.js";
import {DownloadFault} from "./fault.js";
import {networkFault} from "./network-words.js";

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** Statuses below 500 that say « later ». */
const PASSING_STATUSES: readonly number[] = [408, 425, 429];
const MAX_RETRY_AFTER_MS = 60_000;

/** Where requests may go, and how. */
export interface Network {
  effects: Pick<FetchEffects, "fetch">;
  /** Host names that may be asked. */
  hosts: ReadonlySet<string>;
}

/**
 * Ask for an address, and follow its redirects, as far as five and to allowed hosts only.
 *
 * @returns a response that can be used: 2xx, or 304 and 416, which only answers to conditional and partial
 * requests are.
 * @throws DownloadFault, passing for what time may mend (5xx, 408, 425, 429, cut or silent connection).
 */
export async function request(
  address: string,
  headers: Record<string, string>,
  network: Network
): Promise<Response> {
  let current = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    checkHost(current, network.hosts);
    const answer = await ask(current, headers, network);
    const location = REDIRECTS.includes(answer.status) ? answer.headers.get("location") : null;
    if (location === null) return usable(answer, current);
    await giveUp(answer);
    current = resolved(location, current);
  }
  throw new DownloadFault({
    what: `l'adresse ${quote(address)} redirige sans fin (plus de ${MAX_REDIRECTS} redirections).`,
    todo: "cherchez l'adresse actuelle de l'archive sur la page du jeu de données, et écrivez-la dans data/sources.json."
  });
}

async function ask(address: string, headers: Record<string, string>, {effects}: Network): Promise<Response> {
  // Sizes are those of the bytes sent only when nothing is compressed on the way.
  const sent = {"accept-encoding": "identity", ...headers};
  return effects.fetch(address, {headers: sent, redirect: "manual"}).catch((error: unknown) => {
    throw networkFault(error);
  });
}

/** Bytes of a response; throws a passing DownloadFault when they stop coming. */
export async function* bytesOf({body}: Response): AsyncGenerator<Uint8Array> {
  try {
    yield* (body ?? []) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw networkFault(error);
  }
}

/** Cancels the rest of a response; does nothing when it has been read or is broken. */
export async function giveUp({body}: Response): Promise<void> {
  await body?.cancel().catch(() => {});
}

async function usable(answer: Response, address: string): Promise<Response> {
  const {status} = answer;
  if ((status >= 200 && status < 300) || status === 304 || status === 416) return answer;
  await giveUp(answer);
  throw statusFault(status, address, answer.headers.get("retry-after"));
}

function statusFault(status: number, address: string, retryAfter: string | null): DownloadFault {
  if (status >= 500 || PASSING_STATUSES.includes(status)) {
    const seconds = Number(retryAfter ?? Number.NaN);
    const retryAfterMs = seconds >= 0 ? Math.min(seconds * 1000, MAX_RETRY_AFTER_MS) : null;
    const what = `le serveur est en difficulté (réponse ${status}).`;
    return new DownloadFault({what, todo: "relancez plus tard.", passing: true, retryAfterMs});
  }
  const meaning =
    status === 404 || status === 410
      ? "introuvable"
      : status === 401 || status === 403
        ? "accès refusé"
        : "refus";
  return new DownloadFault({
    what: `${quote(address)} : ${meaning} (réponse ${status}).`,
    todo: "cherchez l'adresse actuelle sur la page du jeu de données ; si elle a changé, corrigez data/sources.json (voir docs/mise-a-jour.md)."
  });
}

function resolved(location: string, base: string): string {
  if (URL.canParse(location, base)) return new URL(location, base).href;
  throw new DownloadFault({
    what: `redirection vers une adresse mal formée, ${quote(location)}.`,
    todo: "cherchez l'adresse actuelle de l'archive sur la page du jeu de données."
  });
}

function checkHost(address: string, hosts: ReadonlySet<string>): void {
  const {protocol, hostname} = new URL(address);
  if (/^https?:$/.test(protocol) && hosts.has(hostname)) return;
  throw new DownloadFault({
    what: `l'adresse ${quote(address)} mène à un serveur qui n'est pas dans la liste, ${quote(hostname || protocol)}.`,
    todo: "si ce serveur est bien de l'administration, ajoutez son nom à « serveursAutorises » dans data/sources.json."
  });
}
