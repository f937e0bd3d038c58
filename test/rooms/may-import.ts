/**
 * What each room may import of the others; every room may import itself. A room is a folder with the folders
 * in it; where some of these are rooms of their own below, it is the files right in it. `a/*` stands for all
 * rooms below `a`, `src/components/<figure>` for the folder of any figure, and `(types)` lets only types
 * pass. `test` and `bench` may import everything, and nothing imports them.
 *
 * A new arrow between rooms is a decision: write it here, then `npm run rooms` draws it in
 * docs/architecture.md.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/french": [],
  "src/trade": [],
  "src/framework": [],
  "src/map": [],
  "src/reference": ["src/trade"],
  "src/demo": ["src/reference", "src/trade"],
  "src/markdown": ["src/framework", "src/french", "src/reference", "src/trade"],
  "src/data": ["src/customs", "src/map", "src/reference", "src/trade", "src/components/* (types)"],

  // The data step, from what all of it uses to its commands.
  "src/customs/common": ["src/french", "src/trade (types)"],
  "src/customs/read": ["src/customs/common", "src/french", "src/reference", "src/trade"],
  "src/customs/cube": ["src/customs/common", "src/customs/read", "src/french", "src/reference", "src/trade"],
  "src/customs/checks": [
    "src/customs/common",
    "src/customs/read",
    "src/customs/cube",
    "src/french",
    "src/reference"
  ],
  "src/customs/publish": [
    "src/customs/common",
    "src/customs/read",
    "src/customs/cube",
    "src/french",
    "src/reference",
    "src/trade"
  ],
  "src/customs/workers": [
    "src/customs/common",
    "src/customs/read",
    "src/customs/cube",
    "src/customs/publish"
  ],
  "src/customs/fetch": ["src/customs", "src/customs/common", "src/customs/read", "src/french", "src/trade"],
  "src/customs/changes": ["src/customs", "src/customs/common", "src/french", "src/trade"],
  "src/customs": [
    "src/customs/common",
    "src/customs/read",
    "src/customs/cube",
    "src/customs/checks",
    "src/customs/publish",
    "src/customs/workers",
    "src/demo",
    "src/french",
    "src/reference",
    "src/trade"
  ],

  // Figures: the modules that pages name, a folder for each figure, and what all figures share. Figures do
  // not know each other.
  "src/components/chart": ["src/trade"],
  "src/components/figure": ["src/components/chart", "src/french", "src/trade"],
  "src/components/<figure>": [
    "src/components/chart",
    "src/components/figure",
    "src/components (types)",
    "src/french",
    "src/trade"
  ],
  "src/components": ["src/components/*", "src/french", "src/trade"],

  // The site, in the order of its pipeline.
  "site/common": ["src/customs", "src/french", "src/reference", "src/trade (types)"],
  "site/search": ["src/customs", "src/french", "src/reference", "src/trade"],
  "site/vocabulary": ["site/common", "site/search"],
  "site/faults": [
    "site/common",
    "site/vocabulary",
    "src/customs",
    "src/customs/common (types)",
    "src/french",
    "src/markdown",
    "src/reference"
  ],
  "site/framework": [
    "site/common",
    "site/faults",
    "site/vocabulary",
    "src/customs",
    "src/customs/common",
    "src/french",
    "src/markdown"
  ],
  "site/fonts": ["site/common"],
  "site/bundle": ["site/common", "site/fonts", "site/vocabulary"],
  "site/finish": [
    "site/common",
    "site/bundle",
    "site/fonts",
    "src/framework",
    "src/french",
    "src/reference",
    "src/trade (types)"
  ],
  "site/browser": ["site/common", "src/framework"],
  "site/preview": [
    "site/common",
    "site/browser",
    "site/finish",
    "site/fonts",
    "src/french",
    "src/reference",
    "src/trade"
  ],
  "site/print": ["site/common", "site/browser", "src/framework", "src/french"],
  "site/visit": ["site/common", "site/browser", "site/finish", "site/print", "src/framework", "src/french"],
  "site/client": ["src/components/*", "src/framework", "src/trade"],
  "site/live": [
    "site/common",
    "site/faults",
    "site/vocabulary",
    "site/live/replaced",
    "src/customs",
    "src/customs/common",
    "src/french",
    "src/markdown",
    "src/reference"
  ],
  "site/captures": [],
  "site/new-page": ["site/common", "src/french", "src/markdown", "src/reference"],
  "site/verifier": ["site/common", "site/faults", "src/french", "src/markdown", "src/reference"],
  // What takes the place of modules of Framework in the preview.
  "site/live/replaced": ["site/common", "site/vocabulary"],
  "site/live/client": ["site/live (types)", "src/framework", "src/markdown"],
  "site/gallery": [
    "site/common",
    "site/browser",
    "src/components",
    "src/components/balance",
    "src/components/chart",
    "src/reference",
    "src/trade"
  ],
  site: ["site/*", "src/customs", "src/french", "src/markdown", "src/reference", "src/trade (types)"],

  "observablehq.config.ts": ["site/framework", "src/customs", "src/french", "src/markdown", "src/reference"],
  // The Markdown files of `src`.
  pages: ["src/components", "src/french"]
};
