import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {writeOutput} from "../../../site/common/files.js";
import {mayHave, usedStyles, UsedStyles} from "../../../site/finish/used-styles.js";

const used = (css: string, text: string) => usedStyles(css, mayHave(text));

describe("the styles that a page uses", () => {
  it("have no rule that asks for a class or an identifier of other pages", () => {
    expect(used(".a{x:y}.b{x:y}#b{x:y}p.b{x:y}.a .b>p{x:y}p{x:y}.b,.a,p .b{x:y}", '<p class="a">')).toBe(
      ".a{x:y}p{x:y}.a{x:y}"
    );
  });

  it("keep what may be one of several names, and what is not there", () => {
    for (const css of [
      ":is(.b,.c) p{x:y}",
      "p:not(.b){x:y}",
      ":root:has(#b){x:y}",
      "[class^=b]{x:y}",
      '[title=".b"]{x:y}'
    ])
      expect(used(css, "<p>")).toBe(css);
  });

  it("are looked through in media, and leave other rules with an @ as they are", () => {
    expect(used("@media print{.b{x:y}.a{x:y}}@media(width>1px){.b{x:y}}", "a")).toBe("@media print{.a{x:y}}");
    const whole = '@charset "utf-8";@keyframes b{0%{x:y}to{x:y}}@font-face{font-family:b}@page{margin:0}';
    expect(used(whole, "")).toBe(whole);
  });

  it("read strings as such", () => {
    const css = `.a:before{content:"}.b{\\"";x:'{'}`;
    expect(used(`${css}.b{x:y}`, "a")).toBe(css);
  });

  it("keep names that a script puts together", () => {
    expect(used(".card-big{x:y}", "`card-${size}`")).toBe(".card-big{x:y}");
    expect(used(".card-big{x:y}", '"card-"+size')).toBe(".card-big{x:y}");
    expect(used(".card-big{x:y}", '"card"')).toBe("");
    // The beginning of all classes of figures tells nothing: the end must stand there too.
    expect(used(".cx-eur{x:y}.cx-home{x:y}", '`cx-${kind}`,{kind:"eur"}')).toBe(".cx-eur{x:y}");
  });

  it("keep the custom properties that rules, the page or its scripts use", () => {
    const css = ':root{--a:1px;--b:url("x;}");--c: red;--d-1:2px}p{x:var(--a)}.z{x:var(--c)}';
    expect(used(css, "`var(--d-${i})`")).toBe(":root{--a:1px;--d-1:2px}p{x:var(--a)}");
    expect(used(css, '<p style="x:var(--b)" class="z">')).toBe(
      ':root{--a:1px;--b:url("x;}");--c: red;}p{x:var(--a)}.z{x:var(--c)}'
    );
  });
});

describe("what a page may have", () => {
  let dist: string;
  beforeEach(async () => void (dist = await mkdtemp(join(tmpdir(), "styles-"))));
  afterEach(() => rm(dist, {recursive: true}));

  it("stands in it, or in a script that it can reach", async () => {
    await writeOutput(join(dist, "_observablehq/page.js"), 'import("./later.js");h("p",{class:"own"})');
    await writeOutput(join(dist, "_observablehq/later.js"), 'import"./page.js";h("p",{class:"later"})');
    await writeOutput(join(dist, "_observablehq/other.js"), '"other"');
    const styles = new UsedStyles(dist);
    const html = (name: string) =>
      `<p class="${name}"><script type="module">import {a} from "../_observablehq/page.js";</script>`;
    const css = ".own{x:y}.later{x:y}.other{x:y}.first{x:y}.second{x:y}";
    for (const name of ["first", "second", "first"]) {
      const page = {path: "/departement/07", file: "departement/07.html", html: html(name)};
      expect((await styles.of(page))(css)).toBe(`.own{x:y}.later{x:y}.${name}{x:y}`);
    }
  });
});
