import {Parser} from "htmlparser2";
import type Token from "markdown-it/lib/token.mjs";

/** What a page is made of, for the checks of its headings, links and images. */
export interface PageParts {
  headings: {level: number; text: string; id: string | null}[];
  links: {address: string; text: string; isDownload?: boolean}[];
  images: {address: string; alt: string | null}[];
  /** Addresses of sounds, films and downloads. */
  files: string[];
  /** Names that cells of the page give to figures: `id: "carte"`. */
  figures: string[];
  /** Names that an address may end with, after `#`. */
  anchors: Set<string>;
}

/** Reads the parts of a page from its tokens; those of HTML typed in the page too. */
export function pageParts(tokens: readonly Token[]): PageParts {
  const parts: PageParts = {headings: [], links: [], images: [], files: [], figures: [], anchors: new Set()};
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") {
      const id = token.attrGet("id");
      parts.headings.push({level: Number(token.tag[1]), text: plainText(tokens[index + 1]), id});
      if (id) parts.anchors.add(id);
    }
    if (token.type === "fence" && /^js\b/.test(token.info)) {
      parts.figures.push(...[...token.content.matchAll(/\bid: "([\w-]+)"/g)].map(([, id]) => id!));
    }
    if (token.type === "html_block") addHtml(token.content, parts);
    if (token.children) addInline(token.children, parts);
  });
  return parts;
}

/** The words of a line, without what marks them. */
function plainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({type, content}) =>
      type === "text" || type === "code_inline" ? content : type === "placeholder" ? "…" : ""
    )
    .join("");
}

function addInline(children: readonly Token[], parts: PageParts): void {
  const html = children.map((child) => (child.type === "html_inline" ? child.content : "")).join("");
  if (html)
    addHtml(
      children.map(({type, content}) => (/^(?:html_inline|text)$/.test(type) ? content : "")).join(""),
      parts
    );
  children.forEach((child, index) => {
    if (child.type === "image") {
      parts.images.push({address: child.attrGet("src") ?? "", alt: child.content});
    }
    if (child.type === "link_open") {
      const end = children.findIndex(({type}, i) => i > index && type === "link_close");
      const inside = children.slice(index + 1, end < 0 ? undefined : end);
      const text = inside.map(({type, content}) => (type === "html_inline" ? "" : content)).join("");
      parts.links.push({address: child.attrGet("href") ?? "", text});
    }
  });
}

/** Adds what HTML typed in a page holds. */
function addHtml(html: string, parts: PageParts): void {
  // The links and headings that are open, whose text is being read.
  const open: {name: string; part: {text: string}}[] = [];
  const parser = new Parser({
    onopentag(name, {id, href, src, alt, download}) {
      if (id) parts.anchors.add(id);
      if (name === "img") parts.images.push({address: src ?? "", alt: alt ?? null});
      if (/^(?:audio|video|source)$/.test(name) && src) parts.files.push(src);
      if (name === "a" && href !== undefined) {
        const part = {address: href, text: "", isDownload: download !== undefined};
        if (part.isDownload) parts.files.push(href);
        parts.links.push(part);
        open.push({name, part});
      }
      if (/^h[1-6]$/.test(name)) {
        const part = {level: Number(name[1]), text: "", id: id ?? null};
        parts.headings.push(part);
        open.push({name, part});
      }
    },
    ontext(text) {
      for (const {part} of open) part.text += text;
    },
    onclosetag(name) {
      if (open.at(-1)?.name !== name) return;
      const {part} = open.pop()!;
      part.text = part.text.trim();
    }
  });
  parser.end(html);
}
