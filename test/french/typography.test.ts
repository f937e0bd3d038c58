import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quote} from "../../src/french/quote.js";
import {frenchHtml, frenchTypography} from "../../src/french/typography.js";

const NB = "\u00a0";
const NNB = "\u202f";

describe("frenchTypography", () => {
  it.each([
    ["l'Ardèche aujourd'hui", "l’Ardèche aujourd’hui"],
    ["« texte »", `«${NB}texte${NB}»`],
    ["«texte»", `«${NB}texte${NB}»`],
    ["Sources : douanes", `Sources${NB}: douanes`],
    ["quoi ? oui ; non !", `quoi${NNB}? oui${NNB}; non${NNB}!`],
    ["1,9 % et 12 M€", `1,9${NB}% et 12${NB}M€`],
    ["1 384,7 millions d'euros", `1${NNB}384,7${NB}millions d’euros`],
    ["seuil de 460 000 € par an", `seuil de 460${NNB}000${NB}€ par an`]
  ])("%s", (typed, printed) => {
    expect(frenchTypography(typed)).toBe(printed);
  });

  it("binds what follows an inline value", () => {
    expect(frenchTypography(" % de la valeur")).toBe(`${NB}% de la valeur`);
    expect(frenchTypography(" : voir")).toBe(`${NB}: voir`);
  });

  it("leaves a sign that is quoted as it is", () => {
    expect(frenchTypography("séparés par « ; » et « ! »")).toBe(`séparés par «${NB};${NB}» et «${NB}!${NB}»`);
  });

  it("leaves a quoted value as it is", () => {
    for (const value of ["1 000", "  24", " 7 ", "l'un ; l'autre", ""]) {
      expect(frenchTypography(`valeur ${quote(value)} : refusée`)).toBe(
        `valeur ${quote(value)}${NB}: refusée`
      );
    }
  });

  it("leaves years, times, codes and addresses alone", () => {
    for (const text of [
      "en 2023 100 départements",
      "10:30",
      "https://www.douane.gouv.fr/a?b=1;c",
      "9A 9B",
      "n° 07"
    ]) {
      expect(frenchTypography(text)).toBe(text);
    }
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(..."aé1 07'«»:;!?%€,.\u00a0\u202fM")}), (text) => {
        const once = frenchTypography(text);
        expect(frenchTypography(once)).toBe(once);
      })
    );
  });
});

describe("frenchHtml", () => {
  it("spaces the text and leaves tags, programs and styles alone", () => {
    expect(frenchHtml('<p title="a ; b">quoi ?</p>')).toBe(`<p title="a ; b">quoi${NNB}?</p>`);
    const script = "<script>a ? b : c</script>";
    expect(frenchHtml(script)).toBe(script);
  });
});
