import {describe, expect, it} from "vitest";
import {
  archiveName,
  distinctArchives,
  givenArchive,
  resourceArchive
} from "../../../src/customs/fetch/archives.js";
import {pickResources} from "../../../src/customs/fetch/pick.js";
import type {Resource} from "../../../src/customs/fetch/portal.js";

const BASE = "https://static.data.gouv.fr/resources/statistiques";

/** A resource known by its file and title. */
function resource(file: string, fields: Partial<Resource> = {}): Resource {
  const address = file.startsWith("https:") ? file : `${BASE}/20240101-120000/${file}`;
  const unknown = {title: "", format: "zip", size: null, checksum: null, modified: ""};
  return {id: address, address, ...unknown, ...fields};
}

const pickedFiles = (resources: Resource[], firstYear?: number): string[] =>
  pickResources(resources, firstYear).picked.map(({resource}) => resource.address.split("/").at(-1)!);

/** Reason for which a resource is set aside, alone. */
const reason = (one: Resource, firstYear?: number): string | undefined =>
  pickResources([one], firstYear).setAside[0]?.reason;

describe("pickResources", () => {
  it.each([
    ["202308-Regional-2022-export.zip", "", "export", 2022, false],
    ["202308-REGIONAL-2022-IMPORT.ZIP", "", "import", 2022, false],
    ["Region_2019_Export.zip", "", "export", 2019, false],
    ["202503-regional_cpf4payse.zip", "", "export", null, true],
    ["REGIONAL_CPF4PAYSI.zip", "", "import", null, true],
    ["data.zip", "Données régionales : importations 2021", "import", 2021, false],
    ["2024.zip", "Statistiques départementales 2024, importations et exportations", "both", 2024, false],
    ["f1e2", "Importations régionales 2022 (publié en 2023)", "import", null, false],
    ["d%C3%A9partements-export-glissant.zip", "", "export", null, true]
  ])("takes %s « %s »", (file, title, flow, year, rolling) => {
    const {picked, setAside} = pickResources([resource(file, {title})]);
    expect(setAside).toEqual([]);
    expect(picked.map((each) => [each.flow, each.year, each.rolling])).toEqual([[flow, year, rolling]]);
  });

  it.each([
    ["202308-National-2022-import.zip", {}, /nationales/],
    ["region_84.zip", {}, /ancien format/],
    ["notice-regionale.pdf", {format: "pdf"}, /pas une archive zip/],
    ["regional-nomenclature.zip", {}, /ni importations ni exportations/],
    ["commerce-international-export-2022.zip", {}, /rien dans son nom/]
  ])("sets %s aside", (file, fields, words) => {
    expect(reason(resource(file, fields))).toMatch(words);
  });

  it("leaves archives of years before the first one asked", () => {
    const files = ["Region_2018_Export.zip", "Region_2019_Export.zip", "REGIONAL_CPF4PAYSE.zip"];
    const resources = files.map((file) => resource(file));
    expect(pickedFiles(resources, 2019)).toEqual(files.slice(1));
    expect(reason(resources[0]!, 2019)).toBe("année antérieure à 2019");
  });

  it("keeps the latest revision of each flow and year, by the month in the name", () => {
    const files = ["202308-Regional-2022-export.zip", "202403-Regional-2022-export.zip"];
    const others = ["202308-Regional-2022-import.zip", "202308-Regional-2021-export.zip"];
    const {picked, setAside} = pickResources([...files, ...others].map((file) => resource(file)));
    expect(picked.map(({resource}) => resource.address.split("/").at(-1))).toEqual([files[1], ...others]);
    expect(setAside).toEqual([{name: files[0], reason: "révision antérieure d'une archive retenue"}]);
  });

  it("compares dates of the portal when names tell none, and keeps all when nothing can be compared", () => {
    const twins = ["https://h.fr/1/Region_2022_Export.zip", "https://h.fr/2/Region_2022_Export.zip"];
    const dated = twins.map((file, index) => resource(file, {modified: `2024-0${index + 1}-01T00:00:00`}));
    expect(pickResources(dated).picked.map(({resource}) => resource.address)).toEqual([twins[1]]);
    expect(pickResources(twins.map((file) => resource(file))).picked).toHaveLength(2);
  });

  it("never takes an annual archive for an earlier revision of a rolling one", () => {
    const rolling = resource("202506-REGIONAL_CPF4PAYSE.zip", {title: "Cinq derniers trimestres, 2024"});
    const annual = resource("202503-Regional-2024-export.zip");
    expect(pickResources([rolling, annual]).setAside).toEqual([]);
  });
});

describe("names on disk", () => {
  it.each([
    ["202308-Regional-2022-export.zip", "202308-Regional-2022-export.zip"],
    ["../../etc/passwd.zip", "etc-passwd.zip"],
    [".caché.ZIP", "caché.zip"],
    ["Données régionales : exports 2022", "Données-régionales-exports-2022.zip"],
    ["...", "archive.zip"]
  ])("%s gives %s", (text, name) => expect(archiveName(text)).toBe(name));

  it("come from the title when the address says nothing", () => {
    const named = resource("https://www.data.gouv.fr/api/1/datasets/r/f1e2", {
      title: "202308 Régional 2022 import"
    });
    const {picked} = pickResources([named]);
    expect(resourceArchive(picked[0]!).name).toBe("202308-Régional-2022-import.zip");
  });

  it("are distinct, one an address, and those chosen are kept", () => {
    const addresses = [
      "https://h.fr/20230101/a.zip",
      "https://h.fr/20240101/A.zip",
      "https://h.fr/20230101/a.zip"
    ];
    const given = addresses.map((address) => givenArchive({address, name: null, sha256: null}));
    const chosen = givenArchive({address: "https://h.fr/x", name: "a.zip", sha256: null});
    const names = distinctArchives([...given, chosen]).map(({name}) => name);
    expect(names).toEqual(["a-20230101.zip", "A-20240101.zip", "a.zip"]);
  });
});
