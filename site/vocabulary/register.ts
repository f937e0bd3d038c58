// Comes before Framework in a process that builds its pages (`node --import`).
import {replaceModules} from "../common/replaced-modules.js";
import {VOCABULARY} from "./replacements.js";

replaceModules(VOCABULARY);
