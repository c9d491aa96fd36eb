import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { UsageError } from "#host/cli/usageError";
import { libraryFolder } from "#host/runtime/nodeWindow";
import { BookOnDisk } from "./bookOnDisk";
import { errorCode } from "./errorCode";
import { readBody, TooLarge } from "./readBody";
import { servedFile, type ServedFolder } from "./files";
import { refusalFor } from "./guard";
import { paneWithLocalOffice } from "./localOffice";
import { projectFolder } from "./projectFolder";

export interface ServerOptions {
  /** 0 takes any free port; a taken one gives way to the next. */
  readonly port: number;
  /** Path of the workbook to open. */
  readonly book?: string | null;
  /** Other folders than dist/ and dist-workbench/. */
  readonly addInFolder?: string;
  readonly pageFolder?: string;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const address = "127.0.0.1";
const tries = 20;

/** What the page may load: itself. Charts and icons are drawn as data; React sets styles in the page. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the workbench to the browser of this machine, and to nobody else. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const site = new Site(options);
  const server = createServer((request, response) => {
    void site.answer(request, response);
  });
  const port = await listen(server, options.port);
  site.port = port;
  return {
    url: `http://${address}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + tries; port++) {
    if (await takes(server, port)) {
      const bound = server.address();
      return typeof bound === "object" && bound !== null ? bound.port : port;
    }
  }
  throw new UsageError(`The ports ${wanted} to ${wanted + tries - 1} are all taken.`);
}

function takes(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      if (errorCode(error) === "EADDRINUSE") resolve(false);
      else if (errorCode(error) === "EACCES")
        reject(new UsageError(`Port ${port} is not allowed here.`));
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, address, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

class Site {
  port = 0;
  private readonly book: BookOnDisk | null;
  private readonly folders: readonly ServedFolder[];

  constructor(options: ServerOptions) {
    const inProject = (folder: string): string => path.join(projectFolder, folder);
    this.book = options.book ? new BookOnDisk(options.book) : null;
    this.folders = [
      { prefix: "/addin/", folder: options.addInFolder ?? inProject("dist") },
      { prefix: "/officejs/", folder: libraryFolder() },
      { prefix: "/examples/", folder: inProject("docs/examples") },
      { prefix: "/", folder: options.pageFolder ?? inProject("dist-workbench") },
    ];
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    try {
      const refused = refusalFor(request, this.port);
      if (refused !== null) say(response, 403, refused);
      else if (request.method === "POST") await this.save(request, response);
      else await this.give(request, response);
    } catch (error) {
      this.fail(response, error);
    }
  }

  private async give(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [address = "/"] = (request.url ?? "/").split("?");
    if (address === "/start.json") {
      const book = this.book ? await this.book.facts() : null;
      send(response, "application/json; charset=utf-8", JSON.stringify({ book }));
      return;
    }
    if (address === "/book" && this.book) {
      send(response, "application/octet-stream", await this.book.read());
      return;
    }
    const file = await servedFile(this.folders, address === "/" ? "/workbench.html" : address);
    if (!file) {
      say(response, 404, `There is no ${address} here.`);
      return;
    }
    if (file.type.startsWith("text/html")) {
      const isPane = address === "/addin/taskpane.html";
      response.setHeader("Content-Security-Policy", isPane ? "frame-ancestors 'self'" : pagePolicy);
      send(response, file.type, isPane ? paneWithLocalOffice(String(file.bytes)) : file.bytes);
      return;
    }
    send(response, file.type, file.bytes);
  }

  private async save(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== "/book" || !this.book) {
      say(response, 404, "The workbench was started without a workbook; save by download.");
      return;
    }
    const bytes = await readBody(request);
    if (bytes.subarray(0, 2).toString("latin1") !== "PK") {
      say(response, 400, "Only a workbook can be saved here.");
      return;
    }
    const name = await this.book.saveCopy(bytes);
    send(response, "application/json; charset=utf-8", JSON.stringify({ name }));
  }

  private fail(response: ServerResponse, error: unknown): void {
    if (error instanceof TooLarge) say(response, 413, error.message);
    else if (error instanceof UsageError) say(response, 409, error.message);
    else if (errorCode(error) === "ENOENT")
      say(response, 404, "The workbook is no longer where it was.");
    else say(response, 500, error instanceof Error ? error.message : String(error));
  }
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(sentence);
}
