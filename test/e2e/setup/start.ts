import { chromium, type BrowserServer } from "playwright-core";
import { buildBundles } from "#host/workbench/serve/buildBundles";
import { startServer, type RunningServer } from "#host/workbench/serve/startServer";
import { browserArguments, findBrowser } from "../../../build/browser";
import { addresses } from "./addresses";

/** What runs beside the tests; `stop.ts` ends it. */
export interface Running {
  readonly browser: BrowserServer;
  readonly server: RunningServer;
}

export const running: { now?: Running } = {};

/** Builds what the browser loads, serves it, and starts one browser for all test files. */
// eslint-disable-next-line no-restricted-syntax -- jest calls the default export
export default async function start(): Promise<void> {
  await buildBundles();
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launchServer({
    executablePath,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  const server = await startServer({ port: 0 });
  running.now = { browser, server };
  process.env[addresses.browser] = browser.wsEndpoint();
  process.env[addresses.page] = server.url;
}
