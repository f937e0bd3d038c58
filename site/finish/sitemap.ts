import {join} from "node:path";
import type {DataFacts} from "../../src/trade/types.js";
import type {Deployment} from "../common/deployment.js";
import {writeOutput} from "../common/files.js";
import type {Page} from "../common/pages.js";

/**
 * Writes `robots.txt`, and `sitemap.xml` where the address of the site is known: the site map's format wants
 * whole addresses, so there is none without `SITE_URL`.
 */
export async function writeSitemap(
  dist: string,
  pages: readonly Page[],
  {dataMonth}: Pick<DataFacts, "dataMonth">,
  {siteUrl}: Deployment
): Promise<void> {
  const paths = pages.map((page) => page.path).filter((path) => path !== "/404");
  if (siteUrl)
    await writeOutput(
      join(dist, "sitemap.xml"),
      sitemap(
        paths.map((path) => siteUrl + path),
        dataMonth
      )
    );
  await writeOutput(join(dist, "robots.txt"), robots(siteUrl && `${siteUrl}/sitemap.xml`));
}

/** The date is the month of the data: the text of a page changes with them. */
export function sitemap(addresses: readonly string[], month: string): string {
  const urls = addresses.map(
    (address) => `<url><loc>${escapeXml(encodeURI(address))}</loc><lastmod>${month}</lastmod></url>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

function robots(sitemapUrl: string | null): string {
  return `User-agent: *\nAllow: /\n${sitemapUrl ? `\nSitemap: ${sitemapUrl}\n` : ""}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");
}
