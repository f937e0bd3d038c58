import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readSourcesFile} from "../../../src/customs/fetch/sources-file.js";

const read = (fields: unknown): ReturnType<typeof readSourcesFile> =>
  readSourcesFile(typeof fields === "string" ? fields : JSON.stringify(fields), "data/sources.json");

const sound = {portail: "https://portail.fr/", jeuDeDonnees: "5369"};

describe("data/sources.json", () => {
  it("that comes with the project names the customs' dataset", () => {
    const text = readFileSync(new URL("../../../data/sources.json", import.meta.url), "utf8");
    const {dataset, portal, hosts} = read(text);
    expect(dataset).toBe("5369a0c7a3a729239d206446");
    expect(portal).toBe("https://www.data.gouv.fr");
    expect(hosts).toContain("www.data.gouv.fr");
  });

  it("allows the hosts that it writes, and no other", () => {
    const adresses = ["https://h.fr/a.zip", {adresse: "https://i.fr/x", nom: "b.zip"}];
    const sources = read({...sound, adresses, serveursAutorises: ["Static.fr"]});
    expect([...sources.hosts].sort()).toEqual(["h.fr", "i.fr", "portail.fr", "static.fr"]);
    expect(sources.addresses[1]).toEqual({address: "https://i.fr/x", name: "b.zip", sha256: null});
    expect(sources.portal).toBe("https://portail.fr");
  });

  it.each([
    ["{", /JSON mal formé/],
    ["[]", /un objet JSON est attendu/],
    [{...sound, portail: "portail.fr"}, /portail : une adresse/],
    [{...sound, jeuDeDonnees: "../x"}, /jeuDeDonnees : un identifiant/],
    [{...sound, adresse: []}, /champ inconnu : « adresse »/],
    [{...sound, adresses: "https://h.fr/a.zip"}, /adresses : une liste/],
    [{...sound, adresses: ["file:///etc/passwd"]}, /adresses, n° 1 : une adresse/],
    [{...sound, adresses: [{adresse: "https://h.fr/a", nom: "../a.zip"}]}, /n° 1, nom/],
    [{...sound, adresses: [{adresse: "https://h.fr/a", sha256: "abc"}]}, /n° 1, sha256/],
    [{...sound, serveursAutorises: ["https://h.fr/"]}, /serveursAutorises/],
    [{...sound, premiereAnnee: "2019"}, /premiereAnnee/],
    [{portail: "https://portail.fr"}, /rien à télécharger/]
  ])("%j is refused in French", (fields, words) => {
    const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
    expect(() => read(fields)).toThrow(expect.objectContaining({name: "Refusal"}) as Error);
    try {
      read(fields);
    } catch (error) {
      expect(spaced((error as Error).message)).toMatch(words);
    }
  });

  it("lists all its faults at once", () => {
    const fields = {portail: 1, jeuDeDonnees: 2, premiereAnnee: 3};
    expect(() => read(fields)).toThrow(/portail.*jeuDeDonnees.*premiereAnnee/s);
  });
});
