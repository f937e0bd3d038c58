import {expect, it} from "vitest";
import {thoroughSample} from "../../../site/visit/prerender.js";

const pages = (kind: string, count: number) =>
  Array.from({length: count}, (_, i) => ({path: `/${kind}/${String(i).padStart(3, "0")}`}));

it("holds every page of its own template, some factsheets, and of other templates one in forty with the first", () => {
  const sample = thoroughSample([
    {path: "/"},
    {path: "/methode"},
    {path: "/pays/"},
    {path: "/departement/07"},
    {path: "/departement/26"},
    ...pages("pays", 100),
    ...pages("produit", 40),
    ...pages("territoire-industrie", 41)
  ]);
  expect([...sample].sort()).toEqual(
    [
      "/",
      "/methode",
      "/pays/",
      "/departement/07",
      "/pays/000",
      "/pays/040",
      "/pays/080",
      "/produit/000",
      "/territoire-industrie/000",
      "/territoire-industrie/040"
    ].sort()
  );
});
