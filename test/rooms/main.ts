import {runCommand} from "../../src/customs/run-command.js";
import {FrenchError} from "../../src/french/french-error.js";
import {projectImports} from "./imports.js";
import {draw} from "./pictures.js";

// npm run rooms: holds all imports to the rules of rooms, and draws docs/architecture.md's pictures of rooms
// and arrows again.
await runCommand(async () => {
  const {imports, violations} = await projectImports();
  await draw(imports);
  if (violations.length > 0)
    throw new FrenchError(
      `${violations.join("\n")}\nCe que chaque pièce peut importer est dans test/rooms/may-import.ts.`
    );
});
