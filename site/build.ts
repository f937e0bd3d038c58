import {runCommand} from "./fault.js";
import {buildProject} from "./project.js";

// npm run build: data → pages → finished static site in `dist`.
await runCommand(async () => {
  const {dist, pageCount, seconds} = await buildProject({env: process.env, projectDir: process.cwd()});
  process.stdout.write(
    `Site construit : ${pageCount} pages dans « ${dist} » en ${seconds.toFixed(1).replace(".", ",")} s.\n`
  );
});
