type Draw = typeof import("./zoom.js").drawZoom;

let draw: Draw | null = null;

/** Fetches what draws opened parts. A page needs it only when a reader comes to the chart. */
export async function loadZoom(): Promise<void> {
  draw ??= (await import("./zoom.js")).drawZoom;
}

/**
 * Hands over what draws opened parts: at once when it is there, else as soon as it has come; or tells that it
 * cannot be fetched.
 */
export function withZoom(use: (draw: Draw) => void, onMissing: () => void): void {
  if (draw) use(draw);
  else void loadZoom().then(() => use(draw!), onMissing);
}
