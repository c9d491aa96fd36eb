import {
  chromium,
  type Browser,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { usualView, type ViewSettings } from "#host/workbench/pane/viewSettings";
import { eventually } from "./eventually";
import { addresses } from "../setup/addresses";

/** What a test may ask of the page before it opens. */
export interface Opening {
  /** A sample of the Samples menu; without one the page opens what it had before, or an empty workbook. */
  readonly sample?: string;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly view?: Partial<ViewSettings>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

const opened: Workbench[] = [];

/** The workbench in a browser page, as a person uses it. */
export class Workbench {
  readonly pane: FrameLocator;
  /** What the page complained of: errors, refused requests. A test ends with none. */
  readonly complaints: string[] = [];
  /** Requests of the page and of the pane to other places than their own server. */
  readonly foreignRequests: string[] = [];

  constructor(
    readonly page: Page,
    url: string,
  ) {
    const own = new URL(url).origin;
    this.pane = page.frameLocator('iframe[title="Sightline"]');
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      const isLocal = protocol === "data:" || protocol === "blob:" || protocol === "about:";
      if (!isLocal && origin !== own) this.foreignRequests.push(request.url());
    });
    opened.push(this);
  }

  /** Waits until the pane has read the workbook. */
  async ready(): Promise<void> {
    await this.page.getByRole("grid").waitFor();
    await this.pane.getByRole("tablist").first().waitFor();
    await this.paneRead();
  }

  /** Waits until the page of the pane shows what it has read. */
  async paneRead(): Promise<void> {
    await this.pane
      .locator('[role="tabpanel"]:not(:has([aria-busy="true"])) button')
      .first()
      .waitFor();
  }

  cell(address: string): Locator {
    return this.page.locator(`[role="gridcell"][data-address="${address}"]`);
  }

  /** Goes to a cell through the name box: "Projects!B7" or "B7" on the sheet that is shown. */
  async goTo(place: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: "Name box" });
    await box.fill(place);
    await box.press("Enter");
  }

  /** Types into a cell of the sheet that is shown. */
  async type(place: string, text: string): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async showSheet(name: string): Promise<void> {
    await this.sheetTab(name).click();
  }

  sheetTab(name: string): Locator {
    return this.page
      .getByRole("tablist", { name: "Sheets" })
      .getByRole("tab", { name, exact: true });
  }

  sheetNames(): Promise<string[]> {
    return this.page.getByRole("tablist", { name: "Sheets" }).getByRole("tab").allInnerTexts();
  }

  /** Waits until the browser has kept the workbook as it is now, so that a reload finds it. */
  async kept(): Promise<void> {
    const now = await this.page.evaluate(() => Date.now());
    await eventually(
      () => this.page.evaluate(lastKept),
      (at) => at > now,
    );
  }

  /** Drags a file from outside over the page and drops it. */
  async dropFile(name: string, bytes: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([file, base64]) => {
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([content], file));
        return data;
      },
      [name, bytes.toString("base64")] as const,
    );
    for (const type of ["dragenter", "dragover", "drop"]) {
      await this.page.dispatchEvent("body", type, { dataTransfer: transfer });
    }
  }

  /** The pane's page itself, for what is looked at inside of it. */
  paneFrame(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes("/addin/"));
    if (frame === undefined) throw new Error("The pane has no frame.");
    return frame;
  }

  /** Chooses an entry of the menu View: a theme, a language. */
  async chooseView(entry: string): Promise<void> {
    await this.page.getByRole("button", { name: "View", exact: true }).click();
    await this.page.getByRole("menu").getByText(entry, { exact: true }).click();
  }

  /** A page of the pane by the words on its tab. */
  async showPage(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name, exact: true }).click();
    await this.paneRead();
  }
}

/** Opens the workbench at an address in a fresh profile of a browser. */
export async function openIn(browser: Browser, url: string, opening: Opening): Promise<Workbench> {
  const context = await browser.newContext({
    viewport: opening.viewport ?? { width: 1280, height: 800 },
    colorScheme: opening.colorScheme ?? "light",
    forcedColors: opening.forcedColors ?? "none",
    reducedMotion: "reduce",
    acceptDownloads: true,
    locale: "en-GB",
  });
  await context.addInitScript(
    (view) => {
      localStorage["sightline-workbench-view"] ??= view;
    },
    JSON.stringify({ ...usualView, ...opening.view }),
  );
  const workbench = new Workbench(await context.newPage(), url);
  const address = new URL(url);
  if (opening.sample !== undefined) address.searchParams.set("sample", opening.sample);
  await workbench.page.goto(address.href);
  await workbench.ready();
  return workbench;
}

/** When the browser last kept the workbook of this page; runs in the page. */
function lastKept(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("sightline-workbench");
    opening.onerror = () => {
      reject(new Error("The browser's store cannot be opened."));
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = database.transaction("books").objectStore("books").getAll();
      asked.onsuccess = () => {
        database.close();
        const books = asked.result as readonly { readonly at: number }[];
        resolve(Math.max(0, ...books.map(({ at }) => at)));
      };
    };
  });
}

let browser: Browser | undefined;

/** Opens the workbench of this test run. */
export async function openWorkbench(opening: Opening = {}): Promise<Workbench> {
  browser ??= await chromium.connect(String(process.env[addresses.browser]));
  return openIn(browser, String(process.env[addresses.page]), opening);
}

/** For `afterEach`: closes every page that is still open; fails when one has asked another server for anything. */
export async function closeWorkbenches(): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  const foreign = opened.splice(0).flatMap(({ foreignRequests }) => foreignRequests);
  if (foreign.length > 0) throw new Error(`Asked of other servers: ${foreign.join(", ")}`);
}

/** For `afterAll`. */
export async function leaveBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
