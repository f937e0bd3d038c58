const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  ico: "image/x-icon",
  webp: "image/webp",
  pdf: "application/pdf",
  zip: "application/zip",
  woff2: "font/woff2",
  wasm: "application/wasm",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  atom: "application/atom+xml; charset=utf-8",
  arrow: "application/vnd.apache.arrow.file"
};

/** Media type of a file by its extension, as a static host announces it. */
export function mediaType(file: string): string {
  return TYPES[/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

/** Whether a host would compress files of this type: not those that are compressed already. */
export function isCompressible(type: string): boolean {
  return /^text\/|json|[/+]xml|javascript|arrow|wasm/.test(type);
}
