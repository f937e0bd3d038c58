import iconv from "iconv-lite";
import {describe, expect, it} from "vitest";
import {labelFiles} from "../../src/demo/labels.js";
import {cpf4} from "../../src/reference/cpf4.js";
import {partners} from "../../src/reference/partners.js";
import {products} from "../../src/reference/products.js";

const files = new Map(labelFiles().map(({name, bytes}) => [name, bytes]));
const utf8 = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
const rowsOf = (text: string): string[] => text.split("\r\n").slice(0, -1);

describe("label files", () => {
  it("give each customs département its region; Monaco is there and 98 is not", () => {
    const rows = rowsOf(utf8.decode(files.get("Departement_region.txt")!));
    expect(rows).toHaveLength(101);
    expect(rows).toContain("07;Ardèche;18;Auvergne-Rhône-Alpes");
    expect(rows).toContain("99;Monaco;21;Provence-Alpes-Côte d’Azur");
    expect(rows.some((row) => row.startsWith("98;"))).toBe(false);
  });

  it("name the A129 headings in UTF-8 with a BOM", () => {
    const text = utf8.decode(files.get("Libelle_A129.txt")!);
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(rowsOf(text.slice(1))).toHaveLength(products.length);
    expect(text).toContain(`C30C;${plain(products.find(({code}) => code === "C30C")!.label)};190001;999912`);
  });

  it("name the CPF4 codes in windows-1252, which is no UTF-8 and loses no character", () => {
    const bytes = files.get("Libelle_CPF4_rev2.1.txt")!;
    expect(() => utf8.decode(bytes)).toThrow();
    const rows = rowsOf(iconv.decode(bytes, "windows-1252"));
    expect(rows).toEqual(cpf4.map(({code, name}) => `${code};${plain(name)};190001;999912`));
  });

  it("name the partners with their validity: XS is Saba, then Serbia", () => {
    const rows = rowsOf(utf8.decode(files.get("Libelle_PAYS.txt")!));
    expect(rows).toHaveLength(partners.length);
    expect(rows.filter((row) => row.startsWith("XS;"))).toEqual([
      "XS;Saba;190001;200505",
      "XS;Serbie;200506;999912"
    ]);
    expect(rows).toContain("NA;Namibie;190001;999912");
  });
});
