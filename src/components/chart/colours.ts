import type {Flow} from "../../trade/types.js";

/** The colours of the palette as charts write them: a variable of palette.css, with its light value where no style sheet is. */
export const colour = {
  background: "var(--cx-background, #ffffff)",
  surface: "var(--cx-surface, #f4f6f9)",
  text: "var(--cx-text, #1b2230)",
  quiet: "var(--cx-text-quiet, #535d6c)",
  rule: "var(--cx-rule, #d3d9e2)",
  muted: "var(--cx-muted, #838d9b)",
  neutral: "var(--cx-neutral, #6a7585)",
  surplus: "var(--cx-surplus, #0f7d4a)",
  deficit: "var(--cx-deficit, #8c2208)",
  top: "var(--cx-top, #c4162b)"
} as const;

/** Fill of the marks of a flow: imports blue, exports violet. */
export const flowColour: Record<Flow, string> = {
  import: "var(--cx-import, #1a74bd)",
  export: "var(--cx-export, #56218c)"
};

/** Fill of the large areas of a flow, written upon: on a dark screen they would dazzle in the colour of its marks. */
export const areaColour: Record<Flow, string> = {
  import: "var(--cx-import-area, #1a74bd)",
  export: "var(--cx-export-area, #56218c)"
};

/** Text on an area of that flow. */
export const onAreaColour: Record<Flow, string> = {
  import: "var(--cx-on-import, #ffffff)",
  export: "var(--cx-on-export, #ffffff)"
};
