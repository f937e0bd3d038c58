// Comes before Framework in a process that runs it (`node --import`).
import {register} from "node:module";

register("./replaced-modules.ts", import.meta.url);
