/**
 * Declares that the page is in French, and lets the reader zoom: Framework's output does neither (WCAG 3.1.1
 * and 1.4.4).
 */
export function setLanguage(document: Document): void {
  document.documentElement.setAttribute("lang", "fr");
  const viewport = document.querySelector('meta[name="viewport"]');
  viewport?.setAttribute("content", "width=device-width, initial-scale=1");
}
