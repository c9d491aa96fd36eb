import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { openIn, type Workbench } from "#test/e2e/support/workbench";
import { buildBundles } from "#host/workbench/serve/buildBundles";
import { startServer } from "#host/workbench/serve/startServer";
import { browserArguments, findBrowser } from "./browser";
import { flows, type Guide } from "./guide/flows";

/**
 * Takes the pictures of the user guide by walking through each of its flows in the workbench:
 *   npm run guide [-- page ...]      all pages of docs/guide unless some are named
 * Look at them after a change of how anything looks. With SIGHTLINE_E2E_PAGE=http://127.0.0.1:3210/ a
 * workbench that runs already is used.
 */
const folder = path.resolve("docs/guide/images");
/** Milliseconds after which nothing moves any more. */
const settled = 1_500;
const viewport = { width: 1_200, height: 860 };

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => flows[name] === undefined);
  if (unknown.length > 0) {
    throw new Error(
      `No such page: ${unknown.join(", ")}. There are ${Object.keys(flows).join(", ")}.`,
    );
  }
  await mkdir(folder, { recursive: true });
  if (asked.length === 0) await clear();
  const site = await siteOf();
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  for (const [name, walk] of Object.entries(flows)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    await walk(guideOn(browser, site.url));
    console.log(`${name}: done`);
  }
  await browser.close();
  await site.close();
}

async function siteOf(): Promise<{ url: string; close: () => Promise<void> }> {
  const running = process.env["SIGHTLINE_E2E_PAGE"];
  if (running !== undefined) return { url: running, close: () => Promise.resolve() };
  await buildBundles();
  return startServer({ port: 0 });
}

async function clear(): Promise<void> {
  for (const file of await readdir(folder)) await rm(path.join(folder, file));
}

function guideOn(browser: Browser, url: string): Guide {
  const fileOf = (name: string): string => path.join(folder, `${name}.png`);
  const still = ({ page }: Workbench): Promise<void> => page.waitForTimeout(settled);
  return {
    open: (opening) => openIn(browser, url, { viewport, ...opening }),
    whole: async (workbench, name) => {
      await still(workbench);
      await workbench.page.screenshot({ path: fileOf(name) });
    },
    pane: async (workbench, name) => {
      await still(workbench);
      await workbench.page
        .getByRole("complementary", { name: "Task pane" })
        .screenshot({ path: fileOf(name) });
    },
  };
}

void main();
