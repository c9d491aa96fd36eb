import type { QuirkMode } from "#host/protocol/quirks/quirk";

const modes: readonly QuirkMode[] = ["none", "web", "desktop", "all"];

/**
 * The sharp edges of Excel that tests of the add-in run with: `SIGHTLINE_QUIRKS`, all when it is not
 * set. Tests of the stand-in itself (test/host) have none but those that they ask for, and so have the
 * developer tools that open workbooks without jest.
 */
export function quirkMode(): QuirkMode {
  const test = testPath();
  if (test === undefined || test.includes("/test/host/")) return "none";
  const asked = process.env["SIGHTLINE_QUIRKS"] ?? "all";
  const mode = modes.find((each) => each === asked);
  if (mode === undefined) throw new Error(`SIGHTLINE_QUIRKS is one of ${modes.join(", ")}`);
  return mode;
}

/** The file that jest runs; undefined outside of jest. */
function testPath(): string | undefined {
  const runner = (globalThis as { readonly expect?: typeof expect }).expect;
  return runner?.getState().testPath;
}
