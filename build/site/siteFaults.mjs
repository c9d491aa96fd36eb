import { cachingOf, headersOfAll, typeOf } from "./headers.mjs";
import { releaseFile, sha256 } from "./release.mjs";

/** What Excel must be able to fetch from its own pages. */
const fetchedByExcel = /^functions(\.\w\w)?\.json$/;
/** So many files are fetched at a time. */
const together = 6;

/**
 * What is wrong with a deployed site: files that are missing or differ from the release that the site says
 * it is, wrong types, headers that keep Excel from showing the pane or make browsers keep an old one.
 * @param {string} site without a slash at its end
 */
export async function siteFaults(site) {
  const found = await fetched(`${site}/${releaseFile}`);
  if (found.problem !== undefined) {
    return { release: null, faults: [`${releaseFile}: ${found.problem}`] };
  }
  const release = parsed(found.content);
  if (release === null) {
    return { release: null, faults: [`${releaseFile} is not what npm run build writes.`] };
  }
  const faults = [];
  if (release.site !== site) {
    faults.push(`The build is for ${release.site}: Excel would look there, not at ${site}.`);
  }
  const files = Object.entries(release.files);
  for (let i = 0; i < files.length; i += together) {
    const some = files.slice(i, i + together);
    const each = await Promise.all(some.map(([file, hash]) => fileFaults(site, file, hash)));
    faults.push(...each.flat());
  }
  return { release, faults };
}

async function fileFaults(site, file, hash) {
  const { problem, content, headers } = await fetched(`${site}/${file}`);
  if (problem !== undefined) return [`${file}: ${problem}`];
  const say = (text) => `${file}: ${text}`;
  const faults = [];
  if (sha256(content) !== hash) faults.push(say("is not the file of this release."));
  const type = (headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  const wanted = typeOf(file);
  if (wanted !== undefined && !isSameType(type, wanted)) {
    faults.push(say(`is sent as "${type}", not as ${wanted}.`));
  }
  return [...faults, ...headerFaults(file, headers).map(say)];
}

/** Names for scripts and XML differ between servers; browsers take either. */
function isSameType(found, wanted) {
  const plain = (type) => type.replace("application/javascript", "text/javascript");
  return plain(found) === wanted || (wanted === "text/xml" && found === "application/xml");
}

function headerFaults(file, headers) {
  const faults = [];
  const mayFrame = headers.get("content-security-policy") ?? "";
  if (headers.has("x-frame-options")) {
    faults.push("X-Frame-Options is sent: Excel on the web could not show it.");
  }
  if (/frame-ancestors/.test(mayFrame) && !/officeapps\.live\.com/.test(mayFrame)) {
    faults.push("frame-ancestors does not name https://*.officeapps.live.com.");
  }
  if (fetchedByExcel.test(file) && headers.get("access-control-allow-origin") !== "*") {
    faults.push("Access-Control-Allow-Origin is not *: Excel on the web could not read it.");
  }
  const caching = headers.get("cache-control") ?? "";
  if (cachingOf(file) === "no-cache" && !/no-cache|max-age=0|no-store/.test(caching)) {
    faults.push(`Cache-Control is "${caching}", not no-cache: people would keep an old version.`);
  }
  const sniffing = "X-Content-Type-Options";
  if (headers.get(sniffing) !== headersOfAll[sniffing]) {
    faults.push(`${sniffing} is not ${headersOfAll[sniffing]}.`);
  }
  return faults;
}

async function fetched(url) {
  try {
    const answer = await fetch(url, { redirect: "error" });
    if (!answer.ok) return { problem: `answered with ${answer.status}.` };
    return { content: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  } catch (error) {
    const { cause } = error;
    return { problem: `cannot be fetched (${cause?.message ?? error.message}).` };
  }
}

function parsed(content) {
  try {
    const release = JSON.parse(content.toString("utf8"));
    return typeof release?.files === "object" && typeof release.site === "string" ? release : null;
  } catch {
    return null;
  }
}
