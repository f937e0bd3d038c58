import {describe, expect, it} from "vitest";
import {
  isJunk,
  isNationalName,
  isOldRegionalArchive,
  labelKind,
  mainName,
  revisionOfDate,
  revisionOfName
} from "../../../src/customs/read/file-names.js";

describe("mainName", () => {
  it.each([
    ["REGIONAL_CPF4PAYSE.txt", "export", null],
    ["regional_cpf4paysi.TXT", "import", null],
    ["dossier/Region_2019_Export.txt", "export", 2019],
    ["Regional_2021_Import.txt", "import", 2021],
    ["Regional_2024.txt", null, 2024],
    ["Import_Export_2024.txt", null, 2024]
  ])("reads %s", (name, flow, year) => expect(mainName(name)).toEqual({flow, year}));

  it.each(["LISEZMOI.txt", "Libelle_PAYS.txt", "20240101.txt"])("knows nothing of %s", (name) => {
    expect(mainName(name)).toBeNull();
  });
});

describe("labelKind", () => {
  it.each([
    ["Departement_region.txt", "departements"],
    ["x/LIBELLE_A129.TXT", "a129"],
    ["Libelle_CPF4_rev2.1.txt", "cpf4"],
    ["libelle_pays.txt", "pays"],
    ["Regional_2024_Import.txt", null]
  ])("of %s is %s", (name, kind) => expect(labelKind(name)).toBe(kind));
});

describe("revisions", () => {
  it.each([
    ["202308-National-2022-import.zip", "2023-08"],
    ["dossier/202502.zip", "2025-02"],
    ["202513-x.zip", null],
    ["20250214-x.zip", null],
    ["Regional_2024.zip", null]
  ])("of the name %s is %s", (name, revision) => expect(revisionOfName(name)).toBe(revision));

  it("of a date is its month in universal time", () => {
    expect(revisionOfDate(new Date(Date.UTC(2024, 11, 31, 23, 59)))).toBe("2024-12");
  });
});

describe("other names", () => {
  it("tells the national files, the old archives and the junk", () => {
    expect(isNationalName("National_2022_Import.txt")).toBe(true);
    expect(isNationalName("Commerce_international_2022.txt")).toBe(false);
    expect(isNationalName("202308-National/Regional_2022_Import.txt")).toBe(false);
    expect(isOldRegionalArchive("x/REGION_84.ZIP")).toBe(true);
    expect(isOldRegionalArchive("Region_2019_Export.zip")).toBe(false);
    expect(["a/.DS_Store", "__MACOSX/a.txt", "Thumbs.db"].every(isJunk)).toBe(true);
    expect(isJunk("Regional_2024_Import.txt")).toBe(false);
  });
});
