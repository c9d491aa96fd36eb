import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { ExternalObject } from "./contract";

/** Address under which the library believes to be loaded; nothing is ever fetched from it. */
const libraryUrl = "https://localhost/officejs/";

type Globals = Record<string, unknown>;

/** Where the npm package of the library lies. */
export function libraryFolder(): string {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/** Evaluates a file of the library in this realm, unmodified. */
function evaluate(file: string): void {
  const code = readFileSync(path.join(libraryFolder(), file), "utf8");
  // Indirect: the code sees this realm's globals and none of our variables. Under jest the realm
  // of `vm.runInThisContext` would be another one.
  (0, eval)(`${code}\n//# sourceURL=${libraryUrl}${file}`);
}

class MemoryStorage {
  private readonly entries = new Map<string, string>();
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
  clear(): void {
    this.entries.clear();
  }
}

interface ScriptElement {
  src: string;
  onload: (() => void) | null;
  readyState?: string;
  [property: string]: unknown;
}

function element(tag: string): ScriptElement {
  return {
    tagName: tag.toUpperCase(),
    src: "",
    onload: null,
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: (child: unknown) => child,
    style: {},
  };
}

/** Loads the scripts that the library asks for from the package, and runs their onload. */
function appendScript(script: ScriptElement): ScriptElement {
  const at = script.src.indexOf(libraryUrl);
  if (at === 0) {
    const file = script.src.slice(libraryUrl.length).split("?")[0] ?? "";
    queueMicrotask(() => {
      evaluate(file);
      script.onload?.();
    });
  }
  return script;
}

function nodeDocument(entry: string): Globals {
  const head = { appendChild: appendScript };
  const script = { ...element("script"), src: libraryUrl + entry };
  return {
    readyState: "complete",
    head,
    body: head,
    documentElement: { ...element("html"), style: {} },
    cookie: "",
    title: "",
    URL: "https://localhost/",
    getElementsByTagName: (tag: string) =>
      tag === "script" ? [script] : tag === "head" ? [head] : [],
    getElementById: () => null,
    createElement: element,
    createTextNode: (text: string) => ({ text }),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    hasFocus: () => true,
  };
}

/** In a page (jsdom) the scripts of the library are loaded from the package; all others as ever. */
function intercept(page: Document, entry: string): void {
  const script = page.createElement("script");
  script.type = "text/plain";
  script.src = libraryUrl + entry;
  page.head.appendChild(script);
  const { head } = page;
  const append = head.appendChild.bind(head);
  head.appendChild = <N extends Node>(node: N): N => {
    const source = (node as { src?: unknown }).src;
    if (typeof source !== "string" || !source.startsWith(libraryUrl)) return append(node);
    appendScript(node as unknown as ScriptElement);
    return node;
  };
}

/** Gives the realm the globals of a page that the library reads. */
function furnish(entry: string): void {
  const realm = globalThis as unknown as Globals;
  const define = (name: string, value: unknown): void => {
    if (realm[name] !== undefined) return;
    Object.defineProperty(realm, name, { value, writable: true, configurable: true });
  };
  const existing = realm["document"] as Document | undefined;
  if (existing) intercept(existing, entry);
  const location = new URL("https://localhost/taskpane.html");
  const page: Globals = {
    window: realm,
    self: realm,
    parent: realm,
    top: realm,
    name: "",
    navigator: { userAgent: "Node", language: "en-US", languages: ["en-US"] },
    location: {
      href: location.href,
      protocol: location.protocol,
      host: location.host,
      hostname: location.hostname,
      pathname: location.pathname,
      origin: location.origin,
      search: "",
      hash: "",
      port: "",
    },
    history: { pushState: () => undefined, replaceState: () => undefined },
    document: nodeDocument(entry),
    sessionStorage: new MemoryStorage(),
    localStorage: new MemoryStorage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    alert: () => undefined,
    confirm: () => false,
    prompt: () => null,
    open: () => null,
    close: () => undefined,
    frames: [],
  };
  for (const [name, value] of Object.entries(page)) define(name, value);
}

/** Evaluates the library in this realm; what it finds at `external` then is its host. */
export function loadLibrary(debug: boolean): void {
  const entry = debug ? "office.debug.js" : "office.js";
  furnish(entry);
  evaluate(entry);
}

/** Boots the library in this realm; resolves when Office.onReady does. */
export async function bootLibrary(external: ExternalObject, debug: boolean): Promise<void> {
  Reflect.set(globalThis, "external", external);
  loadLibrary(debug);
  await Office.onReady();
}
