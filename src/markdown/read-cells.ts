import type MarkdownIt from "markdown-it";

/** What Framework keeps of a page while it reads it: `Cell` is as much of a cell as a rule looks at. */
interface CellEnv<Cell> {
  path: string;
  params?: Record<string, string>;
  code?: Cell[];
}

/** Calls `look` with each cell that Framework has read from a fence of a page, and those before it. */
export function onCellRead<Cell>(
  md: MarkdownIt,
  look: (cell: Cell, before: readonly Cell[], env: CellEnv<Cell>) => void
): void {
  const rule = md.renderer.rules.fence;
  if (!rule) return;
  md.renderer.rules.fence = (tokens, index, options, env: CellEnv<Cell>, self) => {
    const count = env.code?.length ?? 0;
    const html = rule(tokens, index, options, env, self);
    const cells = env.code ?? [];
    if (cells.length > count) look(cells.at(-1)!, cells.slice(0, count), env);
    return html;
  };
}
