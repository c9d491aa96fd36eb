import { createHash } from "node:crypto";

/** The address that manifest.xml and the metadata of the functions carry in the tree. */
export const developmentSite = "https://localhost:3000";

/**
 * The address that a build is for, without a slash at its end. Throws for what Excel cannot load: it takes
 * https only, and an address with a question, a place inside a page or a user name has no files below it.
 * @param {string | undefined} url as asked for; undefined = the address for developing
 */
export function siteOf(url) {
  if (url === undefined) return developmentSite;
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    throw new Error(`"${url}" is not an address. Give one such as https://your.site/sightline`);
  }
  if (parsed.protocol !== "https:") {
    throw new Error(`Excel loads add-ins over https only; "${url}" does not start with it.`);
  }
  if (parsed.search || parsed.hash || parsed.username || parsed.password) {
    throw new Error(`"${url}" must be the address of a folder, without ?, # or a user name.`);
  }
  if (parsed.pathname.endsWith(".html") || parsed.pathname.endsWith(".xml")) {
    throw new Error(`"${url}" names a file; give the folder that the add-in will lie in.`);
  }
  return `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, "");
}

/**
 * The manifest for a site, which may lie in a folder (a domain has none), with the version of the package.
 * With a label it is an add-in of its own, which can be installed beside the one without: Excel tells add-ins
 * apart by Id, people by name.
 * @param {string} manifest of the tree
 * @param {{ site: string, version: string, label?: string | undefined }} build
 */
export function manifestFor(manifest, { site, version, label }) {
  const placed = manifest
    .replace(/(<Version>)[^<]*/, `$1${version.replace(/[-+].*$/, "")}.0`)
    .replaceAll(`<AppDomain>${developmentSite}<`, `<AppDomain>${new URL(site).origin}<`)
    .replaceAll(developmentSite, site);
  if (label === undefined) return placed;
  checkLabel(label);
  return placed
    .replace(/(<Id>)([^<]*)/, (_, tag, id) => tag + labelledId(id, label))
    .replace(/(<DisplayName DefaultValue="[^"]*)/, `$1 (${label})`)
    .replace(/(<bt:String id="tab" DefaultValue="[^"]*)/, `$1 (${label})`);
}

function checkLabel(label) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .-]{0,19}$/u.test(label)) {
    throw new Error(
      `"${label}" is no label: at most 20 letters, digits, spaces, dots and hyphens.`,
    );
  }
}

/** The same Id for the same label at every build: a GUID made of both by the rule of RFC 9562, version 5. */
function labelledId(id, label) {
  const space = Buffer.from(id.replaceAll("-", ""), "hex");
  const hash = createHash("sha1").update(space).update(label).digest().subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1])).join("-");
}
