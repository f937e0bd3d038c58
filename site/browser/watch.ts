import type {Page as BrowserPage} from "playwright-core";

/**
 * Listens to a browser's page from before it opens: errors of its scripts and of its console, requests that
 * fail, requests to another host. Returns the list that fills while the page lives.
 */
export function watchPage(page: BrowserPage, siteUrl: string): string[] {
  const faults: string[] = [];
  const {origin} = new URL(siteUrl);
  page.on("console", (message) => {
    if (message.type() === "error" && !isNotFoundNotice(message.text()))
      faults.push(`console\u00a0: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script\u00a0: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      faults.push(`requête vers un autre hôte\u00a0: ${url.href}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "raison inconnue";
    faults.push(`requête échouée (${reason})\u00a0: ${request.url()}`);
  });
  page.on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDocument)
      faults.push(`réponse ${response.status()}\u00a0: ${response.url()}`);
  });
  return faults;
}

/** Stops what `watchPage` has started, before the tab shows another page. */
export function unwatchPage(page: BrowserPage): void {
  for (const event of ["console", "pageerror", "request", "requestfailed", "response"])
    page.removeAllListeners(event);
}

/**
 * Messages of Chromium's console about responses of 400 and above, which are already listed with their
 * addresses.
 */
function isNotFoundNotice(text: string): boolean {
  return text.startsWith("Failed to load resource: the server responded with a status of");
}
