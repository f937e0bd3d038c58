import {quote} from "../../french/quote.js";
import type {FetchEffects} from "./effects.js";
import {DownloadFault} from "./fault.js";
import {idleWatch} from "./idle.js";
import type {IdleWatch} from "./idle.js";
import {networkFault} from "./network-words.js";

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** Statuses below 500 that say « later ». */
const PASSING_STATUSES: readonly number[] = [408, 425, 429];
const MAX_RETRY_AFTER_MS = 60_000;

/** Where requests may go, and how. */
export interface Network {
  effects: Pick<FetchEffects, "fetch" | "idleTimeoutMs">;
  /** Host names that may be asked. */
  hosts: ReadonlySet<string>;
}

/** A response that can be used: 2xx, or 304 and 416, which only answers to conditional and partial requests are. */
export interface Answer {
  status: number;
  header(name: string): string | null;
  /** Bytes; throws a passing DownloadFault when they stop coming. */
  body(): AsyncGenerator<Uint8Array>;
  /** Give up the body. */
  cancel(): Promise<void>;
}

/**
 * Ask for an address, and follow its redirects, as far as five and to allowed hosts only.
 *
 * @throws DownloadFault, passing for what time may mend (5xx, 408, 425, 429, cut or silent connection).
 */
export async function request(
  address: string,
  headers: Record<string, string>,
  network: Network
): Promise<Answer> {
  let current = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    checkHost(current, network.hosts);
    const answer = await ask(current, headers, network);
    const location = REDIRECTS.includes(answer.status) ? answer.header("location") : null;
    if (location === null) return usable(answer, current);
    await answer.cancel();
    current = resolved(location, current);
  }
  throw new DownloadFault({
    what: `l'adresse ${quote(address)} redirige sans fin (plus de ${MAX_REDIRECTS} redirections).`,
    todo: "cherchez l'adresse actuelle de l'archive sur la page du jeu de données, et écrivez-la dans data/sources.json."
  });
}

async function ask(address: string, headers: Record<string, string>, {effects}: Network): Promise<Answer> {
  const idle = idleWatch(effects.idleTimeoutMs);
  try {
    // Sizes are those of the bytes sent only when nothing is compressed on the way.
    const sent = {"accept-encoding": "identity", ...headers};
    const response = await effects.fetch(address, {headers: sent, redirect: "manual", signal: idle.signal});
    idle.touch();
    return answerOf(response, idle);
  } catch (error) {
    idle.stop();
    throw networkFault(error);
  }
}

function answerOf(response: Response, idle: IdleWatch): Answer {
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: () => chunks(response, idle),
    cancel: async () => {
      idle.stop();
      await response.body?.cancel().catch(() => {});
    }
  };
}

async function* chunks(response: Response, idle: IdleWatch): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      idle.touch();
      yield chunk;
    }
  } catch (error) {
    throw networkFault(error);
  } finally {
    idle.stop();
  }
}

async function usable(answer: Answer, address: string): Promise<Answer> {
  const {status} = answer;
  if ((status >= 200 && status < 300) || status === 304 || status === 416) return answer;
  await answer.cancel();
  throw statusFault(status, address, answer.header("retry-after"));
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
