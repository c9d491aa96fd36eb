import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type OutgoingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { manifestFacts } from "../../build/manifest/manifestFacts";
import { manifestFaults } from "../../build/manifest/manifestFaults";

const root = path.resolve(__dirname, "../..");

function siteAnswer(...args: readonly string[]): unknown {
  const answer = execFileSync(process.execPath, ["test/support/site.mjs", ...args], { cwd: root });
  return JSON.parse(answer.toString());
}

describe("the manifest of a build", () => {
  const facts = manifestFacts(root);

  test("names the site and the version, and stays sound", () => {
    const manifest = siteAnswer("manifest", "https://your.site/sightline") as string;
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain("<AppDomain>https://your.site</AppDomain>");
    expect(manifest).toContain("<Version>1.2.3.0</Version>");
    expect(manifestFaults(manifest, facts)).toEqual([]);
  });

  test("with a label is an add-in of its own, the same at every build", () => {
    const text = (label?: string) =>
      siteAnswer("manifest", "https://a.b", ...(label === undefined ? [] : [label])) as string;
    const [plain, one, again, other] = [text(), text("Test"), text("Test"), text("Nord.2")];
    const idOf = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1];
    expect(one).toBe(again);
    expect(new Set([plain, one, other].map(idOf)).size).toBe(3);
    expect(one).toContain('<DisplayName DefaultValue="Sightline (Test)" />');
    expect(manifestFaults(one, facts)).toEqual([]);
  });

  test.each([
    [["--url", "http://your.site"], /over https only/],
    [["--url", "your site"], /is not an address/],
    [["--url", "https://your.site/?a=b"], /without \?, #/],
    [["--url", "https://me:secret@your.site"], /without \?, #/],
    [["--url", "https://your.site/taskpane.html"], /names a file/],
    [["--url", "https://your.site", "--label", '"><script>'], /is no label/],
    [["--address", "https://your.site"], /Unknown option '--address'/],
  ])("asked for with %j says what is wrong before building", (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, ["build/build.mjs", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(message)]);
  });
});

describe("the check of a site", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sightline-site-"));
  const files: Readonly<Record<string, string>> = {
    "taskpane.html": "<p>pane</p>",
    "functions.json": "{}",
    "parts/12.abcdef01.js": "part()",
  };
  let server: Server;
  let site = "";
  /** What the server does otherwise than it should. */
  let fault: { headers?: OutgoingHttpHeaders; without?: string; body?: string } = {};

  beforeAll(async () => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    server = createServer((request, response) => {
      const file = (request.url ?? "/").slice(1);
      if (file === fault.without) {
        response.writeHead(404).end();
        return;
      }
      const type = file.endsWith(".html") ? "text/html; charset=utf-8" : "application/json";
      response.writeHead(200, {
        "Content-Type": file.endsWith(".js") ? "text/javascript" : type,
        "Cache-Control": file.startsWith("parts/") ? "max-age=31536000" : "no-cache",
        "Access-Control-Allow-Origin": "*",
        "X-Content-Type-Options": "nosniff",
        ...fault.headers,
      });
      const replaced = file === "taskpane.html" ? fault.body : undefined;
      response.end(replaced ?? readFileSync(path.join(folder, file)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    siteAnswer("release", folder, site);
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const check = (address = site) =>
    new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ["build/checkSite.mjs", address],
        { cwd: root },
        (error, ...out) => {
          resolve(`${out.join("")}exit ${error?.code ?? 0}`);
        },
      );
    });

  test("finds nothing when the site serves what was built", async () => {
    fault = {};
    expect(await check(`${site}/`)).toBe(
      `${site}: Sightline 1.2.3, commit abc, no fault found\nexit 0`,
    );
  });

  test.each<[what: string, with_: typeof fault, message: RegExp]>([
    ["a missing file", { without: "functions.json" }, /functions\.json: answered with 404/],
    ["a file of another release", { body: "<p>old</p>" }, /taskpane\.html: is not the file/],
    ["no release", { without: "release.json" }, /no release found/],
    ["a frame forbidden", { headers: { "X-Frame-Options": "DENY" } }, /X-Frame-Options is sent/],
    [
      "frames of others only",
      { headers: { "Content-Security-Policy": "frame-ancestors 'self'" } },
      /frame-ancestors does not name/,
    ],
    [
      "metadata that Excel may not read",
      { headers: { "Access-Control-Allow-Origin": "https://your.site" } },
      /functions\.json: Access-Control-Allow-Origin is not \*/,
    ],
    [
      "a page kept for long",
      { headers: { "Cache-Control": "max-age=600" } },
      /keep an old version/,
    ],
    ["a wrong type", { headers: { "Content-Type": "text/plain" } }, /is sent as "text\/plain"/],
    ["types that are guessed", { headers: { "X-Content-Type-Options": "" } }, /is not nosniff/],
  ])("finds %s", async (_what, with_, message) => {
    fault = with_;
    const said = await check();
    expect(said).toMatch(message);
    expect(said).toMatch(/exit 1$/);
  });

  test("finds a build for another address, and a site that does not answer", async () => {
    fault = {};
    expect(await check(site.replace("127.0.0.1", "localhost"))).toMatch(
      /The build is for http:\/\/127\.0\.0\.1|cannot be fetched/,
    );
    expect(await check("http://127.0.0.1:1")).toMatch(/release\.json: cannot be fetched/);
  });
});

test("the headers for each kind of server are the same ones", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sightline-headers-"));
  siteAnswer("release", folder, "https://your.site");
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
  const azure = JSON.parse(read("staticwebapp.config.json")) as {
    globalHeaders: Record<string, string>;
    routes: readonly { route: string; headers: Record<string, string> }[];
  };
  expect(Object.keys(azure.globalHeaders)).toContain("Access-Control-Allow-Origin");
  const guide = readFileSync(path.join(root, "docs/deploy.md"), "utf8");
  for (const [name, value] of Object.entries(azure.globalHeaders)) {
    expect(guide).toContain(`| \`${name}: ${value}\``);
    // nginx hands none down to the folder of parts, which has a caching of its own.
    const said = guide.split(`  add_header ${name} ${value};\n`).length - 1;
    expect([name, said]).toEqual([name, name === "Cache-Control" ? 1 : 2]);
    expect(read("_headers")).toContain(`  ${name}: ${value}\n`);
    expect(read("web.config")).toContain(`<add name="${name}" value="${value}" />`);
  }
  const kept = azure.routes[0]?.headers["Cache-Control"] ?? "none";
  expect(azure.routes.map(({ route }) => route)).toEqual(["/parts/*"]);
  expect(read("_headers")).toContain(`/parts/*\n  ! Cache-Control\n  Cache-Control: ${kept}\n`);
  expect(read("web.config")).toContain('<location path="parts">');
  rmSync(folder, { recursive: true });
});
