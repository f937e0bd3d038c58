import {describe, expect, it} from "vitest";
import {departementMap} from "../../src/map/map.js";
import {boundingBox, parsePath} from "../../src/map/path.js";
import {departements} from "../../src/reference/departements.js";

const map = departementMap();
const rings = (path: string) => parsePath(path.replaceAll("M", " m").replaceAll("l", " "));

/** The parts of a path of ours start at absolute places. */
const box = (path: string) =>
  boundingBox(
    path
      .split("z")
      .filter(Boolean)
      .map((part) => rings(part)[0]!)
  );

describe("departementMap", () => {
  it("draws every département that has a factsheet, and no other", () => {
    const drawn = new Set(map.outlines.map(({code}) => code));
    expect([...drawn].sort()).toEqual(departements.map(({code}) => code).sort());
  });
  it("draws twice only what it enlarges", () => {
    const codes = map.outlines.map(({code}) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index).sort()).toEqual([
      "75",
      "92",
      "93",
      "94"
    ]);
  });
  it("stays inside its frame", () => {
    for (const {code, path} of map.outlines) {
      const {x, y, width, height} = box(path);
      expect(Math.min(x, y), code).toBeGreaterThanOrEqual(0);
      expect(x + width, code).toBeLessThanOrEqual(map.width);
      expect(y + height, code).toBeLessThanOrEqual(map.height);
    }
  });
  it("puts each DROM inside the inset of its name", () => {
    for (const {code, name} of departements.filter(({regionCode}) => regionCode === "drom")) {
      const inset = map.insets.find((own) => own.name === name)!;
      const outline = box(map.outlines.find((own) => own.code === code)!.path);
      expect(outline.x, name).toBeGreaterThanOrEqual(inset.x);
      expect(outline.x + outline.width, name).toBeLessThanOrEqual(inset.x + inset.width);
      expect(outline.y, name).toBeGreaterThanOrEqual(inset.y);
    }
  });
  it("shows Corse whole: south of 2A to the cape of 2B", () => {
    const corse = box(map.outlines.find(({code}) => code === "20")!.path);
    expect(corse.height).toBeGreaterThan(80);
  });
});
