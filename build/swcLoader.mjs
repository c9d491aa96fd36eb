/** How webpack reads TypeScript, for what Excel loads and for the workbench alike. */
export const swcLoader = {
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};
