import type { Element } from "@xmldom/xmldom";
import {
  childElements,
  elementsNamed,
  parseManifest,
  pathOf,
  shapeFaults,
  textOf,
} from "./elements";
import { officeApp } from "./shape";

/** What the manifest must agree with. */
export interface ManifestFacts {
  /** Ids that the add-in associates with functions (src/commands). */
  readonly commands: readonly string[];
  /** Namespace of the custom functions, as in PMO.SCORE. */
  readonly namespace: string;
  /** Width and height in pixels of a picture, by its path in the site; null = no such file. */
  readonly pictureSize: (
    path: string,
  ) => { readonly width: number; readonly height: number } | null;
  /** Paths that the built site serves, pictures aside. */
  readonly pages: readonly string[];
}

/** Resource ids: 32 characters; the rest: learn.microsoft.com/javascript/api/manifest/resources. */
const longest = { id: 32, short: 125, long: 250, url: 2048, control: 125 };

/** Everything that is wrong with a manifest, one sentence each; empty = nothing found. */
export function manifestFaults(text: string, facts: ManifestFacts): string[] {
  const root = parseManifest(text);
  if (typeof root === "string") return [`The manifest is not well-formed XML: ${root}`];
  if (root.nodeName !== "OfficeApp") return [`The root element is ${root.nodeName}, not OfficeApp`];
  return [
    ...shapeFaults(root, officeApp),
    ...baseFaults(root),
    ...addressFaults(root, facts),
    ...resourceFaults(root),
    ...iconFaults(root, facts),
    ...controlFaults(root, facts),
    ...runtimeFaults(root, facts),
  ];
}

const first = (parent: Element, name: string): Element | undefined =>
  elementsNamed(parent, name)[0];
const own = (parent: Element, name: string): Element | undefined =>
  childElements(parent).find(({ nodeName }) => nodeName === name);
const value = (element: Element | undefined): string => element?.getAttribute("DefaultValue") ?? "";

function baseFaults(root: Element): string[] {
  const faults: string[] = [];
  const id = textOf(own(root, "Id"));
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) || /^[0-]+$/.test(id)) {
    faults.push(`Id "${id}" is not a GUID`);
  }
  const version = textOf(own(root, "Version"));
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) {
    faults.push(`Version "${version}" is not of the form 1.2.3.4`);
  }
  if (textOf(own(root, "Permissions")) !== "ReadWriteDocument") {
    faults.push("Permissions must be ReadWriteDocument, the level that has the Excel API");
  }
  for (const [name, limit] of [
    ["DisplayName", longest.short],
    ["Description", longest.long],
  ] as const) {
    const element = own(root, name);
    if (element !== undefined) faults.push(...lengthFaults(element, limit));
  }
  const sets = elementsNamed(root, "Set");
  const excelApi = sets.find((set) => set.getAttribute("Name") === "ExcelApi");
  if (excelApi?.getAttribute("MinVersion") !== "1.14") {
    faults.push("Requirements must ask for ExcelApi 1.14, which the add-in is built and tested on");
  }
  for (const set of sets) {
    const name = set.getAttribute("Name") ?? "";
    if (name !== "ExcelApi") {
      faults.push(
        `Base requirement ${name} would take the add-in from clients that lack it, such as iPad`,
      );
    }
  }
  return [...faults, ...localeFaults(root)];
}

function localeFaults(root: Element): string[] {
  const locale = textOf(own(root, "DefaultLocale"));
  const faults: string[] = [];
  const form = /^[a-z]{2,3}-[A-Z]{2}$/;
  if (!form.test(locale)) faults.push(`DefaultLocale "${locale}" is not of the form en-US`);
  for (const name of ["Override", "bt:Override"]) {
    const seen = new Map<Element | null, Set<string>>();
    for (const override of elementsNamed(root, name)) {
      const parent = override.parentNode as Element | null;
      const used = seen.get(parent) ?? new Set();
      seen.set(parent, used);
      const own = override.getAttribute("Locale") ?? "";
      if (!form.test(own)) faults.push(`Locale "${own}" of an override is not of the form fr-FR`);
      if (own === locale) faults.push(`An override names the default locale ${own}`);
      if (used.has(own)) faults.push(`Two overrides name the locale ${own}`);
      used.add(own);
    }
  }
  return faults;
}

/** The value and every translation of it are within the limit. */
function lengthFaults(element: Element, limit: number): string[] {
  const texts = [
    value(element),
    ...childElements(element).map((override) => override.getAttribute("Value") ?? ""),
  ];
  return texts
    .filter((text) => text.length > limit || text.trim() === "")
    .map(
      (text) =>
        `${element.nodeName} ${element.getAttribute("id") ?? ""} has ${text.length} characters (1 to ${limit} allowed): "${text.slice(0, 30)}"`,
    );
}

function addressFaults(root: Element, facts: ManifestFacts): string[] {
  const faults: string[] = [];
  const elements = [
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => own(root, name) ?? []),
    ...elementsNamed(root, "SourceLocation").filter((element) =>
      element.hasAttribute("DefaultValue"),
    ),
    ...elementsNamed(root, "bt:Url"),
    ...elementsNamed(root, "bt:Image").filter((element) => element.hasAttribute("DefaultValue")),
  ];
  const domains = elementsNamed(root, "AppDomain").map((element) => textOf(element));
  for (const domain of domains) {
    if (!/^https:\/\/[^/]+$/.test(domain)) faults.push(`AppDomain "${domain}" is not https://host`);
  }
  for (const element of elements) {
    const url = value(element);
    if (!/^https:\/\//.test(url))
      faults.push(`${element.nodeName} does not start with https: "${url}"`);
    if (url.length > longest.url)
      faults.push(`${element.nodeName} has ${url.length} characters (at most ${longest.url})`);
    if (!domains.includes(/^https:\/\/[^/]+/.exec(url)?.[0] ?? "")) {
      faults.push(`${element.nodeName} "${url}" lies outside the AppDomains`);
    }
    const page = pathIn(root, url);
    if (!page.endsWith(".png") && !facts.pages.includes(page)) {
      faults.push(`${element.nodeName} names ${page}, which the build does not make`);
    }
  }
  return faults;
}

/** The path in the site, which begins where the pane's page lies: "https://host/site/a/b.png?v=1" -> "a/b.png". */
function pathIn(root: Element, url: string): string {
  const site = value(first(root, "SourceLocation")).replace(/[^/]*$/, "");
  const path = url.startsWith(site) ? url.slice(site.length) : url;
  return path.replace(/[?#].*$/, "");
}

/** Which list of resources an element's resid points into. */
const kinds: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  ToolTip: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Runtime: "bt:Urls",
  "bt:Image": "bt:Images",
};

function resourceFaults(root: Element): string[] {
  const faults: string[] = [];
  const resources = first(root, "Resources");
  if (resources === undefined) return [];
  const listOf = new Map<string, string>();
  for (const list of childElements(resources)) {
    for (const resource of childElements(list)) {
      const id = resource.getAttribute("id") ?? "";
      if (listOf.has(id)) faults.push(`Two resources have the id "${id}"`);
      if (id.length > longest.id)
        faults.push(`Resource id "${id}" has more than ${longest.id} characters`);
      listOf.set(id, list.nodeName);
      if (list.nodeName === "bt:ShortStrings")
        faults.push(...lengthFaults(resource, longest.short));
      if (list.nodeName === "bt:LongStrings") faults.push(...lengthFaults(resource, longest.long));
    }
  }
  const used = new Set<string>();
  for (const element of elementsNamed(root, "*").filter((e) => e.hasAttribute("resid"))) {
    const resid = element.getAttribute("resid") ?? "";
    used.add(resid);
    const kind = kinds[element.nodeName] ?? "";
    if (!listOf.has(resid))
      faults.push(`${pathOf(element)} names the resource "${resid}", which does not exist`);
    else if (listOf.get(resid) !== kind) {
      faults.push(
        `${pathOf(element)} names "${resid}", which is no ${kind.replace(/^bt:|s$/g, "")}`,
      );
    }
  }
  for (const id of listOf.keys()) {
    if (!used.has(id)) faults.push(`Resource "${id}" is used nowhere`);
  }
  return faults;
}

const iconSizes = ["16", "20", "24", "32", "40", "48", "64", "80"];

function iconFaults(root: Element, facts: ManifestFacts): string[] {
  const faults: string[] = [];
  const check = (url: string, size: number, what: string) => {
    const picture = facts.pictureSize(pathIn(root, url));
    if (picture === null) faults.push(`${what}: the picture ${pathIn(root, url)} does not exist`);
    else if (picture.width !== size || picture.height !== size) {
      faults.push(
        `${what}: ${pathIn(root, url)} measures ${picture.width} x ${picture.height}, not ${size} x ${size} pixels`,
      );
    }
  };
  check(value(own(root, "IconUrl")), 32, "IconUrl");
  check(value(own(root, "HighResolutionIconUrl")), 64, "HighResolutionIconUrl");
  const urls = new Map(
    elementsNamed(root, "bt:Image").map((image) => [image.getAttribute("id"), value(image)]),
  );
  for (const icon of elementsNamed(root, "Icon")) {
    const sizes = childElements(icon).map((image) => image.getAttribute("size") ?? "");
    for (const required of ["16", "32", "80"]) {
      if (!sizes.includes(required)) faults.push(`${pathOf(icon)} lacks the size ${required}`);
    }
    for (const image of childElements(icon)) {
      const size = image.getAttribute("size") ?? "";
      const url = urls.get(image.getAttribute("resid"));
      if (!iconSizes.includes(size)) faults.push(`${pathOf(icon)}: ${size} is no size of an icon`);
      else if (url !== undefined) check(url, Number(size), pathOf(icon));
    }
  }
  return [...new Set(faults)];
}

function controlFaults(root: Element, facts: ManifestFacts): string[] {
  const faults: string[] = [];
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
    elementsNamed(root, name).map((element) => element.getAttribute("id") ?? ""),
  );
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) !== i) faults.push(`Two parts of the ribbon or menu have the id "${id}"`);
    if (id.length > longest.control)
      faults.push(`The id "${id.slice(0, 40)}..." has more than ${longest.control} characters`);
  }
  const tabs = elementsNamed(root, "CustomTab").length;
  if (tabs !== 1 || elementsNamed(root, "OfficeTab").length > 0) {
    faults.push(
      "An add-in that has a tab of its own has exactly one, and no buttons on Office's tabs",
    );
  }
  const named = new Set<string>();
  for (const action of elementsNamed(root, "Action")) {
    const type = action.getAttribute("xsi:type");
    const name = textOf(first(action, "FunctionName"));
    if (type === "ExecuteFunction") {
      named.add(name);
      if (!facts.commands.includes(name)) {
        faults.push(`${pathOf(action)} starts "${name}", which no command is associated with`);
      }
    } else if (type !== "ShowTaskpane") {
      faults.push(`${pathOf(action)}: "${type ?? ""}" is neither ExecuteFunction nor ShowTaskpane`);
    }
  }
  for (const command of facts.commands) {
    if (!named.has(command)) faults.push(`No button starts the command "${command}"`);
  }
  return faults;
}

function runtimeFaults(root: Element, facts: ManifestFacts): string[] {
  const faults: string[] = [];
  const runtime = first(root, "Runtime");
  const page = runtime?.getAttribute("resid") ?? "";
  if (runtime?.getAttribute("lifetime") !== "long") {
    faults.push('Runtime must have lifetime="long": pane, buttons and functions share one runtime');
  }
  if (elementsNamed(root, "TaskpaneId").length > 0) {
    faults.push("A shared runtime has one pane: TaskpaneId is not allowed");
  }
  const sharing = [
    ...elementsNamed(root, "FunctionFile"),
    ...elementsNamed(root, "Page").flatMap(childElements),
    ...elementsNamed(root, "Action").flatMap((action) => elementsNamed(action, "SourceLocation")),
  ];
  for (const element of sharing) {
    if (element.getAttribute("resid") !== page) {
      faults.push(`${pathOf(element)} must name the page of the shared runtime, "${page}"`);
    }
  }
  const required = elementsNamed(root, "bt:Set").map((set) => set.getAttribute("Name") ?? "");
  if (!required.includes("SharedRuntime"))
    faults.push("VersionOverrides must require SharedRuntime");
  for (const name of required) {
    if (name !== "SharedRuntime")
      faults.push(`VersionOverrides must not require ${name}: test for it at run time`);
  }
  const namespace = first(root, "Namespace")?.getAttribute("resid");
  const spelled = elementsNamed(root, "bt:String").find((s) => s.getAttribute("id") === namespace);
  if (value(spelled) !== facts.namespace) {
    faults.push(
      `The namespace of the custom functions is "${value(spelled)}", not "${facts.namespace}"`,
    );
  }
  return faults;
}
