/** Framework's `resize`: a place whose chart is drawn when its width is known. */
export type Resize = (render: Render, ...rest: unknown[]) => HTMLElement;
type Render = (width: number) => unknown;

/** The place of a chart, and what draws it. */
export interface NotedChart {
  place: HTMLElement;
  render: Render;
  /** What has been drawn before the place tells its width (px). */
  ahead?: {width: number; chart: unknown};
}

/** A `resize` that notes in `charts` what it is asked for, and takes what is drawn ahead where it fits. */
export function notingCharts(resize: Resize, charts: NotedChart[]): Resize {
  return (render, ...rest) => {
    // Framework looks at how many parameters there are: one that asks for a height is left as it is.
    const fitting: Render = (width) => {
      const {ahead} = noted;
      delete noted.ahead;
      return ahead?.width === width ? ahead.chart : render(width);
    };
    const place = resize(render.length === 1 ? fitting : render, ...rest);
    const noted: NotedChart = {place, render};
    charts.push(noted);
    return place;
  };
}

/**
 * Draws charts before they are shown, each when `turn` says so, for the width of the one in whose place it
 * will stand; one that has none there waits for its own width. Waits for one turn more, and resolves to
 * false where a turn does: what was drawn is out of date.
 */
export async function drawAhead(
  charts: readonly NotedChart[],
  {place, turn}: {place: Element; turn: () => Promise<boolean>}
): Promise<boolean> {
  const standing = [...place.querySelectorAll(".cx-chart > *")];
  for (const [index, noted] of charts.entries()) {
    const former = standing[index];
    if (!former || noted.render.length !== 1) continue;
    if (!(await turn())) return false;
    const {width} = former.getBoundingClientRect();
    if (width > 0) noted.ahead = {width, chart: noted.render(width)};
  }
  return turn();
}
