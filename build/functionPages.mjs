import { tsImport } from "tsx/esm/api";

/** Adds the pages about the custom functions to a build; Excel's help links lead to them. */
export class FunctionPages {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionPages", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionPages", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { sitePages } = await tsImport("./functions/files.ts", import.meta.url);
          for (const [file, text] of sitePages()) {
            compilation.emitAsset(file, new sources.RawSource(text));
          }
        },
      );
    });
  }
}
