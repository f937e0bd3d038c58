// The two functions of Framework that the build calls; the package brings no types.
declare module "@observablehq/framework/dist/config.js" {
  export interface ResolvedConfig {
    root: string;
    output: string;
    base: string;
  }
  export function readConfig(path?: string, root?: string): Promise<ResolvedConfig>;
}

declare module "@observablehq/framework/dist/build.js" {
  import type {ResolvedConfig} from "@observablehq/framework/dist/config.js";
  export class FileBuildEffects {
    constructor(outputRoot: string, cacheDir: string);
  }
  export function build(options: {config: ResolvedConfig}, effects?: FileBuildEffects): Promise<void>;
}
