import {PDFArray, PDFDict, PDFDocument, PDFName, PDFString} from "pdf-lib";
import {describe, expect, it} from "vitest";
import {finishPdf} from "../../../site/print/pdf-metadata.js";

const METADATA = {
  title: "Le commerce extérieur de l’Ardèche en 2024",
  subject: "Essai",
  keywords: ["commerce extérieur"],
  dataMonth: "2025-02",
  printedFrom: "http://127.0.0.1:4000/",
  siteUrl: null
};

describe("finishPdf", () => {
  it("gives title, language and the date of the data, the same bytes each time", async () => {
    const printed = await printedPdf([]);
    const [first, second] = [await finishPdf(printed, METADATA), await finishPdf(printed, METADATA)];
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const document = await PDFDocument.load(first.bytes, {updateMetadata: false});
    expect(document.getTitle()).toBe(METADATA.title);
    expect(document.getCreationDate()?.toISOString()).toBe("2025-02-01T00:00:00.000Z");
    expect(document.getModificationDate()?.toISOString()).toBe("2025-02-01T00:00:00.000Z");
    expect(String(document.catalog.get(PDFName.of("Lang")))).toBe("(fr-FR)");
    expect(first.pageCount).toBe(1);
  });

  it("sends the links of the site to its published address, and leaves the others", async () => {
    const printed = await printedPdf(["http://127.0.0.1:4000/methode#limites", "https://example.org/x"]);
    const {bytes} = await finishPdf(printed, {...METADATA, siteUrl: "https://exemple.gouv.fr/fiches"});
    expect(await linksOf(bytes)).toEqual([
      "https://exemple.gouv.fr/fiches/methode#limites",
      "https://example.org/x"
    ]);
  });

  it("takes away the links of the site when its address is not known", async () => {
    const {bytes} = await finishPdf(await printedPdf(["http://127.0.0.1:4000/methode"]), METADATA);
    expect(await linksOf(bytes)).toEqual([null]);
    expect(Buffer.from(bytes).includes("127.0.0.1")).toBe(false);
  });
  it("does not depend on what the browser had printed before", async () => {
    const table = async (first: number) => {
      const document = await PDFDocument.load(await printedPdf([]), {updateMetadata: false});
      const [row, column] = [first, first + 41].map((id) =>
        PDFString.of(`node${String(id).padStart(8, "0")}`)
      );
      document.context.register(document.context.obj({ID: column!}));
      document.context.register(document.context.obj({ID: row!}));
      document.context.register(document.context.obj({A: [{O: "Table", Headers: [row!, column!]}]}));
      return document.save({useObjectStreams: false});
    };
    const [early, late] = [
      await finishPdf(await table(12), METADATA),
      await finishPdf(await table(90_000), METADATA)
    ];
    expect(Buffer.from(late.bytes).equals(Buffer.from(early.bytes))).toBe(true);
    const objects = (await PDFDocument.load(early.bytes)).context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object));
    expect(objects.filter((text) => text.includes("node0000")).join(" ")).toMatch(
      /ID \(node00000002\)[^]*ID \(node00000001\)[^]*Headers \[ \(node00000001\) \(node00000002\) \]/
    );
  });
});

async function printedPdf(uris: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false});
  const page = document.addPage();
  const {context} = document;
  const links = uris.map((uri) =>
    context.register(context.obj({Type: "Annot", Subtype: "Link", A: {S: "URI", URI: PDFString.of(uri)}}))
  );
  page.node.set(PDFName.of("Annots"), context.obj(links));
  // A structure element has attributes under the same name as a link its action.
  context.register(context.obj({Type: "StructElem", A: [{O: "Layout"}]}));
  return document.save({useObjectStreams: false});
}

async function linksOf(bytes: Uint8Array): Promise<(string | null)[]> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false});
  const annotations = document.getPage(0).node.lookup(PDFName.of("Annots"), PDFArray);
  return annotations.asArray().map((_, index) => {
    const action = annotations.lookup(index, PDFDict).lookupMaybe(PDFName.of("A"), PDFDict);
    return action?.lookup(PDFName.of("URI"), PDFString).decodeText() ?? null;
  });
}
