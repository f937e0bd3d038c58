import {describe, expect, it} from "vitest";
import {DownloadFault} from "../../../src/customs/fetch/fault.js";
import {networkFault} from "../../../src/customs/fetch/network-words.js";
import {byteProgress} from "../../../src/customs/fetch/progress.js";
import {waitMs, withRetries} from "../../../src/customs/fetch/retry.js";
import {silent} from "../../../src/customs/common/log.js";

const passing = new DownloadFault({what: "Non.", todo: "", passing: true});

describe("withRetries", () => {
  const effects = {log: silent, sleep: async () => {}};

  it("gives up a server that yields byte by byte", async () => {
    let bytes = 0;
    const step = (): Promise<never> => ((bytes += 1), Promise.reject(passing));
    const tries = withRetries(step, {name: "a", effects, reached: async () => bytes});
    await expect(tries).rejects.toThrow("Non. Abandon après 30 essais.");
  });

  it("passes on what is no fault of the network", async () => {
    const error = new TypeError("bug");
    await expect(withRetries(() => Promise.reject(error), {name: "a", effects})).rejects.toBe(error);
  });
});

describe("waitMs", () => {
  it("doubles up to half a minute, or as long as the server asks", () => {
    expect([1, 2, 3, 6, 20].map((failures) => waitMs(failures, null))).toEqual([
      1000, 2000, 4000, 30000, 30000
    ]);
    expect(waitMs(1, 45_000)).toBe(45_000);
    expect(waitMs(6, 1)).toBe(30_000);
  });
});

describe("networkFault", () => {
  const coded = (code: string): Error => Object.assign(new Error("inner"), {code});

  it.each([
    ["ENOTFOUND", /introuvable/, true],
    ["ECONNRESET", /coupée/, true],
    ["UND_ERR_CONNECT_TIMEOUT", /ne répond plus/, true],
    ["SELF_SIGNED_CERT_IN_CHAIN", /certificat/, false],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /certificat/, false]
  ])("says %s in French", (code, words, again) => {
    const fault = networkFault(new TypeError("fetch failed", {cause: coded(code)}));
    expect(fault.what).toMatch(words);
    expect(fault.passing).toBe(again);
  });

  it("looks into errors that hold several", () => {
    const both = new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]);
    expect(networkFault(new TypeError("fetch failed", {cause: both})).what).toBe("connexion impossible.");
  });

  it("says when the proxy wants an account", () => {
    const inner = new Error("Proxy response (407) !== 200 when HTTP Tunneling");
    expect(networkFault(new TypeError("fetch failed", {cause: inner}))).toMatchObject({
      what: "le proxy demande un compte.",
      passing: false
    });
  });
});

describe("byteProgress", () => {
  it("speaks four times a second at most, with a share when the size is known", () => {
    const said: string[] = [];
    let time = 0;
    const log = {...silent, progress: (text: string) => said.push(text.replace(/\u00a0/g, " "))};
    const tell = byteProgress("a.zip", {log, now: () => new Date(time)});
    for (; time < 1000; time += 50) tell(time * 10_000, time < 500 ? 20_000_000 : null);
    expect(said).toEqual([
      "a.zip : 0,0 Mo sur 20,0 Mo (0 %)",
      "a.zip : 2,5 Mo sur 20,0 Mo (12 %)",
      "a.zip : 5,0 Mo",
      "a.zip : 7,5 Mo"
    ]);
  });
});
