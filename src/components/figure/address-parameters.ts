/**
 * The state of a view stands in the address of its page, by the same names on all pages: `annee`, `rangs`,
 * `tri`, `flux`, `produit`, `pays`, `t`, `mesure` (what a map shows), `baisse` (a fall that is supposed),
 * `ouvert` (the family and the heading that a treemap shows), `filtre` (words that the rows of a table hold).
 * Every module that keeps a choice there does so by this one.
 */
export type AddressParameters = Readonly<Record<string, string | null>>;

/** The value of a parameter of the address, or `null`. */
export function addressParameter(name: string, {location}: Document): string | null {
  return new URLSearchParams(location.search).get(name);
}

/**
 * Puts parameters into the address, `null` for a default, which is left out. Others and the anchor stay. The
 * earlier address stays behind the back button. Nothing happens where the address says so already, or where
 * the browser keeps its address from scripts.
 */
export function setAddressParameters(parameters: AddressParameters, document: Document): void {
  write(parameters, document, (history, address) => history.pushState(null, "", address));
}

/**
 * The same in the place of the present address, for what it says in vain: a default, or what is none of the
 * choices.
 */
export function mendAddressParameters(parameters: AddressParameters, document: Document): void {
  write(parameters, document, (history, address) => history.replaceState(history.state, "", address));
}

function write(
  parameters: AddressParameters,
  {location, defaultView}: Document,
  put: (history: History, address: string) => void
): void {
  const search = new URLSearchParams(location.search);
  if (Object.entries(parameters).every(([name, value]) => search.get(name) === value)) return;
  // Always in the order given, whichever was chosen last.
  for (const name of Object.keys(parameters)) search.delete(name);
  for (const [name, value] of Object.entries(parameters)) if (value !== null) search.set(name, value);
  // Commas stay as they are, so that « t=07,26 » can be read and typed.
  const query = search.toString().replaceAll("%2C", ",");
  const address = location.pathname + (query === "" ? "" : `?${query}`) + location.hash;
  try {
    if (defaultView) put(defaultView.history, address);
  } catch {
    // A page opened from a file, or embedded in another, may not change its address: it works without.
  }
}

/**
 * Calls back when the reader goes back or forth, for as long as an element is in the page once it has come
 * there.
 */
export function onAddressChange(element: Element, callback: () => void, document: Document): void {
  const view = document.defaultView;
  let wasShown = false;
  const listen = () => {
    wasShown ||= element.isConnected;
    if (element.isConnected || !wasShown) callback();
    else view?.removeEventListener("popstate", listen);
  };
  view?.addEventListener("popstate", listen);
}
