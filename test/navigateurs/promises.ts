import {waitFor, type Visitor} from "./browser.js";

/** What the site promises to its readers in every browser. */
export interface Promised {
  name: string;
  /**
   * Fails with a French sentence where it is not kept; `NOT_TRIED` begins one where the driver of the browser
   * cannot do it.
   */
  check: (visitor: Visitor, site: string) => Promise<void>;
}

/** Begins the sentence of what a driver cannot do: said, and not counted as broken. */
export const NOT_TRIED = "non essayé\u00a0: ";

const FACTSHEET = "departement/07";
const STATUS = (id: string) => `document.querySelector("#${id} .cx-status").textContent`;

export const PROMISES: readonly Promised[] = [
  {
    name: "chaque genre de page s’affiche, sans cellule en erreur",
    check: async (visitor, site) => {
      for (const path of [
        "",
        "france",
        "region/84",
        "comparer?t=07,26",
        "classements",
        "produit/C30C",
        "pays/US"
      ]) {
        await openPage(visitor, site + path);
        expectTrue(
          await visitor.read(`document.querySelectorAll("main svg, main table").length > 0`),
          `${path} : ni figure ni table`
        );
      }
    }
  },
  {
    name: "toutes les figures d’une fiche sont dessinées",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      const empty = await visitor.read<string[]>(
        `[...document.querySelectorAll("main .cx-figure")].filter((figure) => ![...figure.querySelectorAll(".cx-chart svg")].some((svg) => svg.getBoundingClientRect().width > 50)).map((figure) => figure.id)`
      );
      expectTrue(empty.length === 0, `figures vides : ${empty.join(", ")}`);
      expectTrue(
        (await visitor.read<number>(`document.querySelectorAll("main .cx-figure").length`)) >= 15,
        "moins de quinze figures"
      );
    }
  },
  {
    name: "le choix de l’année change les figures et l’adresse, et le retour les rend",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      const subtitle = `document.querySelector("#balance-partenaires").textContent`;
      expectTrue(await visitor.read(`${subtitle}.includes("2024")`), "2024 n’est pas l’année de départ");
      await choose(visitor, "Année", "2022");
      await waitFor(
        visitor,
        `location.search.includes("annee=2022") && /Ardèche, 2022/.test(${subtitle})`,
        "année 2022"
      );
      await visitor.read(`(history.back(), true)`);
      await waitFor(visitor, `/Ardèche, 2024/.test(${subtitle})`, "retour à 2024");
    }
  },
  {
    name: "le nombre de rangs change les figures et l’adresse",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      await choose(visitor, "Nombre de premiers", "5");
      await waitFor(visitor, `location.search.includes("rangs=5")`, "rangs=5");
      await waitFor(
        visitor,
        `/5 premiers/.test(document.querySelector("#balance-partenaires").textContent)`,
        "figure à 5 rangs"
      );
    }
  },
  {
    name: "la carte des activités s’ouvre d’un clic et se referme",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      const groups = `document.querySelectorAll("#activites .cx-group").length`;
      const before = await visitor.read<number>(groups);
      expectTrue(before > 5, "moins de six familles");
      await visitor.read(`(document.querySelector("#activites").scrollIntoView(), true)`);
      await visitor.click("#activites .cx-group .cx-group-outline, #activites .cx-group");
      await waitFor(visitor, `document.querySelector("#activites .cx-back")`, "famille ouverte");
      await visitor.click("#activites .cx-back");
      await waitFor(visitor, `${groups} === ${before}`, "familles de nouveau");
    }
  },
  {
    name: "la table d’une figure s’ouvre",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      await visitor.click("#balance-partenaires details summary");
      await waitFor(
        visitor,
        `document.querySelectorAll("#balance-partenaires details[open] tbody tr").length > 5 && document.querySelector("#balance-partenaires details tbody").getBoundingClientRect().height > 50`,
        "table ouverte"
      );
    }
  },
  {
    name: "CSV, SVG et PNG se téléchargent, entiers, la police dans l’image",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      await visitor.read(
        `(window.kept = [], URL.createObjectURL = (blob) => (window.kept.push(blob), "data:,"), true)`
      );
      for (const [index, format] of ["CSV", "SVG", "PNG"].entries()) {
        await visitor.read(
          `([...document.querySelectorAll("#balance-partenaires .cx-tools button")].find((b) => b.textContent.endsWith("${format}")).click(), true)`
        );
        await waitFor(
          visitor,
          `window.kept.length === ${index + 1} || /impossible|n’a pas pu/.test(${STATUS("balance-partenaires")})`,
          `fichier ${format}`
        );
      }
      const [csv, svg, png] = await visitor.read<[string, string, number[]]>(
        `Promise.all([kept[0].text(), kept[1].text(), createImageBitmap(kept[2]).then((i) => [i.width, i.height])])`
      );
      expectTrue(csv.split("\n").length > 10 && csv.startsWith("Partenaire,"), "CSV sans lignes");
      expectTrue(
        svg.includes("font/woff2;base64,") && svg.includes("Données de démonstration"),
        "SVG sans police ou sans mention"
      );
      expectTrue(png[0]! > 1500 && png[1]! > 500, `PNG de ${png.join(" × ")}`);
    }
  },
  {
    name: "« Copier le lien » copie l’adresse, ou la montre",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      await visitor.click("#balance-partenaires .cx-tools a");
      await waitFor(
        visitor,
        `/Lien copié|#balance-partenaires/.test(${STATUS("balance-partenaires")})`,
        "lien"
      );
    }
  },
  {
    name: "la recherche trouve une fiche sans accent",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      await visitor.type("#observablehq-search input", "ardeche");
      await waitFor(
        visitor,
        `/Ardèche/.test(document.querySelector("#observablehq-search-results a")?.textContent)`,
        "résultats"
      );
    }
  },
  {
    name: "rien ne déborde sur un téléphone",
    check: async (visitor, site) => {
      await visitor.resize(480, 812);
      await openPage(visitor, site + FACTSHEET);
      const excess = await visitor.read<number>(`document.documentElement.scrollWidth - innerWidth`);
      await visitor.resize(1280, 900);
      expectTrue(excess <= 0, `la page déborde de ${excess} px`);
    }
  },
  {
    name: "la fiche s’imprime",
    check: async (visitor, site) => {
      await openPage(visitor, site + FACTSHEET);
      const pdf = Buffer.from(await visitor.print());
      expectTrue(
        pdf.subarray(0, 5).toString() === "%PDF-" && pdf.length > 50_000,
        `PDF de ${pdf.length} octets`
      );
    }
  }
];

/** Opens a page and waits until every cell has displayed and every figure is drawn. */
export async function openPage(visitor: Visitor, address: string): Promise<void> {
  await visitor.open(address);
  // Told at each look: WebKit’s driver gives the page before its scripts listen.
  await waitFor(
    visitor,
    `dispatchEvent(new Event("beforeprint")) && document.readyState === "complete" && !document.querySelector("main observablehq-loading") && ![...document.querySelectorAll("main .cx-chart > *")].some((each) => !each.hasChildNodes())`,
    `${address} : page au repos`
  );
  const errors = await visitor.read<string[]>(
    `[...document.querySelectorAll("main .observablehq--error")].map((each) => each.textContent)`
  );
  expectTrue(errors.length === 0, `${address} : ${errors.join(" ; ")}`);
}

/** Chooses in the first list whose label begins so, as a browser does for its reader. */
async function choose(visitor: Visitor, label: string, value: string): Promise<void> {
  await visitor.read(`(() => {
    const label = [...document.querySelectorAll("main label")].find((each) => each.textContent.startsWith(${JSON.stringify(label)}));
    const select = label.control ?? label.querySelector("select");
    select.value = [...select.options].find((each) => each.textContent === ${JSON.stringify(value)}).value;
    for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, {bubbles: true}));
    return true;
  })()`);
}

function expectTrue(kept: boolean, fault: string): void {
  if (!kept) throw new Error(fault);
}
