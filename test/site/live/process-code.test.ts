import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, it} from "vitest";
import {loaderCode} from "../../../site/live/process-code.js";

it("is made of what the files say at the end, whenever they are saved while it is made", async () => {
  const project = await mkdtemp(join(tmpdir(), "code-"));
  const save = (value: number) =>
    writeFile(join(project, "src/value.ts"), `export const value = ${value};\n`);
  try {
    await mkdir(join(project, "src"));
    // What takes time to read after the file that is saved.
    const others = Array.from({length: 150}, (_, i) => `other${i}`);
    for (const name of others)
      await writeFile(join(project, `src/${name}.ts`), `export const ${name} = [${"1, ".repeat(2000)}];\n`);
    const lines = ["value", ...others].map((name) => `import {${name}} from "./${name}.js";\n`);
    await writeFile(
      join(project, "src/loader.ts"),
      `${lines.join("")}process.stdout.write([value, ${others.join()}].join());\n`
    );
    for (let i = 0; i < 60; i += 8) {
      await save(2 * i);
      const making = loaderCode("src/loader.ts", project);
      await wait(i);
      await save(2 * i + 1);
      await making;
      // As the next process does: what was kept is taken for right where it is said to be.
      const text = await readFile(await loaderCode("src/loader.ts", project), "utf8");
      expect(text, `saved after ${i} ms`).toContain(`value = ${2 * i + 1};`);
    }
  } finally {
    await rm(project, {recursive: true, force: true});
  }
});

it("is made once of a file that is dated later than now", async () => {
  const project = await mkdtemp(join(tmpdir(), "code-"));
  const file = join(project, "src/loader.ts");
  try {
    await mkdir(join(project, "src"));
    await writeFile(file, "process.stdout.write('1');\n");
    const tomorrow = new Date(Date.now() + 86_400_000);
    await utimes(file, tomorrow, tomorrow);
    await wait(50);
    expect(await readFile(await loaderCode("src/loader.ts", project), "utf8")).toContain('write("1")');
  } finally {
    await rm(project, {recursive: true, force: true});
  }
});
