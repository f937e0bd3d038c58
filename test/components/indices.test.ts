import {expect, test, vi} from "vitest";
import {indicesLoader, laterFigure} from "../../src/components/indices.js";
import {fiche} from "./fiche-samples.js";
import {document} from "./sankey/sankey-samples.js";
import {indicesSample} from "./situation/indices-samples.js";

test("the file is fetched when first asked for, once", async () => {
  const fetchFile = vi.fn(async () => indicesSample());
  const load = indicesLoader(fetchFile);
  expect(fetchFile).not.toHaveBeenCalled();
  expect((await Promise.all([load(), load()])).map(({id}) => id)).toEqual([
    "departement-07",
    "departement-07"
  ]);
  expect(fetchFile).toHaveBeenCalledTimes(1);
});

test("a failure is not kept", async () => {
  const fetchFile = vi.fn(async () => indicesSample()).mockRejectedValueOnce(new Error("Pas de réseau"));
  const load = indicesLoader(fetchFile);
  await expect(load()).rejects.toThrow("Pas de réseau");
  expect((await load()).id).toBe("departement-07");
});

test("a later figure is drawn from its module and its data", async () => {
  const later = laterFigure((figures) => figures.structureFigure);
  const frame = await later(fiche([]), {
    loadIndices: async () => indicesSample(),
    resize: (render: (width: number) => Element) => render(718),
    document
  });
  expect(frame.id).toBe("structure");
});
