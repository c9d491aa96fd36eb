import {
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
  statSync,
} from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer, type RunningServer } from "#host/workbench/serve/startServer";

/** As webpack writes it: shortened, attributes without quotes. */
const builtPane = `<!doctype html><html lang=en><head><meta http-equiv=Content-Security-Policy content="script-src 'self' https://appsforoffice.microsoft.com"/><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script></head><body><script src=functions.js></script></body></html>`;

const folder = mkdtempSync(path.join(tmpdir(), "sightline-server-"));
const at = (...names: string[]): string => path.join(folder, ...names);
mkdirSync(at("dist"));
mkdirSync(at("page/samples"), { recursive: true });
writeFileSync(at("dist/taskpane.html"), builtPane);
writeFileSync(at("dist/functions.js"), "functions();");
writeFileSync(at("page/workbench.html"), "<!doctype html><title>page</title>");
writeFileSync(at("page/samples/northmere.xlsx"), "PK sample");
writeFileSync(at("secret.js"), "secret");
symlinkSync(at("secret.js"), at("page/link.js"));
const original = readFileSync(path.resolve("docs/examples/portfolio-office.xlsx"));
writeFileSync(at("plan.xlsx"), original);

const folders = { addInFolder: at("dist"), pageFolder: at("page") };
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ port: 0, book: at("plan.xlsx"), ...folders });
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Sends exactly the path and headers given, which `fetch` would put in order. */
function ask(
  address: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: Buffer;
    to?: RunningServer;
  } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, body, to = server } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: to.port, path: address, method, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            headers: response.headers,
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const own = (): string => `http://127.0.0.1:${server.port}`;

describe("what the workbench's server gives", () => {
  it("the page, which may load nothing from elsewhere and be framed by nobody", async () => {
    const { status, body, headers } = await ask("/?sample=northmere");
    expect([status, body]).toEqual([200, "<!doctype html><title>page</title>"]);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("the pane's page as built, with the local library and its own policy", async () => {
    const { body, headers } = await ask("/addin/taskpane.html");
    expect(body).toBe(
      builtPane.replace(
        "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>",
        '<script src="/seam.js"></script><script src="/officejs/office.js"></script>',
      ),
    );
    expect(headers["content-security-policy"]).toBe("frame-ancestors 'self'");
    // What stands on the disk for Excel is not touched.
    expect(readFileSync(at("dist/taskpane.html"), "utf8")).toBe(builtPane);
  });

  it("the pane's scripts unchanged, and Microsoft's library from its package", async () => {
    expect((await ask("/addin/functions.js")).body).toBe("functions();");
    const library = await ask("/officejs/excel-win32-16.01.js");
    const file = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
    expect(library.body).toHaveLength(readFileSync(file, "utf8").length);
    expect((await ask("/officejs/de-de/office_strings.js")).status).toBe(200);
  });

  it("the workbook, its facts, and the samples", async () => {
    const { body } = await ask("/start.json");
    expect(JSON.parse(body)).toEqual({
      book: {
        name: "plan.xlsx",
        copy: "plan-workbench.xlsx",
        version: expect.any(String) as string,
      },
    });
    const book = await fetch(`${own()}/book`);
    expect(Buffer.from(await book.arrayBuffer()).equals(original)).toBe(true);
    expect((await ask("/samples/northmere.xlsx")).body).toBe("PK sample");
    expect((await ask("/examples/portfolio-office.xlsx")).status).toBe(200);
  });

  it("nothing that is not there, in a sentence", async () => {
    const { status, body } = await ask("/addin/none.js");
    expect([status, body]).toEqual([404, "There is no /addin/none.js here."]);
  });

  it("a sentence when the workbook was moved away", async () => {
    const other = await startServer({ port: 0, book: at("gone.xlsx"), ...folders });
    const { status, body } = await ask("/start.json", { to: other });
    expect([status, body]).toEqual([404, "The workbook is no longer where it was."]);
    await other.close();
  });
});

describe("what it refuses", () => {
  it.each([
    "/../secret.js",
    "/addin/../secret.js",
    "/addin/..%2Fsecret.js",
    "/addin/%2e%2e/secret.js",
    "/addin/..%5Csecret.js",
    "/addin//etc/passwd.js",
    "/link.js",
    "/%00.js",
    "/%E0%A4%A.js",
    "/addin",
    "/addin/",
    `/${"x".repeat(5000)}.js`,
    "/book/../../plan.xlsx",
  ])("the path %s", async (address) => {
    const { status, body } = await ask(address);
    expect(status).toBe(404);
    expect(body).not.toContain("secret\n");
    expect(body).not.toBe("secret");
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1", "localhost", "127.0.0.1:1"])(
    "the foreign host %j (DNS rebinding)",
    async (host) => {
      const { status, body } = await ask("/book", { headers: { host } });
      expect(status).toBe(403);
      expect(body).not.toContain("PK");
    },
  );

  it("but not its own two names", async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`]) {
      expect((await ask("/start.json", { headers: { host } })).status).toBe(200);
    }
  });

  it.each([undefined, "null", "http://evil.example", "https://127.0.0.1"])(
    "a post of the page %j",
    async (origin) => {
      const headers = origin === undefined ? {} : { origin };
      const { status } = await ask("/book", { method: "POST", headers, body: original });
      expect(status).toBe(403);
    },
  );

  it.each(["PUT", "DELETE", "OPTIONS"])("the method %s", async (method) => {
    expect((await ask("/book", { method })).status).toBe(403);
  });

  it("to save what is no workbook, or anywhere but at its place", async () => {
    const headers = { origin: own() };
    const text = await ask("/book", { method: "POST", headers, body: Buffer.from("hello") });
    expect([text.status, text.body]).toEqual([400, "Only a workbook can be saved here."]);
    const elsewhere = await ask("/start.json", { method: "POST", headers, body: original });
    expect(elsewhere.status).toBe(404);
  });
});

describe("saving", () => {
  it("writes a copy beside the workbook, again and again, and never the workbook", async () => {
    const before = statSync(at("plan.xlsx")).mtimeMs;
    const headers = { origin: own() };
    for (const body of [Buffer.from("PK one"), Buffer.from("PK two")]) {
      const answer = await ask("/book", { method: "POST", headers, body });
      expect(JSON.parse(answer.body)).toEqual({ name: "plan-workbench.xlsx" });
      expect(readFileSync(at("plan-workbench.xlsx")).equals(body)).toBe(true);
    }
    expect(readFileSync(at("plan.xlsx")).equals(original)).toBe(true);
    expect(statSync(at("plan.xlsx")).mtimeMs).toBe(before);
  });

  it("is for downloads when there is no workbook to save beside", async () => {
    const other = await startServer({ port: 0, ...folders });
    const headers = { origin: `http://127.0.0.1:${other.port}` };
    const answer = await ask("/book", { method: "POST", headers, body: original, to: other });
    expect(answer.status).toBe(404);
    expect(answer.body).toContain("save by download");
    await other.close();
  });

  it("says why when the folder cannot be written", async () => {
    mkdirSync(at("full"));
    writeFileSync(at("full/a.xlsx"), original);
    // A folder where the copy should go.
    mkdirSync(at("full/a-workbench.xlsx"));
    const other = await startServer({ port: 0, book: at("full/a.xlsx"), ...folders });
    const headers = { origin: `http://127.0.0.1:${other.port}` };
    const answer = await ask("/book", { method: "POST", headers, body: original, to: other });
    expect([answer.status, answer.body]).toEqual([
      409,
      `${at("full/a-workbench.xlsx")}: this is a folder.`,
    ]);
    await other.close();
  });
});

describe("the port", () => {
  it("is on this machine only", async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    await expect(fetch(`http://127.0.0.2:${server.port}/`)).rejects.toThrow();
  });

  it("that is taken gives way to the next", async () => {
    const second = await startServer({ port: server.port, ...folders });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
