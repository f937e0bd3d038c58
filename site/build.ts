import {runCommand} from "./fault.js";
import {buildProject} from "./project.js";

// npm run build: data → pages → finished static site in `dist`.
await runCommand(async () => {
  const {dist, pageCount, seconds} = await buildProject({env: process.env, projectDir: process.cwd()});
  process.stdout.write(
    `Site construit\u00a0: ${pageCount}\u00a0pages dans «\u00a0${dist}\u00a0» en ${seconds.toFixed(1).replace(".", ",")}\u00a0s.\n`
  );
});
