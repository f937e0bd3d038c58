/**
 * Puts the scripts of a page after its contents: the network then carries what is read before what makes it answer,
 * and a browser paints before it compiles. Module scripts wait for the whole page wherever they stand.
 */
export function scriptsLast(document: Document): void {
  for (const element of document.head.querySelectorAll('link[rel="modulepreload"], script[type="module"]')) {
    document.body.append(element, "\n");
  }
}
