import type { Frame } from "playwright-core";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

interface Attempt {
  readonly what: string;
  /** The directives that the browser named while it refused; none = it went through. */
  readonly refusedBy: readonly string[];
}

/** Where the attempts would lead to: a name that no server answers to. */
const elsewhere = "https://elsewhere.invalid/taken";

/** Tries in a frame what a text that became script would try; runs in the page. */
async function attempts(url: string): Promise<Attempt[]> {
  const refused: string[] = [];
  const listen = (event: SecurityPolicyViolationEvent): void => {
    refused.push(event.effectiveDirective);
  };
  document.addEventListener("securitypolicyviolation", listen);
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
  const add = (tag: string, attributes: Readonly<Record<string, string>>, text = ""): void => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    document.body.append(made);
    if (tag === "form") (made as HTMLFormElement).submit();
    if (tag === "a") made.click();
  };
  const tries: Readonly<Record<string, () => unknown>> = {
    fetch: () => fetch(url).catch(() => null),
    beacon: () => navigator.sendBeacon(url, "workbook"),
    socket: () => new WebSocket(url.replace("https", "wss")),
    events: () => new EventSource(url),
    picture: () => {
      new Image().src = `${url}?budget=100`;
    },
    "picture in a style": () => {
      add("div", { style: `background-image:url(${url})` }, "x");
    },
    font: () => {
      add("style", {}, `@font-face{font-family:taken;src:url(${url})} body{font-family:taken}`);
    },
    "style sheet": () => {
      add("link", { rel: "stylesheet", href: url });
    },
    script: () => {
      add("script", { src: url });
    },
    "script in the page": () => {
      add("script", {}, "window.taken = true");
    },
    handler: () => {
      add("img", { src: "data:,", onerror: "window.taken = true" });
    },
    "script as link": () => {
      add("a", { href: "javascript:window.taken = true" });
    },
    eval: () => {
      (0, eval)("window.taken = true");
    },
    "new Function": () => {
      new Function("window.taken = true")();
    },
    "text as timer": () => window.setTimeout("window.taken = true", 1),
    frame: () => {
      add("iframe", { src: url });
    },
    object: () => {
      add("object", { data: url });
    },
    form: () => {
      add("form", { action: url });
    },
    base: () => {
      add("base", { href: url });
    },
    worker: () => {
      try {
        new Worker(URL.createObjectURL(new Blob(["1"])));
      } catch {
        // Some browsers throw, others tell it with an event.
      }
    },
  };
  const found: Attempt[] = [];
  for (const [what, attempt] of Object.entries(tries)) {
    refused.length = 0;
    // A task of its own: what a debugger runs may evaluate texts.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          attempt();
        } catch {
          // Refused before it began; the event says so too.
        }
        resolve();
      });
    });
    await pause();
    found.push({ what, refusedBy: [...new Set(refused)] });
  }
  document.removeEventListener("securitypolicyviolation", listen);
  if ("taken" in window) found.push({ what: "a text became script", refusedBy: [] });
  return found;
}

const expected: Readonly<Record<string, string>> = {
  fetch: "connect-src",
  beacon: "connect-src",
  socket: "connect-src",
  events: "connect-src",
  picture: "img-src",
  "picture in a style": "img-src",
  font: "font-src",
  "style sheet": "style-src-elem",
  script: "script-src-elem",
  "script in the page": "script-src-elem",
  handler: "script-src-attr",
  "script as link": "script-src-elem",
  eval: "script-src",
  "new Function": "script-src",
  "text as timer": "script-src",
  frame: "frame-src",
  object: "object-src",
  form: "form-action",
  base: "base-uri",
  worker: "worker-src",
};

async function tried(frame: Frame): Promise<Record<string, string>> {
  const found = await frame.evaluate(attempts, elsewhere);
  return Object.fromEntries(found.map(({ what, refusedBy }) => [what, refusedBy.join(" ")]));
}

it("pane and workbench can reach no other server, and no text becomes script", async () => {
  const { page, foreignRequests } = await openWorkbench({ sample: "empty" });
  const pane = page.frames().find((each) => each.url().includes("/addin/"));
  if (pane === undefined) throw new Error("The pane has no frame.");
  expect(await tried(pane)).toEqual(expected);
  // The workbench's own page shows the pane in a frame and starts no worker.
  const around = await tried(page.mainFrame());
  expect(around).toEqual({ ...expected, worker: around["worker"] });
  expect(around["worker"]).not.toBe("");
  expect(foreignRequests.filter((url) => !url.startsWith(elsewhere))).toEqual([]);
  // They were asked for on purpose, and none of them left the browser.
  foreignRequests.length = 0;
}, 120_000);
