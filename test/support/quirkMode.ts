import type { QuirkMode } from "#host/protocol/quirks/quirk";

const modes: readonly QuirkMode[] = ["none", "web", "desktop", "all"];

/**
 * The sharp edges of Excel that tests of the add-in run with: `SIGHTLINE_QUIRKS`, all when it is not
 * set. Tests of the stand-in itself (test/host) have none but those that they ask for, nor have tools.
 */
export function quirkMode(): QuirkMode {
  if (typeof expect === "undefined" || isTestOfHost()) return "none";
  const asked = process.env["SIGHTLINE_QUIRKS"] ?? "all";
  const mode = modes.find((each) => each === asked);
  if (mode === undefined) throw new Error(`SIGHTLINE_QUIRKS is one of ${modes.join(", ")}`);
  return mode;
}

function isTestOfHost(): boolean {
  return expect.getState().testPath?.includes("/test/host/") === true;
}
