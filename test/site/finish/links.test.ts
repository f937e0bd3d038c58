import {describe, expect, it} from "vitest";
import {brokenLinks, pageAddresses} from "../../../site/finish/links.js";
import {pagePath, type Page} from "../../../site/common/pages.js";

const page = (file: string, body: string, head = ""): Page => ({
  file,
  path: pagePath(file),
  html: `<html><head>${head}</head><body>${body}</body></html>`
});
const files = new Set(["index.html", "a/b.html", "404.html", "donnees/x.csv"]);

describe("brokenLinks", () => {
  it("follows relative, clean and anchored links under any sub-path", () => {
    const pages = [
      page(
        "index.html",
        `<a href="./a/b#là">b</a><a href="./donnees/x.csv">x</a><a href="#ici">i</a><p id="ici"></p>`
      ),
      page("a/b.html", `<a href="../">accueil</a><h2 id="là"></h2>`)
    ];
    expect(brokenLinks(pages, files, "/")).toEqual([]);
    expect(brokenLinks(pages, files, "/sous/chemin/")).toEqual([]);
  });

  it("finds a file or an anchor that is not there, and a link that leaves the site", () => {
    const pages = [
      page("a/b.html", `<a href="./c">c</a><a href="../#rien">r</a><img src="/x.png">`),
      page("index.html", "")
    ];
    expect(brokenLinks(pages, files, "/site/")).toEqual([
      "/a/b → ./c\u00a0: aucun fichier à cette adresse",
      "/a/b → ../#rien\u00a0: la page n’a pas d’ancre «\u00a0rien\u00a0»",
      "/a/b → /x.png\u00a0: l’adresse sort du site, servi sous /site/"
    ]);
  });

  it("leaves the anchors within a page that has cells to its visit, those of other pages not", () => {
    const cell = "<!--:0a1b2c3d:-->";
    const pages = [
      page("index.html", `<a href="#figure">f</a><a href="./a/b#rien">b</a>${cell}`),
      page("a/b.html", cell)
    ];
    expect(brokenLinks(pages, files, "/")).toEqual([
      "/ → ./a/b#rien\u00a0: la page n’a pas d’ancre «\u00a0rien\u00a0»"
    ]);
  });

  it("takes the figures that the cells of another page are to bring, and nothing else there", () => {
    const pages = [
      page(
        "index.html",
        `<a href="./a/b#flux-exportations">f</a><a href="./a/b#rien">r</a><a href="./c#flux-x">x</a>`
      ),
      page("a/b.html", "<!--:0a1b2c3d:-->"),
      page("c.html", "")
    ];
    expect(brokenLinks(pages, new Set([...files, "c.html"]), "/", [/^flux-\w+$/])).toEqual([
      "/ → ./a/b#rien\u00a0: la page n’a pas d’ancre «\u00a0rien\u00a0»",
      "/ → ./c#flux-x\u00a0: la page n’a pas d’ancre «\u00a0flux-x\u00a0»"
    ]);
  });

  it("starts from the base of the 404 page", () => {
    const notFound = page("404.html", `<a href="./a/b">b</a><a href="#x">x</a>`, `<base href="/site/">`);
    expect(brokenLinks([notFound, page("a/b.html", ""), page("index.html", "")], files, "/site/")).toEqual([
      "/404 → #x\u00a0: la page n’a pas d’ancre «\u00a0x\u00a0»"
    ]);
  });

  it("leaves other hosts alone", () => {
    expect(brokenLinks([page("index.html", `<a href="https://example.org/x#y">x</a>`)], files, "/")).toEqual(
      []
    );
  });
});

describe("pageAddresses", () => {
  it("reads attributes of tags, not the text of scripts, styles and comments", () => {
    const html = `<a href="x?a=1&amp;b=2"></a><script>"<a href='no'>"; const t = \`<a href="no">\`</script><!--<a href="no">--><style>a[href="no"]{}</style><img srcset="p.png 1x, q.png 2x"><a href="mailto:a@b"></a>`;
    expect([...pageAddresses(html).links]).toEqual(["x?a=1&b=2", "p.png", "q.png"]);
  });

  it("reads them as a browser does: in any quotes or none, in any case, a sign inside", () => {
    const html = `<A HREF='a'></A><img src=b alt="1 > 0"><a title="x>y" href="c"><use xlink:href="#d" id=e>`;
    const {links, anchors} = pageAddresses(html);
    expect([...links]).toEqual(["a", "b", "c", "#d"]);
    expect([...anchors]).toEqual(["e"]);
  });
});
