import { chromium, type BrowserServer } from "playwright-core";
import { buildBundles } from "#host/workbench/serve/buildBundles";
import { startServer, type RunningServer } from "#host/workbench/serve/startServer";
import { browserArguments, findBrowser } from "../../../build/browser";
import { addresses } from "./addresses";

/** What runs beside the tests; `stop.ts` ends it. */
export const running: { browser?: BrowserServer; server?: RunningServer } = {};

/**
 * Builds what the browser loads, serves it, and starts one browser for all test files. A workbench that
 * runs already is used instead: SIGHTLINE_E2E_PAGE=http://127.0.0.1:3210/ npx jest test/e2e
 */
// eslint-disable-next-line no-restricted-syntax -- jest calls the default export
export default async function start(): Promise<void> {
  if (process.env[addresses.page] === undefined) {
    await buildBundles();
    running.server = await startServer({ port: 0 });
    process.env[addresses.page] = running.server.url;
  }
  const { executablePath, env } = await findBrowser();
  running.browser = await chromium.launchServer({
    executablePath,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  process.env[addresses.browser] = running.browser.wsEndpoint();
}
