import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import HtmlPlugin from "html-webpack-plugin";
import { runAction } from "#actions/runAction";
import { openWithAddIn } from "#host/cli/addIn";
import { buildBundles } from "#host/workbench/serve/buildBundles";
import { startServer } from "#host/workbench/serve/startServer";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { projectList } from "./projectList";
import { wideSheet } from "./wideSheet";
import { browserArguments, findBrowser } from "../browser";
import { swcLoader } from "../swcLoader.mjs";
import { compared, type Measure, median, type Part } from "./measure";

const folder = path.resolve("out/bench");
const repeats = 7;
const projects = 1_000;
const wide = { rows: 10_000, columns: 40 };

/**
 * The pane and the grid in a real browser. The first paint of the pane is compared with the least React pane
 * there can be, built and measured in the same run.
 */
export const firstPaint: Part = { runs: () => ["browser"], measure: inBrowser };

async function inBrowser(): Promise<readonly Measure[]> {
  await mkdir(folder, { recursive: true });
  await Promise.all([buildBundles(), buildHello(), writeBooks()]);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  try {
    return [
      ...(await measurePaint(browser)),
      ...(await measureScrolling(browser)),
      ...(await measureReaction(browser)),
    ];
  } finally {
    await browser.close();
  }
}

async function buildHello(): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: { hello: "./build/bench/hello/hello.tsx" },
    output: { path: path.join(folder, "hello"), filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader }] },
    plugins: [
      new HtmlPlugin({
        template: "build/bench/hello/hello.html",
        filename: "taskpane.html",
        inject: "body",
        scriptLoading: "blocking",
      }),
    ],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString()) : null);
      if (problem) reject(problem);
      else resolve();
    });
  });
}

async function writeBooks(): Promise<void> {
  await writeFile(
    path.join(folder, "wide.xlsx"),
    writeWorkbook(wideSheet(wide.rows, wide.columns)),
  );
  const workbook = readWorkbook(writeWorkbook(projectList(projects)));
  const session = await openWithAddIn(workbook);
  const context = { settings: {}, today: 46_295, progress: () => undefined };
  await runAction("adopt-sheets", context);
  await runAction("score-projects", context);
  session.close();
  await writeFile(path.join(folder, "projects.xlsx"), writeWorkbook(workbook));
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // tsx names functions by a helper of its own, which pages do not have.
  await page.addInitScript({ content: "globalThis.__name = (it) => it;" });
  await page.addInitScript(noteUsefulPaint);
  await page.goto(url);
  await page.getByRole("grid").waitFor();
  return page;
}

/** In every frame: when the first thing of use is on the screen, in milliseconds from its navigation. */
function noteUsefulPaint(): void {
  const look = (): void => {
    const useful = document.querySelector(
      "[role=tabpanel]:not(:has([aria-busy=true])) button, h1[data-useful]",
    );
    if (useful === null) {
      requestAnimationFrame(look);
      return;
    }
    // Painted when the frame after the one that found it begins.
    requestAnimationFrame(() => {
      setTimeout(() => {
        Reflect.set(window, "usefulAfter", performance.now());
      });
    });
  };
  if (window !== window.parent) look();
}

async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Sightline"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane has no frame.");
  return frame;
}

/** Reloads the pane of a page that is at rest, so that nothing but the pane is measured. */
async function paints(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i <= repeats; i++) {
    const frame = await paneFrame(page);
    if (i > 0) {
      await page.waitForTimeout(300);
      await Promise.all([
        page.waitForEvent("framenavigated"),
        frame.evaluate(() => {
          location.reload();
        }),
      ]);
    }
    const handle = await frame.waitForFunction(() => Reflect.get(window, "usefulAfter") as unknown);
    // The first one warms the caches.
    if (i > 0) times.push(Number(await handle.jsonValue()));
  }
  return times;
}

async function measurePaint(browser: Browser): Promise<readonly Measure[]> {
  const results: Record<string, number[]> = {};
  for (const [name, addInFolder] of [
    ["bare React hello", path.join(folder, "hello")],
    ["Sightline", path.resolve("dist")],
  ] as const) {
    const server = await startServer({ port: 0, addInFolder });
    const page = await openPage(browser, server.url);
    results[name] = await paints(page);
    await page.close();
    await server.close();
  }
  const [hello = [], ours = []] = Object.values(results);
  const bare = { name: "bare React hello", value: median(hello) };
  return [
    {
      ...compared("first useful paint of the pane", "ms", median(ours), bare, { atMost: 2 }),
      note: "office.js and its start included on both sides",
    },
  ];
}

async function measureScrolling(browser: Browser): Promise<readonly Measure[]> {
  const server = await startServer({ port: 0, book: path.join(folder, "wide.xlsx") });
  const page = await openPage(browser, server.url);
  await page.locator('[role="gridcell"][data-address="A2"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2_000);
  const box = await page.getByRole("grid").boundingBox();
  if (!box) throw new Error("The grid is not to be seen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const measures: Measure[] = [];
  for (const [direction, x, y] of [
    ["down", 0, 240],
    ["right", 120, 0],
    ["down, far", 0, 4_000],
  ] as const) {
    await page.evaluate(() => {
      const gaps: number[] = [];
      let last = performance.now();
      const note = (): void => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        if (Reflect.get(window, "gapsStop") !== true) requestAnimationFrame(note);
      };
      Reflect.set(window, "gapsStop", false);
      Reflect.set(window, "gaps", gaps);
      requestAnimationFrame(note);
    });
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(x, y);
      await page.waitForTimeout(16);
    }
    const gaps = await page.evaluate(() => {
      Reflect.set(window, "gapsStop", true);
      return Reflect.get(window, "gaps") as number[];
    });
    const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
    measures.push({
      ...{ what: `longest frame, wheel ${direction}`, value: Math.max(...gaps), unit: "ms" },
      note: `${(gaps.length / seconds).toFixed(0)} frames a second, ${wide.rows} x ${wide.columns} cells`,
    });
  }
  await page.close();
  await server.close();
  return measures;
}

/** From typing a weight in the sheet to the pane's new ranking. */
async function measureReaction(browser: Browser): Promise<readonly Measure[]> {
  const server = await startServer({ port: 0, book: path.join(folder, "projects.xlsx") });
  const page = await openPage(browser, server.url);
  const frame = await paneFrame(page);
  await frame.getByRole("tab", { name: "Score", exact: true }).click();
  await frame.getByRole("tab", { name: "Result", exact: true }).click();
  await frame.getByRole("option").first().waitFor();
  await page.getByRole("tab", { name: "Criteria", exact: true }).click();
  const cell = page.locator('[role="gridcell"][data-address="D5"]');
  await cell.click();
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    await page.waitForTimeout(1_500);
    const before = await frame.locator("body").innerText();
    const value = i % 2 === 0 ? "10" : "90";
    await page.keyboard.type(value);
    const start = Date.now();
    await page.keyboard.press("Enter");
    await frame.waitForFunction((text) => document.body.innerText !== text, before);
    times.push(Date.now() - start);
    await cell.click();
  }
  await page.close();
  await server.close();
  const what = `new ranking in the pane after an edit, ${projects} projects`;
  return [{ what, value: median(times), unit: "ms", goal: { atMost: 1_000 } }];
}
