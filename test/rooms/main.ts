import {projectImports} from "./imports.js";
import {draw} from "./pictures.js";

// npm run rooms: holds all imports to the rules of rooms, and draws docs/architecture.md's pictures of rooms and arrows again.
const {imports, violations} = await projectImports();
if (violations.length > 0) {
  process.stderr.write(`${violations.join("\n")}\nWhat a room may import is in test/rooms/may-import.ts.\n`);
  process.exitCode = 1;
}
await draw(imports);
