const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

/**
 * Builds the workbench into dist-workbench/: a page for this machine, which Excel never loads. What
 * Excel loads is built by webpack.config.js, and nothing of this may reach it.
 */
module.exports = async function workbenchConfig(_env, { mode }) {
  const { buildCache } = await import("./build/buildCache.mjs");
  const { nodeModules } = await import("./build/nodeModules.mjs");
  const { swcLoader } = await import("./build/swcLoader.mjs");
  return {
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    entry: {
      workbench: "./src/host/workbench/main.tsx",
      // Loaded by the pane's frame ahead of office.js.
      seam: { import: "./src/host/workbench/pane/seam.ts", runtime: false },
    },
    output: {
      path: path.resolve(__dirname, "dist-workbench"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      // The sample workbook is made beside it.
      clean: { keep: /^samples\// },
    },
    experiments: { css: true },
    externals: nodeModules,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader }] },
    plugins: [
      new HtmlPlugin({
        template: "src/host/workbench/workbench.html",
        filename: "workbench.html",
        chunks: ["workbench"],
      }),
    ],
    cache: buildCache("workbench", mode, __filename),
    // A page from this machine to this machine: its size costs nothing that anybody would notice.
    performance: { hints: false },
  };
};
