import type Token from "markdown-it/lib/token.mjs";

/** What a page is made of, for the checks of its headings, links and images. */
export interface PageParts {
  headings: {level: number; text: string; id: string | null}[];
  links: {address: string; text: string}[];
  images: {address: string; alt: string | null}[];
  /** Names that cells of the page give to figures: `id: "carte"`. */
  figures: string[];
  /** Names that an address may end with, after `#`. */
  anchors: Set<string>;
}

/** Reads the parts of a page from its tokens; those of HTML typed in the page too. */
export function pageParts(tokens: readonly Token[]): PageParts {
  const parts: PageParts = {headings: [], links: [], images: [], figures: [], anchors: new Set()};
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

const attribute = (tag: string, name: string): string | null => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? "").replaceAll("&amp;", "&") : null;
};

function addHtml(html: string, parts: PageParts): void {
  for (const [tag, name] of html.matchAll(/<([a-zA-Z][\w-]*)\b[^<>]*>/g)) {
    const id = attribute(tag, "id");
    if (id) parts.anchors.add(id);
    if (name === "img") parts.images.push({address: attribute(tag, "src") ?? "", alt: attribute(tag, "alt")});
  }
  for (const [, tag, inside] of html.matchAll(/(<a\b[^<>]*>)([\s\S]*?)<\/a>/gi)) {
    const address = attribute(tag!, "href");
    if (address !== null) parts.links.push({address, text: inside!.replace(/<[^>]*>/g, "").trim()});
  }
  for (const [, level, tag, inside] of html.matchAll(/<h([1-6])(\b[^<>]*)>([\s\S]*?)<\/h\1>/gi)) {
    parts.headings.push({
      level: Number(level),
      text: inside!.replace(/<[^>]*>/g, "").trim(),
      id: attribute(`<h${tag!}>`, "id")
    });
  }
}
