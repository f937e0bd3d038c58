/**
 * Takes the contents of the side bar out of the page: they are the same in all pages of a kind, but for the
 * mark of the page itself, and axe looks at them in some of each. Returns what puts them back. Is sent to the
 * page as text, and uses nothing of this file.
 */
export function setSideBarAside(selector: string): () => void {
  const sideBar = document.querySelector(selector);
  if (!sideBar) return () => undefined;
  const contents = [...sideBar.childNodes];
  sideBar.replaceChildren();
  return () => sideBar.replaceChildren(...contents);
}
