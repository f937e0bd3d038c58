import type {Page} from "playwright-core";

/** A picture of the guide: a page of the preview, and the part of it that is shown. */
export interface GuidePicture {
  /** `docs/images/guide-<name>.png` */
  name: string;
  /** Address in the preview. */
  path: string;
  width: number;
  height: number;
  /** Text of `src/etudes/<study>.md` while the picture is taken: what an analyst would have typed. */
  typed?: string;
  /** Waits for what the picture is to show, and brings it into view. */
  ready: (page: Page) => Promise<void>;
}

/** Name of the page that is written for a picture, and taken away afterwards. */
export const SAMPLE_STUDY = "capture-du-guide";

const shown = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().waitFor({timeout: 60_000});
};

/** The pictures of docs/guide-analyste.md, in its order. */
export const GUIDE_PICTURES: readonly GuidePicture[] = [
  {name: "accueil", path: "/", width: 1180, height: 700, ready: shown("#carte svg")},
  {name: "fiche", path: "/departement/07", width: 1000, height: 620, ready: shown(".cx-tile, .cx-tiles")},
  {
    name: "figure",
    path: "/etudes/exposition-etats-unis",
    width: 900,
    height: 620,
    ready: async (page) => {
      const figure = page.locator("#plus-exposes");
      await figure.waitFor({timeout: 60_000});
      await figure.evaluate((element) => element.scrollIntoView({block: "start"}));
    }
  },
  {
    name: "faute",
    path: `/etudes/${SAMPLE_STUDY}`,
    width: 900,
    height: 640,
    typed: "# Vers la Chine\n\nEn {{anee}}, les exportations reculent.\n",
    ready: async (page) => {
      await page.getByText("Vouliez-vous dire").first().waitFor({timeout: 60_000});
    }
  }
];
