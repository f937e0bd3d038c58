import {describe, expect, it} from "vitest";
import {partnerPhrase} from "../../src/reference/partner-articles.js";
import {partners} from "../../src/reference/partners.js";

const phrase = (name: string) => {
  const {nameThe, nameFrom, isPlural} = partnerPhrase(name);
  return `${nameThe}, ${nameFrom}${isPlural ? ", pluriel" : ""}`;
};

describe("partnerPhrase", () => {
  it.each([
    ["Allemagne", "l’Allemagne, d’Allemagne"],
    ["Chine", "la Chine, de Chine"],
    ["Japon", "le Japon, du Japon"],
    ["Mexique", "le Mexique, du Mexique"],
    ["Iran", "l’Iran, d’Iran"],
    ["États-Unis", "les États-Unis, des États-Unis, pluriel"],
    ["Émirats arabes unis", "les Émirats arabes unis, des Émirats arabes unis, pluriel"],
    ["Israël", "Israël, d’Israël"],
    ["Cuba", "Cuba, de Cuba"],
    ["Corée du Sud", "la Corée du Sud, de Corée du Sud"],
    ["Côte d’Ivoire", "la Côte d’Ivoire, de Côte d’Ivoire"],
    ["Hongrie", "la Hongrie, de Hongrie"],
    ["Yémen", "le Yémen, du Yémen"],
    ["Congo-Brazzaville", "le Congo-Brazzaville, du Congo-Brazzaville"],
    ["Suisse et Liechtenstein", "Suisse et Liechtenstein, de Suisse et Liechtenstein"],
    ["La Réunion", "La Réunion, de La Réunion"]
  ])("%s", (name, expected) => expect(phrase(name)).toBe(expected));

  it("puts no article before a vowel without eliding it", () => {
    for (const {name} of partners) expect(phrase(name)).not.toMatch(/\b(?:l[ae]|du|de) [AEIOUÀÂÉÈÊÎ]/);
  });
});
