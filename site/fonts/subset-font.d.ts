declare module "subset-font" {
  /** The font cut down to the characters of a text; layout features that are not named go. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {targetFormat: "woff2"; keepFeatures: string[]}
  ): Promise<Buffer>;
}
