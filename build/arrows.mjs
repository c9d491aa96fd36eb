/**
 * Which way imports point. eslint.config.mjs turns this table into lint rules, test/repo proves that
 * each arrow that is not here is refused, and src/README.md explains it in words.
 *
 * `why` is the sentence that a developer reads when an import is refused.
 */
export const layers = [
  {
    type: "core-numeric",
    pattern: "src/core/numeric",
    may: ["core-numeric", "core-ground"],
    why: "core/numeric is mathematics without a PMO word, so that it can be checked against any textbook; it imports nothing from the rest of core.",
  },
  {
    type: "core-time",
    pattern: "src/core/time",
    may: ["core-time", "core-numeric", "core-ground"],
    why: "core/time knows calendars, not registers; the other folders of core build on it, never the reverse.",
  },
  {
    type: "core",
    pattern: "src/core/*",
    may: ["core", "core-numeric", "core-time", "core-ground"],
    why: "core holds PMO decisions as pure functions: it must give the same answer in Excel, in a test and on the command line, so it imports core only.",
  },
  {
    type: "core-ground",
    pattern: "src/core",
    may: ["core-ground", "core-numeric", "core-time"],
    why: "units, issues, messages and invariants are the ground that every folder of core stands on; what they imported would be imported by everything.",
  },
  {
    type: "sheets",
    pattern: "src/sheets",
    may: ["sheets", "core", "core-numeric", "core-time", "core-ground"],
    why: "sheets describes what the workbook shall look like as data (a plan); a plan that could reach Excel could no longer be shown before it is applied.",
  },
  {
    type: "excel",
    pattern: "src/excel",
    may: ["excel", "sheets", "core", "core-numeric", "core-time", "core-ground"],
    why: "excel reads tables and applies plans; what to read and why belongs to actions, what to show belongs to taskpane.",
  },
  {
    type: "files",
    pattern: "src/files",
    may: ["files", "core", "core-numeric", "core-time", "core-ground"],
    why: "files turns the bytes of a chosen file into the contents of its sheets, whoever chose it; what is done with them belongs to core and actions.",
  },
  {
    type: "compute",
    pattern: "src/compute",
    may: ["compute", "core", "core-numeric", "core-time", "core-ground"],
    why: "compute gives the core what pure code cannot have: WebAssembly, a worker, a clock; what is computed and why belongs to core.",
  },
  {
    type: "actions",
    pattern: "src/actions",
    may: [
      "actions",
      "compute",
      "excel",
      "files",
      "sheets",
      "core",
      "core-numeric",
      "core-time",
      "core-ground",
    ],
    why: "an action is started by the pane, the ribbon, the command line and the tests alike, so it knows none of them.",
  },
  {
    type: "functions",
    pattern: "src/functions",
    may: ["functions", "compute", "core", "core-numeric", "core-time", "core-ground"],
    why: "a custom function is a declaration and one call into core, or into compute where the pane computes the same; what it reads of the workbook comes through a service, so that a formula cannot change or depend on more than it says.",
  },
  {
    type: "commands",
    pattern: "src/commands",
    may: ["commands", "actions"],
    why: "a ribbon command only names the action that its button starts; decisions made here would be missing from the pane and the command line.",
  },
  {
    type: "taskpane",
    pattern: "src/taskpane",
    may: ["taskpane", "actions", "core", "core-numeric", "core-time", "core-ground"],
    why: "the pane shows what actions propose and have done; it never talks to Excel itself, so whatever it can do can be done and tested without it.",
  },
  {
    type: "host-engine",
    pattern: "src/host/engine",
    may: ["host-engine"],
    why: "the stand-in's workbook and formula engine imports nothing of the project, so that it cannot be bent to what the add-in happens to need.",
  },
  {
    type: "host-xlsx",
    pattern: "src/host/xlsx",
    may: ["host-xlsx", "host-engine"],
    why: "reading and writing .xlsx turns bytes into the engine's workbook and back; it knows neither Office.js nor the add-in.",
  },
  {
    type: "host-protocol",
    pattern: "src/host/protocol",
    may: ["host-protocol", "host-engine"],
    why: "the protocol answers Office.js requests from the engine; it may not know files or the add-in, or it would answer more than Excel does.",
  },
  {
    type: "host-runtime",
    pattern: "src/host/runtime",
    may: ["host-runtime", "host-protocol", "host-engine"],
    why: "the runtime boots Microsoft's library on the protocol; which add-in runs on it is decided by the caller.",
  },
  {
    type: "host-cli",
    pattern: "src/host/cli",
    may: [
      "host-cli",
      "host-runtime",
      "host-protocol",
      "host-xlsx",
      "host-engine",
      "actions",
      "compute",
      "functions",
      "core",
      "core-numeric",
      "core-time",
      "core-ground",
    ],
    why: "the command line starts actions from the registry like the pane does; reaching below actions would give it abilities that the pane lacks.",
  },
  {
    type: "host-workbench-server",
    pattern: "src/host/workbench/serve",
    may: ["host-workbench-server", "host-cli", "host-runtime"],
    why: "the workbench's server hands out files that are built before it starts; it runs in Node, the page in a browser, and neither can use the other's modules.",
  },
  {
    type: "host-workbench",
    pattern: "src/host/workbench",
    may: [
      "host-workbench",
      "host-cli",
      "host-runtime",
      "host-protocol",
      "host-xlsx",
      "host-engine",
      "actions",
      "compute",
      "functions",
      "core",
      "core-numeric",
      "core-time",
      "core-ground",
    ],
    why: "the workbench draws the stand-in's workbook and shows the pane as it is built for Excel; a page that reached into the pane's own source would no longer show what Excel loads.",
  },
  // Last, because its folder holds all the others; the first pattern that fits decides.
  {
    type: "entry",
    pattern: "src",
    may: ["entry", "taskpane", "commands", "functions", "actions", "compute"],
    why: "addin.tsx is the one page that Excel loads: it joins pane, commands and functions and holds no code of its own.",
  },
];

/** Packages and built-in modules that only some layers may import: source pattern, who may, why. */
export const packages = [
  {
    sources: ["react", "react-dom", "react-dom/*", "react/*"],
    may: ["taskpane", "entry", "host-workbench"],
    why: "React belongs to the pane and the workbench; everything below them runs without a page.",
  },
  {
    sources: ["echarts", "echarts/**"],
    may: ["host-workbench"],
    why: "charts and grid are drawn by Excel; only the workbench, which stands in for it, draws them itself.",
  },
  {
    sources: ["@microsoft/office-js", "@microsoft/office-js/**"],
    may: ["host-runtime"],
    why: "Excel loads office.js from Microsoft's address, so no code of the add-in may bundle it; only the stand-in loads the npm copy.",
  },
  {
    sources: ["highs", "highs/**"],
    may: ["compute"],
    why: "the solver is WebAssembly that is loaded when a portfolio is chosen; the core speaks of programmes and lets compute solve them.",
  },
  {
    sources: ["hyparquet-writer"],
    may: ["host-cli"],
    why: "the dataset is written by the command line only; the core says which columns it has, and the pane never loads the writer.",
  },
  {
    sources: ["@e965/xlsx", "@e965/xlsx/**"],
    may: ["files"],
    why: "workbooks that are not open are read in one folder, which is loaded when a file is chosen; the open workbook is Excel's.",
  },
  {
    sources: ["fflate"],
    may: [
      "files",
      "host-engine",
      "host-xlsx",
      "host-protocol",
      "host-runtime",
      "host-cli",
      "host-workbench",
    ],
    why: "archives are unpacked where files are read, with bounds; the open workbook is Excel's.",
  },
  {
    sources: ["@xmldom/**", "@borgar/**", "@formulajs/**", "numfmt"],
    may: [
      "host-engine",
      "host-xlsx",
      "host-protocol",
      "host-runtime",
      "host-cli",
      "host-workbench",
    ],
    why: "formula, number-format and file libraries serve the stand-in; the add-in leaves that work to Excel.",
  },
];

/** Layers that may import Node's built-in modules. */
export const nodeLayers = ["host-runtime", "host-cli", "host-workbench-server"];
