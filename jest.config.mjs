const swc = [
  "@swc/jest",
  {
    sourceMaps: "inline",
    module: { type: "commonjs" },
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];

/** One configuration; a test that needs a page says so in its docblock (`@jest-environment jsdom`). */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  transform: { "\\.[cm]?[jt]sx?$": swc },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/fx|fflate|numfmt)/)"],
  maxWorkers: 2,
  // A whole portfolio through the real library takes seconds on a busy machine.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/build/countReporter.mjs"],
};
