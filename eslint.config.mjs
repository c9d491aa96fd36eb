import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import { importX } from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { layers, nodeLayers, packages } from "./build/arrows.mjs";

const sources = ["src/**/*.ts", "src/**/*.tsx"];
const tests = ["test/**/*.ts", "test/**/*.tsx"];
const scripts = ["build/**/*.ts"];

/** The arrows of build/arrows.mjs as policies; the sentence of a refusal is the importing layer's. */
const arrowPolicies = [
  ...layers.map(({ type, why }) => ({
    from: { element: { type } },
    disallow: { to: { module: { origin: "local" } } },
    message: `${type} may not import {{to.element.type}}: ${why}`,
  })),
  ...layers.map(({ type, may }) => ({
    from: { element: { type } },
    allow: { to: { element: { types: { anyOf: may } } } },
  })),
  ...packages.map(({ sources: source, may, why }) => ({
    from: { element: { types: { noneOf: may } } },
    disallow: { to: { module: { origin: "external", source } } },
    message: `${why} ({{dependency.source}} in {{from.element.type}})`,
  })),
  {
    from: { element: { types: { noneOf: nodeLayers } } },
    disallow: { to: { module: { origin: "core" } } },
    message:
      "Node's modules do not exist in the web view that Excel loads the add-in into; only the stand-in's runtime, its command line and the workbench's server use them.",
  },
];

const excelOnlyInExcel = [
  {
    name: "Excel",
    message: "Only src/excel talks to Excel, so that every other layer runs without it.",
  },
  {
    name: "Office",
    message:
      "Only src/excel and the add-in's entry use Office, so that other layers run without it.",
  },
];

const noExcelValues = {
  selector: "MemberExpression[object.name='Excel'], TSQualifiedName[left.name='Excel']",
  message: "Only src/excel talks to Excel, so that every other layer runs without it.",
};
/** A Date made from given numbers is arithmetic; one made from nothing reads the clock. */
const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: "core and sheets are pure: today is an argument.",
};
const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Name the export: one name for one thing, in every file that uses it.",
};

const wordsInTexts =
  "Words of the pane stand in src/taskpane/texts, in every language: useTexts().";
/** Words between tags, in the attributes that are read or shown, and in braces between tags. */
const noWordsInPages = [
  "JSXText[value=/\\p{L}/u]",
  "JSXAttribute[name.name=/^(aria-(label|description|valuetext|roledescription)|title|label|placeholder|alt|hint)$/] > Literal[value=/\\p{L}/u]",
  "JSXElement > JSXExpressionContainer > Literal[value=/\\p{L}/u]",
  "JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]",
].map((selector) => ({ selector, message: wordsInTexts }));

export default tseslint.config(
  { ignores: ["dist/", "dist-workbench/", "out/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: [...sources, ...tests, ...scripts],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })],
    },
    rules: {
      // TypeScript knows every name; ESLint does not know the globals of Excel.
      "no-undef": "off",
      eqeqeq: "error",
      "no-restricted-syntax": ["error", noExcelValues, noDefaultExport],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-duplicates": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: sources,
    plugins: { boundaries, "office-addins": officeAddins },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/include": ["src/**/*"],
      "boundaries/elements": layers.map(({ type, pattern }) => ({
        type,
        pattern,
        partialMatch: false,
      })),
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        { default: "allow", policies: arrowPolicies, checkAllOrigins: true },
      ],
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/core/**/*.ts", "src/sheets/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...excelOnlyInExcel,
        ...["performance", "setTimeout", "setInterval", "window", "document", "process"].map(
          (name) => ({
            name,
            message: "core and sheets are pure: pass what changes (today, a seed) as an argument.",
          }),
        ),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Use a seeded generator of core/numeric." },
        { object: "Date", property: "now", message: noClock.message },
      ],
      "no-restricted-syntax": ["error", noExcelValues, noDefaultExport, noClock],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/host/runtime/**/*.ts", ...tests, ...scripts],
    rules: { "no-restricted-syntax": ["error", noDefaultExport] },
  },
  {
    files: ["src/host/cli/**/*.ts", "src/host/workbench/serve/**/*.ts"],
    // Commands speak through the console.
    rules: { "no-console": "off" },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    rules: {
      "no-restricted-syntax": ["error", noExcelValues, noDefaultExport, ...noWordsInPages],
    },
  },
  {
    files: tests,
    rules: {
      "max-lines": "off",
      "max-lines-per-function": "off",
      // A matcher such as `expect(host.process)` names a method without calling it.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Scripts and configurations run in Node and are plain JavaScript.
    files: ["build/**/*.mjs", "test/**/*.mjs", "*.mjs", "*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "console",
          "process",
          "URL",
          "Buffer",
          "fetch",
          "performance",
          "module",
          "require",
          "__dirname",
          "__filename",
        ].map((name) => [name, "readonly"]),
      ),
    },
    rules: { "max-lines": ["error", 400] },
  },
);
