import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {correctProject} from "../../../site/verifier/correct.js";
import {reportText} from "../../../site/verifier/report.js";
import {verifyProject} from "../../../site/verifier/verify.js";
import {frenchMarkdown} from "../../../src/markdown/index.js";
import {pageVariables} from "../../../src/markdown/variables.js";

const facts = {referenceYear: 2024, years: [2023, 2024], dataMonth: "2025-02", demo: true};
const words = {
  dictionary: {knows: (word: string) => word !== "fote", suggest: () => ["faute"]},
  words: new Set<string>()
};

let folder: string;
beforeEach(async () => {
  folder = relative(process.cwd(), await mkdtemp(join(tmpdir(), "verifier-")));
});
afterEach(() => rm(folder, {recursive: true}));

/** Writes a project and returns what is found in it, as « file:line rule: message ». */
async function verify(
  files: Record<string, string>,
  sentences: (path: string) => Record<string, string> = () => ({})
) {
  for (const [name, text] of Object.entries({
    "src/components/x.ts": 'const f = {id: "carte"};',
    "docs/a.md": "",
    ...files
  })) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  const root = join(folder, "src");
  const markdownIt = frenchMarkdown({
    variables: (path) => ({...pageVariables(path, facts), ...sentences(path)}),
    analysesDir: join(root, "analyses")
  });
  return verifyProject({
    config: {root, dynamicPaths: ["/departement/07", "/departement/26"], markdownIt},
    docs: join(folder, "docs"),
    spelling: words
  });
}

async function told(...project: Parameters<typeof verify>): Promise<string[]> {
  const {findings} = await verify(...project);
  return findings.map(
    ({file, line, rule, message}) => `${relative(folder, file)}:${line} ${rule}: ${message}`
  );
}

/** A sentence whose spaces may be those that do not break. */
function sentence(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/ /g, "\\s")}$`, "u");
}

describe("verifyProject", () => {
  it("says nothing of a project that is right", async () => {
    const files = {
      "src/index.md":
        "# Accueil\n\n[Ardèche](/departement/07), [la carte](#carte), [suite](./methode#la-source), [pays](/pays/)\n\n## Fin\n",
      "src/methode.md":
        '# Méthode\n\n## La source\n\n[Haut](/) et <a href="./departement/26#le-commerce-de-la-drome">Drôme</a>\n',
      "src/departement/[code].md": "# Le commerce {{du}}\n\n[Données](../donnees/{{id}}.csv) {{analyse}}\n",
      "src/pays/index.md": "# Les pays\n\n[Ici même](./) et [Ardèche](../departement/07)\n",
      "src/donnees/departement-07.csv": "",
      "src/donnees/departement-26.csv": "",
      "docs/guide.md":
        "# Le guide est là\n\n## Où est le texte ?\n\nVoir [le texte](#où-est-le-texte-), la [suite](autre.md#la-suite).\n",
      "docs/autre.md": "# Les autres\n\n## La suite\n\nEst-elle dans la page ?\n",
      "docs/en.md": "# The pages\n\nThis is in English, and the links are of no matter: [x](none.md)\n"
    };
    expect(await told(files)).toEqual([]);
  });

  it("finds images, files of cells, sounds and downloads that nothing gives, whoever names them", async () => {
    const fence = "```";
    const files = {
      "src/index.md": [
        "# Accueil",
        "![Une carte](absente.png) ![Le site](/icone.svg) ![Ailleurs](https://exemple.fr/a.png)",
        '<figure><img src="vue.png" alt="Une vue"></figure>',
        '<a href="../data/absent.csv" download>Données</a> <a href="/icone.svg" download>Icône</a>',
        '<audio src="/bruit.mp3"></audio>',
        "[Fiche](/pdf/commerce-exterieur-07-ardeche-2024.pdf), [autre](/pdf/nimporte-2024.pdf)",
        "",
        `${fence}js\nFileAttachment("/data/absent.csv").csv()\n${fence}`,
        ""
      ].join("\n\n"),
      "src/icone.svg": "",
      "src/departement/[code].md": "# Titre {{du}}\n\n{{analyse}}\n",
      "src/analyses/departement-07.markdown": "![Un site](site.png)\n",
      "docs/guide.md": "# Ce guide est là pour qui est dans la page\n\n![Une page](images/a.png)\n"
    };
    expect(await told(files)).toEqual(
      [
        [
          "docs/guide.md:3 fichier: L’image « images/a.png » ne paraît pas : le fichier « $/docs/images/a.png »"
        ],
        ["src/analyses/departement-07.markdown:1 fichier: Le fichier « $/src/departement/site.png »"],
        ["src/index.md:3 fichier: Le fichier « $/src/absente.png »"],
        ["src/index.md:5 fichier: Le fichier « $/src/vue.png »"],
        ["src/index.md:7 fichier: Le fichier « $/data/absent.csv »"],
        ["src/index.md:9 fichier: Le fichier « $/src/bruit.mp3 »"],
        [
          "src/index.md:11 lien: Le lien « /pdf/nimporte-2024.pdf » ne mène nulle part :",
          "il n’y a ni page ni fichier à cette adresse."
        ],
        ["src/index.md:16 fichier: Le fichier « $/src/data/absent.csv »"]
      ].map(([start, end = "n’existe pas."]) =>
        expect.stringMatching(sentence(`${start!.replace("$", folder)} ${end}`))
      )
    );
  });

  it("finds links and anchors that lead nowhere, for every territory of a template", async () => {
    const files = {
      "src/index.md":
        "# Accueil\n\n[un](/methodes) [deux](/methode#sorces)\n[trois](/departement/99) [quatre](image.pdf) [cinq](https://)\n",
      "src/methode.md": "# Méthode\n\n## Sources\n",
      "src/departement/[code].md": "# Titre\n\nTexte\n\n[Données {{du}}](../donnees/{{id}}.csv)\n",
      "src/donnees/departement-07.csv": ""
    };
    const {findings} = await verify(files);
    expect(findings.map(({line, message, advice}) => [line, message, advice])).toEqual([
      [
        5,
        "Le lien « ../donnees/departement-26.csv » ne mène nulle part : il n’y a ni page ni fichier à cette adresse.",
        "Corrigez l’adresse, ou retirez le lien."
      ],
      [
        3,
        "Le lien « /methode#sorces » ne mène nulle part : la page n’a pas de titre ni de repère « sorces ».",
        "Vouliez-vous dire « #sources » ?"
      ],
      [
        3,
        "Le lien « /methodes » ne mène nulle part : il n’y a ni page ni fichier à cette adresse.",
        "Vouliez-vous dire « /methode » ?"
      ],
      [
        4,
        "Le lien « /departement/99 » ne mène nulle part : aucun territoire n’a ce code.",
        "Vouliez-vous dire « /departement/07 » ?"
      ],
      [
        4,
        "Le lien « https:// » ne mène nulle part : elle est mal formée.",
        "Corrigez l’adresse, ou retirez le lien."
      ],
      [
        4,
        "Le lien « image.pdf » ne mène nulle part : il n’y a ni page ni fichier à cette adresse.",
        "Corrigez l’adresse, ou retirez le lien."
      ]
    ]);
  });

  it("tells a wrong link of a sentence that is on every page once, in the file of that sentence", async () => {
    const files = {
      "src/index.md": "# Accueil\n",
      "src/essentiel.markdown": "Les phrases.\n\n## ventes\n\n[Les ventes](#trimestre) du trimestre\n",
      "src/departement/[code].md": "# Titre\n\nUn trimestre.\n\n{{constats}}\n"
    };
    const sentences = (path: string) => ({
      constats: `- [Les ventes](${path}#trimestre) du trimestre\n- [Les ventes](#trimestre) du trimestre`
    });
    expect(await told(files, sentences)).toEqual([
      "src/essentiel.markdown:5 lien: Le lien « #trimestre » ne mène nulle part : la page n’a pas de titre ni de repère « trimestre »."
    ]);
  });

  it("tells a commentary that no page shows", async () => {
    expect(await told({"src/analyses/departement-99.markdown": "Rien.\n"})).toEqual([
      "src/analyses/departement-99.markdown:null texte: Ce commentaire ne paraît nulle part\u00a0: son nom n’est pas celui d’un territoire."
    ]);
  });

  it("finds headings out of order, also those of a commentary in its page, and images without words", async () => {
    const files = {
      "src/index.md":
        '# Accueil\n\n#### Trop bas\n\n## Fin\n\n## Fin\n\n![](a.png) ![a.png](a.png)\n\n<img src="b.png"><img src="b.png" alt="">\n',
      "src/a.png": "",
      "src/b.png": "",
      "src/methode.md": '# Méthode\n\n## Où\n\n```js\nfigure(x, {id: "ou"})\n```\n',
      "src/departement/[code].md": "# Titre\n\n{{analyse}}\n",
      "src/analyses/departement-07.markdown": "Une phrase.\n\n### L'essentiel\n"
    };
    expect(await told(files)).toEqual([
      "src/analyses/departement-07.markdown:3 titre: Ce titre est de rang 3, après un titre de rang 1.",
      "src/index.md:3 titre: Ce titre est de rang 4, après un titre de rang 1.",
      "src/index.md:5 titre: Deux titres de la page ont le même texte : un lien ne sait pas lequel choisir.",
      "src/index.md:9 image: Cette image n’a pas de texte.",
      "src/index.md:9 image: Le texte de cette image est un nom de fichier.",
      "src/index.md:11 image: Cette image n’a pas de texte.",
      "src/methode.md:6 titre: Le repère « ou » est déjà celui d’un titre ou d’une autre figure de la page."
    ]);
  });

  it("tells the faults of build-time text, of spelling, and gives long sentences as advice", async () => {
    const long = `${"un mot ".repeat(23)}fin.`;
    const other = `{{#si demo}}${"un mot ".repeat(20)}{{/si}}{{#sauf demo}}${"deux mots ".repeat(20)}{{/sauf}}.`;
    const {findings} = await verify({
      "src/methode.md": `# Méthode\n\n${other}\n`,
      "src/index.md": `# Accueil {{anee}}\n\nUne fote.\n\n${long}\n\n[ici](/)\n`
    });
    expect(findings.map(({line, level, message}) => [line, level, message])).toEqual([
      [3, "faute", "« fote » n’est pas au dictionnaire."],
      [5, "conseil", "Cette phrase a 47 mots."],
      [7, "conseil", "« ici » ne dit pas où mène le lien."],
      [1, "faute", expect.stringMatching(/^« \{\{anee\}\} » est inconnu dans cette page\./)]
    ]);
  });
});

describe("npm run verifier -- --corriger", () => {
  it("mends what is safe, keeps line ends, and says what is left", async () => {
    const files = {"src/index.md": '# Accueil\r\n\r\nTrois "mots": un, deux...\r\n\r\nUne fote de 12%.\r\n'};
    await verify(files);
    const {findings, mended} = await correctProject(() => verify({}));
    expect(await readFile(join(folder, "src/index.md"), "utf8")).toBe(
      "# Accueil\r\n\r\nTrois « mots » : un, deux…\r\n\r\nUne fote de 12 %.\r\n"
    );
    const report = reportText({findings, mended, files: 1, seconds: 0.5}).replaceAll(folder, "projet");
    await expect(report).toMatchFileSnapshot("report.txt");
  });
});
