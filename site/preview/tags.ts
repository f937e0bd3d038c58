import {escapeAttribute} from "../common/markup.js";
import {PREVIEW_SIZE} from "./card.js";

export interface Preview {
  /** Absolute address of the image, which social networks require. */
  address: string;
  /** What the image says, for those who do not see it. */
  text: string;
}

const TAG = /\n?<meta (?:property="og:image[^"]*"|name="twitter:card")[^>]*>/g;

/**
 * The page with the image that stands for it where it is shared (Open Graph, and the card of X), once however
 * often it is written.
 */
export function addPreview(html: string, {address, text}: Preview): string {
  const tags = [
    property("og:image", address),
    property("og:image:type", "image/png"),
    property("og:image:width", String(PREVIEW_SIZE.width)),
    property("og:image:height", String(PREVIEW_SIZE.height)),
    property("og:image:alt", text),
    `<meta name="twitter:card" content="summary_large_image">`
  ];
  return html.replace(TAG, "").replace("</head>", () => `${tags.join("\n")}\n</head>`);
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeAttribute(content)}">`;
}
