import {DownloadFault} from "./fault.js";

const CHECK_NETWORK =
  "vérifiez la connexion et, derrière un proxy, les variables HTTPS_PROXY et NO_PROXY (voir docs/mise-a-jour.md), puis relancez : le téléchargement reprendra où il s'est arrêté.";
const CHECK_CERTIFICATE =
  "si un proxy de votre réseau déchiffre les échanges, donnez son certificat par la variable NODE_EXTRA_CA_CERTS (voir docs/mise-a-jour.md).";
const CHECK_PROXY = "vérifiez l'adresse, le compte et le mot de passe de HTTPS_PROXY.";

/** Codes of Node and undici → what they mean; the first pattern that matches a code or message wins. */
const WORDS: readonly [pattern: RegExp, what: string, todo: string, passing: boolean][] = [
  [/proxy response \(407\)/i, "le proxy demande un compte.", CHECK_PROXY, false],
  [/proxy response/i, "le proxy refuse cette adresse.", CHECK_PROXY, false],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/,
    "le certificat du serveur n'est pas reconnu.",
    CHECK_CERTIFICATE,
    false
  ],
  [/TIMEOUT|ETIMEDOUT|AbortError|TimeoutError/, "le serveur ne répond plus.", CHECK_NETWORK, true],
  [/ENOTFOUND|EAI_AGAIN/, "nom de serveur introuvable.", CHECK_NETWORK, true],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, "connexion impossible.", CHECK_NETWORK, true],
  [/./s, "connexion coupée.", CHECK_NETWORK, true]
];

/** What the network layer threw, as a fault in French; faults pass unchanged. */
export function networkFault(error: unknown): DownloadFault {
  if (error instanceof DownloadFault) return error;
  const signs = signsOf(error).join(" ");
  const [, what, todo, passing] = WORDS.find(([pattern]) => pattern.test(signs)) ?? WORDS.at(-1)!;
  return new DownloadFault({what, todo, passing});
}

/** Names, codes and messages of an error and of its causes: undici wraps the socket's own error. */
function signsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const {code} = error as NodeJS.ErrnoException;
  const inner = error instanceof AggregateError ? (error.errors as unknown[]).flatMap(signsOf) : [];
  const cause = error.cause === undefined ? [] : signsOf(error.cause);
  return [...inner, ...cause, code ?? "", error.name, error.message];
}
