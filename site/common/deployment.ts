/** Settings of a deployment. */
export interface Deployment {
  /** Path under which the site is served, with both slashes: `/`, `/fiches/`. */
  base: string;
  /**
   * Address of the published site without its last slash, `https://example.org/fiches`; null when it is not
   * known.
   */
  siteUrl: string | null;
}

/** Reads `BASE_PATH` and `SITE_URL`. */
export function deploymentFrom(env: Record<string, string | undefined>): Deployment {
  const path = (env.BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
  const siteUrl = (env.SITE_URL ?? "").replace(/\/+$/, "");
  return {base: path ? `/${path}/` : "/", siteUrl: siteUrl || null};
}
