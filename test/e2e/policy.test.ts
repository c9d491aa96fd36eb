import type { Frame, Page } from "playwright-core";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Where the attempts would lead to: a name that no server answers to. */
const elsewhere = "https://elsewhere.invalid/taken";

/**
 * Tries in a frame what a text that became script would try, and gives the directives that the browser named
 * while it refused; "" = it went through. Runs in the page.
 */
async function attempt([what, url]: readonly [string, string]): Promise<string> {
  const refused: string[] = [];
  const listen = (event: SecurityPolicyViolationEvent): void => {
    refused.push(event.effectiveDirective);
  };
  document.addEventListener("securitypolicyviolation", listen);
  const add = (tag: string, attributes: Readonly<Record<string, string>>, text = ""): void => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    document.body.append(made);
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
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the attempt itself
      new Function("window.taken = true")();
    },
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the attempt itself
    "text as timer": () => window.setTimeout("window.taken = true", 1),
    frame: () => {
      add("iframe", { src: url });
    },
    object: () => {
      add("object", { data: url });
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
  // A task of its own: what a debugger runs may evaluate texts.
  await new Promise<void>((resolve) => {
    setTimeout(() => {
      try {
        tries[what]?.();
      } catch {
        // Refused before it began; the event says so too.
      }
      resolve();
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  document.removeEventListener("securitypolicyviolation", listen);
  return "taken" in window ? "a text became script" : [...new Set(refused)].join(" ");
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
  base: "base-uri",
  worker: "worker-src",
};

async function tried(frame: Frame): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const what of Object.keys(expected)) {
    found[what] = await frame
      .evaluate(attempt, [what, elsewhere] as const)
      .catch((error: unknown) => String(error));
  }
  return found;
}

/** A refused form leaves the frame with an error page in some browsers, so it comes last. */
async function submitForm(page: Page, frame: Frame): Promise<string> {
  const told = page.waitForEvent("console", (message) => message.text().includes("form-action"));
  await frame.evaluate((url) => {
    const form = document.createElement("form");
    form.setAttribute("action", url);
    document.body.append(form);
    form.submit();
  }, elsewhere);
  return (await told).text();
}

it("pane and workbench can reach no other server, and no text becomes script", async () => {
  const workbench = await openWorkbench({ sample: "empty" });
  const { page, foreignRequests } = workbench;
  const pane = workbench.paneFrame();
  expect(await tried(pane)).toEqual(expected);
  // The workbench's own page starts no worker: its scripts may not, either.
  const around = await tried(page.mainFrame());
  expect(around["worker"]).toMatch(/-src/);
  expect({ ...around, worker: "worker-src" }).toEqual(expected);
  expect(await submitForm(page, pane)).toContain("form-action 'none'");
  // They were asked for on purpose; the browser refused each before it left.
  expect(foreignRequests.filter((url) => !url.startsWith(elsewhere))).toEqual([]);
  foreignRequests.length = 0;
}, 120_000);
