import type {Flow} from "../../trade/types.js";

/**
 * The colours of the palette as charts write them: a variable of palette.css, with its light value where no
 * style sheet is.
 */
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

/**
 * Fill of the large areas of a flow, written upon: on a dark screen they would dazzle in the colour of its
 * marks.
 */
export const areaColour: Record<Flow, string> = {
  import: "var(--cx-import-area, #1a74bd)",
  export: "var(--cx-export-area, #56218c)"
};

/** Text on an area of that flow. */
export const onAreaColour: Record<Flow, string> = {
  import: "var(--cx-on-import, #ffffff)",
  export: "var(--cx-on-export, #ffffff)"
};

/** From little to much, in five classes. */
export const STEPS = [
  "var(--cx-step-1, #dfe8e9)",
  "var(--cx-step-2, #b3c9cc)",
  "var(--cx-step-3, #80a6ab)",
  "var(--cx-step-4, #478089)",
  "var(--cx-step-5, #125862)"
] as const;

/** Colours of lines or parts that have none of their own; their names tell them apart too. */
export const SERIES = [
  "var(--cx-series-1, #a86400)",
  "var(--cx-series-2, #00746b)",
  "var(--cx-series-3, #b0307f)",
  "var(--cx-series-4, #5b6b12)",
  "var(--cx-series-5, #7d4a2b)",
  "var(--cx-series-6, #4d5a6a)"
] as const;

/**
 * From far below a reference to far above it, in six classes, the reference between the third and the fourth.
 */
export const AROUND = [
  "var(--cx-map-1, #b35806)",
  "var(--cx-map-2, #e08f37)",
  "var(--cx-map-3, #fbd9a9)",
  "var(--cx-map-4, #b9b0d9)",
  "var(--cx-map-5, #8d7bbd)",
  "var(--cx-map-6, #5e3c99)"
] as const;

/**
 * From the largest deficit to the largest surplus, in six classes, balance between the third and the fourth.
 */
export const BALANCES = [
  "var(--cx-balance-1, #8c2208)",
  "var(--cx-balance-2, #cf6a4d)",
  "var(--cx-balance-3, #f2c4b3)",
  "var(--cx-balance-4, #bfe0cc)",
  "var(--cx-balance-5, #4fa678)",
  "var(--cx-balance-6, #0b5e37)"
] as const;
