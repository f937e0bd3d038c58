import iconv from "iconv-lite";
import {describe, expect, it} from "vitest";
import {addLabels, decodeLabels, labelOf} from "../../../src/customs/read/labels.js";
import {frenchTypography} from "../../../src/french/typography.js";
import type {Labels} from "../../../src/customs/read/labels.js";

const TEXT = 'C20A;"Chimie ; engrais";200901;999912\r\nC13Z;L’étoffe – œuvrée;200901;999912\r\n';

describe("label files", () => {
  it.each(["utf8", "utf8 with mark", "windows-1252"])("are read in %s", (encoding) => {
    const bytes = iconv.encode(TEXT, encoding.split(" ")[0]!, {addBOM: encoding.endsWith("mark")});
    expect(decodeLabels(bytes)).toBe(TEXT);
    const labels: Labels = {};
    addLabels(labels, "a129", "x.txt", bytes);
    expect(labels.a129?.map(({label}) => label)).toEqual(["Chimie ; engrais", "L’étoffe – œuvrée"]);
  });

  it("keep a label whose semicolon is not quoted, and one without dates", () => {
    const labels: Labels = {};
    addLabels(labels, "cpf4", "x.txt", Buffer.from("2014;Chimie; organique;201501;999912\n3030;Aéronefs\n"));
    expect(labels.cpf4).toEqual([
      {code: "2014", label: "Chimie;organique", from: "201501", to: "999912"},
      {code: "3030", label: "Aéronefs", from: "190001", to: "999912"}
    ]);
  });

  it("give a reused code the label of its time", () => {
    const labels: Labels = {};
    addLabels(
      labels,
      "pays",
      "x.txt",
      Buffer.from("XS;Saba;190001;200505\nXS;Serbie;200506;999912\nAN;Antilles;190001;201212\n")
    );
    const name = (code: string, year: number) => labelOf(labels.pays!, code, year);
    expect([name("XS", 2004), name("XS", 2005), name("XS", 2024)]).toEqual(["Saba", "Serbie", "Serbie"]);
    expect([name("AN", 2024), name("ZZ", 2024)]).toEqual(["Antilles", undefined]);
  });

  it("tell the lines without a code, and a quote that does not end spoils its own line only", () => {
    const labels: Labels = {};
    const text = 'Code;Libellé\nDE;"Allemagne\n\nFR;France\n;Sans code\n';
    expect(addLabels(labels, "pays", "x.txt", Buffer.from(text))).toEqual([
      {line: 1, text: "Code;Libellé"},
      {line: 5, text: ";Sans code"}
    ]);
    expect(labels.pays?.map(({code, label}) => [code, label])).toEqual([
      ["DE", "Allemagne"],
      ["FR", "France"]
    ]);
  });

  it.each([
    ["a129", "", "le fichier de libellés est vide."],
    ["pays", "Allemagne\n", "aucune ligne ne commence par un code ; la première vaut « Allemagne »"],
    ["departements", "07;Ardèche\n", "attendu : « 07;Ardèche;18;Auvergne-Rhône-Alpes »"],
    ["cpf4", Buffer.from("2014;Chimie\n", "utf16le"), "attendu : « 3030;Aéronefs »"]
  ] as const)("are refused without any code: %s, %j", (kind, bytes, what) => {
    const labels: Labels = {};
    const add = () => addLabels(labels, kind, "x.txt", Buffer.from(bytes as string));
    expect(add).toThrow(frenchTypography(what));
    expect(labels).toEqual({});
  });
});
