const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");

/** Licences that ask to be handed on with the code; docs/licences.md says which packages are in the bundles. */
const licences = [
  ...["@e965/xlsx", "fastest-levenshtein", "fflate", "highs", "papaparse", "react"],
  ...["react-dom", "scheduler"],
].map((name) => ({
  from: `node_modules/${name}/LICENSE*`,
  to: `${name.replace("/", "-")}.LICENSE.txt`,
  toType: "file",
}));

/**
 * Builds what Excel loads into dist/: one page for pane, ribbon buttons and custom functions, the
 * functions' script, metadata and pages, the manifest and its pictures.
 * `npm run build` calls it with the address that the manifest shall carry (build/build.mjs).
 */
module.exports = async function webpackConfig(env, { mode }) {
  const { buildCache } = await import("./build/buildCache.mjs");
  const { developmentServer } = await import("./build/developmentServer.mjs");
  const { FirstLoadBudget } = await import("./build/firstLoad.mjs");
  const { nodeModules } = await import("./build/nodeModules.mjs");
  const { FunctionPages } = await import("./build/functionPages.mjs");
  const { swcLoader } = await import("./build/swcLoader.mjs");
  const { developmentSite, manifestFor, siteOf } = await import("./build/site/site.mjs");
  const site = siteOf(env.url);
  return {
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    entry: {
      // First and apart, so that cells calculate before the pane has loaded.
      functions: "./src/functions/associate.ts",
      // On top of it, so that what the pane provides to the functions reaches them.
      taskpane: { import: "./src/addin.tsx", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      // A later build has other names, so that a browser never joins the parts of two builds. One mark for
      // all of them: a list of marks by part would be loaded before the pane is useful.
      // A folder of their own has one rule for caching, whatever the server.
      chunkFilename: "parts/[name].[fullhash:8].js",
      assetModuleFilename: "parts/[name].[contenthash:8][ext]",
      clean: true,
    },
    externals: nodeModules,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader },
        // The pane's styles stand in its page, so that it looks right before any script has come.
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        inject: "body",
        // Excel calls functions as soon as the page has loaded; scripts that load later come too late.
        scriptLoading: "blocking",
        minify:
          mode === "production"
            ? {
                collapseWhitespace: true,
                keepClosingSlash: true,
                minifyCSS: true,
                removeComments: true,
                useShortDoctype: true,
              }
            : false,
      }),
      ...(mode === "production" ? [new FirstLoadBudget()] : []),
      new FunctionPages(),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "assets/support.html", to: "support.html" },
          {
            from: "src/functions/functions*.json",
            to: "[name][ext]",
            transform: (content) => content.toString().replaceAll(developmentSite, site),
          },
          ...licences,
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) =>
              manifestFor(content.toString(), { site, version, label: env.label }),
          },
        ],
      }),
    ],
    cache: buildCache("add-in", mode, __filename),
    // FirstLoadBudget measures what counts, compressed.
    performance: { hints: false },
    devServer: developmentServer(),
  };
};
