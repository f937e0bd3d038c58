import fc from "fast-check";
import {JSDOM, type DOMWindow} from "jsdom";
import {describe, expect, it} from "vitest";
import {chooseDocuments} from "../../site/print/document-choice.js";
import {deploymentFrom} from "../../site/common/deployment.js";
import {firstPlaces} from "../../site/common/fault.js";
import {FrenchWords} from "../../site/common/french-words.js";
import {implicitLibraries} from "../../site/framework/libraries.js";
import {cutAtWord} from "../../site/finish/metadata.js";
import {lazyImports, moduleImports, useBundle} from "../../site/bundle/page-script.js";
import {factsheetId, pagePath, relativeAddress} from "../../site/common/pages.js";
import {linkPdf} from "../../site/print/pdf-link.js";
import {pagesDone, streamBuildLog} from "../../site/common/build-log.js";
import {Progress} from "../../site/common/progress.js";
import {stableAddresses} from "../../site/finish/public-files.js";
import {checkPublication} from "../../site/common/publication.js";
import type {PrintedDocument} from "../../site/common/site-record.js";
import {sitemap} from "../../site/finish/sitemap.js";
import {scriptsLast, sideBarStateFirst} from "../../site/finish/loading-order.js";
import {inlineStyles} from "../../site/finish/styles.js";
import {withoutTimes} from "../../site/finish/file-times.js";

describe("addresses", () => {
  it("are clean and relative", () => {
    expect(["index.html", "departement/07.html", "a/index.html"].map(pagePath)).toEqual([
      "/",
      "/departement/07",
      "/a/"
    ]);
    expect(relativeAddress("index.html", "pdf/x.pdf")).toBe("./pdf/x.pdf");
    expect(relativeAddress("departement/07.html", "pdf/x.pdf")).toBe("../pdf/x.pdf");
  });

  it("name the territory of a factsheet only", () => {
    expect(["/departement/07", "/region/drom", "/france", "/", "/methode"].map(factsheetId)).toEqual([
      "departement-07",
      "region-drom",
      "france",
      null,
      null
    ]);
  });

  it("of a deployment come from the environment, with both slashes", () => {
    expect(deploymentFrom({})).toEqual({base: "/", siteUrl: null});
    expect(deploymentFrom({BASE_PATH: "fiches/essai", SITE_URL: "https://example.org/fiches/"})).toEqual({
      base: "/fiches/essai/",
      siteUrl: "https://example.org/fiches"
    });
  });

  it("of public files lose Framework’s hash, those of other files keep it", () => {
    expect(stableAddresses(`href="../_file/donnees/departement-07-flux.0123abcd.csv"`)).toBe(
      `href="../donnees/departement-07-flux.csv"`
    );
    const other = `"path":"../_file/data/x.0123abcd.json"`;
    expect(stableAddresses(other)).toBe(other);
  });
});

describe("withoutTimes", () => {
  it("takes the time of an attached file away and nothing else", () => {
    expect(
      withoutTimes(`{"name":"x","mimeType":"a/b","path":"./x","lastModified":1795386778334,"size":27}`)
    ).toBe(`{"name":"x","mimeType":"a/b","path":"./x","size":27}`);
    // An extension of which Framework does not know the type.
    expect(withoutTimes(`{"name":"x.arrow","path":"./x","lastModified":1795386778334.5,"size":27}`)).toBe(
      `{"name":"x.arrow","path":"./x","size":27}`
    );
    expect(withoutTimes(`const text = "lastModified: 12";`)).toBe(`const text = "lastModified: 12";`);
  });
});

describe("FrenchWords", () => {
  it("says which wording it has met nowhere", () => {
    const words = new FrenchWords();
    expect(words.translate("css", 'a::before{content:"Next page"}')).toBe(
      'a::before{content:"Page suivante"}'
    );
    expect(() => words.assertAllMet()).toThrow(/Toggle sidebar/);
    expect(() => words.assertAllMet()).not.toThrow(/Next page/);
  });
});

describe("the scripts of a page", () => {
  const html = `<link rel="modulepreload" href="./a.js">
<link rel="modulepreload" href="./b.js">
<script type="module">

import {define, x as y} from "./a.js";
import "./c.js";

define({body: async () => {
const [{b}, {d}] = await Promise.all([import("./b.js"), import("./d.js")]);
}});

</script><script>{const load=()=>import("./search.js")}</script>`;

  it("name the modules they import", () => {
    expect(moduleImports(html)).toEqual(["./a.js", "./c.js", "./b.js", "./d.js"]);
    expect(lazyImports(html)).toEqual(["./search.js"]);
  });

  it("take them from one bundle, save those it does not hold", () => {
    const names: Record<string, string> = {"./a.js": "m0", "./b.js": "m1", "./c.js": "m2"};
    const bundled = useBundle(html, {
      bundle: "./page.js",
      chunks: ["./commun.js"],
      nameOf: (specifier) => names[specifier],
      lazyAddress: () => "./recherche.js"
    });
    expect(bundled).toContain(`import {m0, m2, m1} from "./page.js";`);
    expect(bundled).toContain("const {define, x : y} = m0;");
    expect(bundled).toContain(`Promise.all([Promise.resolve(m1), import("./d.js")])`);
    expect(bundled).toContain(`import("./recherche.js")`);
    expect(bundled.match(/modulepreload" href="([^"]*)"/g)).toHaveLength(2);
  });
});

describe("the cells of a page", () => {
  it("are defined by a function that lets drawings wait", () => {
    const script = `<script type="module">\nimport {define} from "./client.js";\ndefine({});</script>`;
    const html = useBundle(script, {
      bundle: "./page.js",
      chunks: [],
      nameOf: () => "m0",
      lazyAddress: () => undefined
    });
    expect(html).toContain(`import {m0, pacing} from "./page.js";`);
    expect(html).toContain("const define = pacing.paced(m0.define);");
  });
});

describe("sideBarStateFirst", () => {
  const withState = (body: string) => {
    const {document} = new JSDOM(`<body>${body}</body>`).window;
    sideBarStateFirst(document);
    return document.documentElement.outerHTML;
  };
  const told = (state: string | null) => {
    const html = withState('<input type="checkbox" id="observablehq-sidebar-toggle"><nav></nav>');
    const keep = (window: DOMWindow) =>
      state !== null && window.sessionStorage.setItem("observablehq-sidebar", state);
    const {document} = new JSDOM(html, {
      runScripts: "dangerously",
      url: "https://example.org/",
      beforeParse: keep
    }).window;
    const {checked, indeterminate} = document.querySelector("input")!;
    expect(document.querySelector("input + script + nav")).not.toBeNull();
    return {checked, indeterminate};
  };

  it("tells what the reader has chosen, or that the width decides, before the side bar comes", () => {
    expect(told(null)).toEqual({checked: false, indeterminate: true});
    expect(told("true")).toEqual({checked: true, indeterminate: false});
    expect(told("false")).toEqual({checked: false, indeterminate: false});
  });

  it("adds nothing to a page without side bar", () => {
    expect(withState("<main></main>")).not.toContain("<script");
  });
});

describe("scriptsLast", () => {
  it("puts what makes a page answer after what is read", () => {
    const {document} = new JSDOM(
      `<head><link rel="modulepreload" href="a.js"><link rel="icon" href="i.svg"><script type="module">1</script></head><body><p>x</p></body>`
    ).window;
    scriptsLast(document);
    expect([...document.head.children].map((e) => e.getAttribute("rel"))).toEqual(["icon"]);
    expect([...document.body.children].map((e) => e.localName)).toEqual(["p", "link", "script"]);
  });
});

describe("inlineStyles", () => {
  const page = {
    file: "departement/07.html",
    path: "/departement/07",
    html: `<head><link rel="preload" as="style" href="../_import/s.12345678.css">
<link rel="stylesheet" type="text/css" href="../_import/s.12345678.css"></head>`
  };

  it("writes a style sheet in the place of the link to it, as it is", () => {
    const css = `a{content:"$& $1"}`;
    expect(inlineStyles(page, new Map([["s.12345678.css", css]])).html).toBe(
      `<head><style>${css}</style></head>`
    );
  });

  it("adds the rules of fonts after the last sheet, as they are", () => {
    const fonts = `@font-face{font-family:"$& $\`"}`;
    const {html} = inlineStyles(page, new Map([["s.12345678.css", "a{}"]]), {fonts});
    expect(html).toBe(`<head><style>a{}</style><style>${fonts}</style></head>`);
  });

  it("tells whether the page has a header instead of asking", () => {
    const styles = new Map([["s.12345678.css", ":root:has(#observablehq-header){top:1px}"]]);
    const styled = (body: string) => {
      const {html} = inlineStyles({...page, html: page.html + body}, styles);
      const {window} = new JSDOM(html);
      return window.getComputedStyle(window.document.documentElement).top;
    };
    expect(styled(`<header id="observablehq-header"></header>`)).toBe("1px");
    expect(styled(`<main></main>`)).not.toBe("1px");
    expect(inlineStyles(page, styles).html).not.toContain(":has");
  });

  it("fails on a sheet that is not there or would break the page, with its name", () => {
    expect(() => inlineStyles(page, new Map())).toThrow(/s\.12345678\.css.*\/departement\/07/);
    expect(() => inlineStyles(page, new Map([["s.12345678.css", "</style>"]]))).toThrow(/s\.12345678\.css/);
  });
});

describe("cutAtWord", () => {
  it("never exceeds its length nor cuts a word", () => {
    fc.assert(
      fc.property(fc.lorem({maxCount: 60}), fc.integer({min: 20, max: 200}), (text, length) => {
        const cut = cutAtWord(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        const kept = cut.replace(/…$/, "");
        expect(text.startsWith(kept)).toBe(true);
        expect(cut === text || /^[\s,;:.]/.test(text.slice(kept.length))).toBe(true);
      })
    );
  });
});

describe("linkPdf", () => {
  const PDF = {pdf: "pdf/x.pdf", kind: "fiche"} as const;
  const page = {
    file: "departement/07.html",
    path: "/departement/07",
    html: `<h1>T</h1>\n<p class="cx-lead">Chapeau</p>\n<p>x</p>`
  };

  it("comes after the lead, once", () => {
    const html = linkPdf(page, PDF);
    expect(html).toContain(`Chapeau</p>\n<p class="cx-pdf-link"><a href="../pdf/x.pdf" download>`);
    expect(linkPdf({...page, html}, PDF)).toBe(html);
  });

  it("says what it prints", () => {
    expect(linkPdf(page, PDF)).toContain(">Télécharger cette fiche (PDF, A4)<");
    expect(linkPdf(page, {...PDF, kind: "étude"})).toContain(">Télécharger cette étude (PDF, A4)<");
  });

  it("comes after the title where there is no lead", () => {
    expect(linkPdf({...page, html: "<h1>T</h1><p>x</p>"}, PDF)).toMatch(
      /^<h1>T<\/h1>\n<p class="cx-pdf-link">/
    );
  });
});

describe("chooseDocuments", () => {
  const all = ["departement-01", "departement-07", "departement-20", "region-84", "france", "exposition"].map(
    (id) => ({id, kind: id === "exposition" ? "étude" : "fiche"}) as PrintedDocument
  );
  const ids = (words: string[]) => chooseDocuments(all, words).map(({id}) => id);

  it("takes codes as people write them", () => {
    expect(ids(["7", "2A", "2b", "region-84", "France", "exposition"])).toEqual([
      "departement-07",
      "departement-20",
      "region-84",
      "france",
      "exposition"
    ]);
    expect(ids([])).toHaveLength(all.length);
  });

  it("refuses a code that names nothing", () => {
    expect(() => ids(["07", "99"])).toThrow(
      /Aucune fiche ni étude ne correspond à «\u00a099\u00a0».* france, exposition\.$/
    );
  });
});

describe("checkPublication", () => {
  it("refuses demonstration data unless told so", () => {
    expect(() => checkPublication(true, {})).toThrow(/Publication refusée/);
    expect(() => checkPublication(true, {FICHES_DEMO: "1"})).not.toThrow();
    expect(() => checkPublication(false, {})).not.toThrow();
  });
});

describe("small tools", () => {
  it("sitemap escapes what XML reserves", () => {
    expect(sitemap(["https://example.org/é?a&b"], "2025-02")).toContain(
      "<loc>https://example.org/%C3%A9?a&amp;b</loc><lastmod>2025-02</lastmod>"
    );
  });

  it("firstPlaces says how many more there are", () => {
    expect(firstPlaces(["a", "b", "c"], 2)).toEqual(["a", "b", "et 1 autre"]);
    expect(firstPlaces(["a", "b", "c", "d"], 2)).toEqual(["a", "b", "et 2 autres"]);
    expect(firstPlaces(["a", "b"], 2)).toEqual(["a", "b"]);
  });

  it("Progress writes a line a tenth in a log, and rewrites it on a terminal", () => {
    const written = (isTTY: boolean) => {
      const texts: string[] = [];
      const progress = new Progress("Pages", 40, {isTTY, write: (text) => texts.push(text)});
      for (let i = 0; i < 40; ++i) progress.step("x");
      return texts;
    };
    expect(written(false)).toHaveLength(10);
    expect(written(false).at(-1)).toBe("Pages\u00a0: 40/40\n");
    expect(written(true)).toHaveLength(41);
  });

  it("streamBuildLog tells the parts of a build in a log, and how far they are on a terminal", () => {
    const written = (isTTY: boolean) => {
      let text = "";
      const log = streamBuildLog({isTTY, write: (more) => (text += more)});
      log.begin("data");
      log.begin("read");
      log.progress(pagesDone(310, 620));
      log.info("Site construit.");
      return text;
    };
    expect(written(false)).toBe("1/5 Données\n2/5 Lecture des pages\nSite construit.\n");
    const erase = "\r\u001b[2K";
    expect(written(true)).toBe(
      `${erase}1/5 Données\n${erase}2/5 Lecture des pages\n${erase}… page\u00a0310 sur 620${erase}Site construit.\n`
    );
  });

  it("knows the libraries that Framework’s client names", () => {
    expect(implicitLibraries()).toEqual(
      expect.arrayContaining(["@observablehq/plot", "d3", "lodash", "react-dom"])
    );
  });
});
