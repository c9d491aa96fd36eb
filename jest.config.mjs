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

const shared = {
  testEnvironment: "node",
  // Code in jest's sandbox asks an interceptor for every global; `Math` alone takes a seventh of the time.
  sandboxInjectedGlobals: ["Math"],
  transform: { "\\.[cm]?[jt]sx?$": swc },
  // These packages are published as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(@borgar/fx|echarts|fflate|hyparquet|hyparquet-writer|numfmt|tslib|zrender)/)",
  ],
};

/**
 * `unit`: everything that runs in Node; a test that needs a page says so in its docblock
 * (`@jest-environment jsdom`). `e2e`: the workbench in a real browser, see CONTRIBUTING.md.
 */
export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
    },
    {
      ...shared,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/setup/start.ts",
      globalTeardown: "<rootDir>/test/e2e/setup/stop.ts",
    },
  ],
  maxWorkers: 2,
  // A whole portfolio through the real library takes seconds on a busy machine.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/build/countReporter.mjs"],
};
