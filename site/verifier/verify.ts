import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {readSource} from "../../src/markdown/cell-faults.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {byCodePoint, listFiles} from "../common/files.js";
import {commentaryFaults} from "../faults/commentary-faults.js";
import {missingFiles} from "../faults/file-faults.js";
import {documentAddresses, documentAnchors, isFrench} from "./documents.js";
import type {Finding, SourceFile} from "./finding.js";
import {imageFileFindings, linkFindings} from "./links.js";
import {pageParts, type PageParts} from "./markup.js";
import {readPages, type ReadPage, type SiteConfig} from "./pages.js";
import {readPassages, type Passage} from "./prose.js";
import {sentenceFindings} from "./sentences.js";
import {figureAnchors} from "../common/figure-anchors.js";
import {siteAddresses} from "./site-addresses.js";
import {spellingFindings, type Spelling} from "./spelling.js";
import {structureFindings} from "./structure.js";
import {typographyFindings} from "./typography.js";

/** What is checked: the pages of the site, and the documents beside. */
export interface VerifiedProject {
  config: SiteConfig;
  /** Folder of the documents, `docs`. */
  docs: string;
  spelling: Spelling;
}

/** The texts of a project, by what they are. */
interface ProjectTexts {
  /** Paths below the folder of pages, `departement/[code].md`. */
  pageFiles: string[];
  /** Pages, commentaries and other texts that pages take in. */
  texts: SourceFile[];
  documents: SourceFile[];
}

/** Everything that is to look at in the texts of a project, by file and line. */
export async function verifyProject(project: VerifiedProject): Promise<{findings: Finding[]; files: number}> {
  const {pageFiles, texts, documents} = await projectTexts(project);
  const findings = [
    ...texts.flatMap((source) => textFindings(source, project.spelling, true)),
    ...documents.flatMap((source) => textFindings(source, project.spelling, false)),
    // No page shows that they are missing.
    ...commentaryFaults(project.config.root).map(faultFinding),
    ...(await pageFindings(readPages(pageFiles, project.config), project.config.root)),
    ...documentFindings(documents)
  ];
  return {findings: inOrder(findings), files: texts.length + documents.length};
}

/** The files that are read, in the order of their names. */
async function projectTexts({config: {root}, docs}: VerifiedProject): Promise<ProjectTexts> {
  const names = (await listFiles(root)).filter((name) => !/^(?:\.observablehq|donnees)\//.test(name));
  const read = (folder: string, name: string): SourceFile => {
    const file = `${folder}/${name}`;
    return {file, text: readSource(file)};
  };
  const documents = (await listFiles(docs)).filter((name) => name.endsWith(".md"));
  return {
    pageFiles: names.filter((name) => name.endsWith(".md")),
    texts: names.filter((name) => /\.(?:md|markdown)$/.test(name)).map((name) => read(root, name)),
    documents: documents.map((name) => read(docs, name)).filter(({text}) => isFrench(text))
  };
}

/** What one text says, word by word: typography, spelling, long sentences. */
export function textFindings(source: SourceFile, spelling: Spelling, isBuilt: boolean): Finding[] {
  const passages = readPassages(source.text);
  return [
    ...typographyFindings(source, passages, {isBuilt}),
    ...spellingFindings(
      source,
      passages.filter((passage) => !isName(passage)),
      spelling
    ),
    ...sentenceFindings(source)
  ];
}

/** The name of a section of a text file, `## etats-unis` in `src/essentiel.markdown`: nobody reads it. */
function isName({kind, prose}: Passage): boolean {
  return kind === "titre" && /^[a-z][a-z0-9-]*$/.test(prose);
}

/** What pages are made of: headings, images, links, and what their reading found wrong. */
async function pageFindings(pages: readonly ReadPage[], root: string): Promise<Finding[]> {
  const parts = new Map(pages.map(({path, tokens}) => [path, pageParts(tokens)]));
  const anchors = new Map([...parts].map(([path, each]) => [path, each.anchors]));
  const site = {root, pages: anchors, figures: await figureAnchors(`${root}/components`)};
  const loaders = knownFiles(root);
  return pages.flatMap((page) => {
    const {path, sources, faults} = page;
    const checked = {sources, parts: parts.get(path)!};
    return [
      ...faults.map(faultFinding),
      ...fileFindings(page, checked.parts, {root, loaders}),
      ...structureFindings(checked),
      ...linkFindings(checked, siteAddresses(site, path))
    ];
  });
}

/** Framework's way to files, which looks once for each: the pages of a template name the same ones. */
function knownFiles(root: string): Pick<LoaderResolver, "find"> {
  const loaders = new LoaderResolver({root});
  const found = new Map<string, ReturnType<LoaderResolver["find"]>>();
  return {
    find(path) {
      if (!found.has(path)) found.set(path, loaders.find(path));
      return found.get(path);
    }
  };
}

/** The files that a page reads, shows or offers and that nothing gives, as the preview and the build say. */
function fileFindings(
  {path, source, sources, files}: ReadPage,
  {images, files: offered}: PageParts,
  config: {root: string; loaders: Pick<LoaderResolver, "find">}
): Finding[] {
  const names = [...files, ...images.map(({address}) => address), ...offered];
  const address = path.endsWith("/") ? `${path}index` : path;
  return missingFiles(names, {
    page: {path: source},
    path: address,
    source: sources[0]?.text ?? "",
    config
  }).map((fault) => ({...fault, rule: "fichier", level: "faute"}));
}

/** What the reading of a page has found: a mistake in its text, or a sentence that the data make false. */
function faultFinding(fault: PageFault): Finding {
  return {...fault, rule: fault.kind === "constat" ? "affirmation" : "texte", level: "faute"};
}

function documentFindings(documents: readonly SourceFile[]): Finding[] {
  const md = createMarkdownIt({});
  const parts = new Map<string, PageParts>(
    documents.map(({file, text}) => [file, pageParts(md.parse(text, {code: []}))])
  );
  const anchors = new Map([...parts].map(([file, each]) => [file, documentAnchors(each)]));
  return documents.flatMap((source) => {
    const checked = {sources: [source], parts: parts.get(source.file)!};
    const addresses = documentAddresses(source.file, anchors);
    return [
      ...structureFindings(checked),
      ...linkFindings(checked, addresses),
      ...imageFileFindings(checked, addresses)
    ];
  });
}

/**
 * A fault of a template is found on every page that it gives, and told once; so is one whose words differ
 * from page to page, where its line has none that is written there as it is told.
 */
function inOrder(findings: readonly Finding[]): Finding[] {
  const lineOf = ({file, line, rule, level}: Finding) => JSON.stringify([file, line, rule, level]);
  const written = new Set(findings.filter(({isRepeated}) => !isRepeated).map(lineOf));
  const once = new Map(
    findings
      .filter((finding) => !finding.isRepeated || !written.has(lineOf(finding)))
      .map((finding) => [
        finding.isRepeated
          ? lineOf(finding)
          : JSON.stringify([finding.file, finding.line, finding.message, finding.edit]),
        finding
      ])
  );
  return [...once.values()].sort(
    (a, b) =>
      byCodePoint(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byCodePoint(a.message, b.message)
  );
}
