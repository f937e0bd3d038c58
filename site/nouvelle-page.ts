import {createInterface} from "node:readline/promises";
import {parseArgs} from "node:util";
import {runCommand} from "../src/customs/run-command.js";
import {readChoice, type ChoiceWords} from "./new-page/choice.js";
import {pageText} from "./new-page/page-text.js";
import {placeOfPage, writePage} from "./new-page/write-page.js";

// npm run nouvelle-page -- "Filière automobile" [--territoires 68,67] [--produits C29A,C29B] [--pays DE,US]:
// a page on a theme. Without any of these, asks for them where somebody can answer.
await runCommand(async () => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      territoires: {type: "string"},
      produits: {type: "string"},
      pays: {type: "string"}
    }
  });
  const title = positionals.join(" ").trim();
  const page = placeOfPage(title, "src");
  const asks = process.stdin.isTTY && Object.keys(values).length === 0;
  const words = asks
    ? await askWords()
    : {territories: values.territoires ?? "", products: values.produits ?? "", partners: values.pays ?? ""};
  await writePage(page, pageText(title, readChoice(words)));
  process.stdout.write(
    [
      `Page créée\u00a0: ${page.file}`,
      `Elle est au menu, sous «\u00a0Études\u00a0», à l’adresse ${page.path}.`,
      "Pour la voir en l’écrivant\u00a0: npm run dev. Pour la relire\u00a0: npm run verifier.",
      ""
    ].join("\n")
  );
});

async function askWords(): Promise<ChoiceWords> {
  const questions = createInterface({input: process.stdin, output: process.stdout});
  const ask = (what: string, otherwise: string) =>
    questions.question(`${what}, codes ou noms séparés par des virgules (rien\u00a0: ${otherwise})\u00a0: `);
  try {
    return {
      territories: await ask("Territoires", "la France"),
      products: await ask("Produits", "tous"),
      partners: await ask("Pays", "tous")
    };
  } finally {
    questions.close();
  }
}
