import { stat } from "node:fs/promises";
import path from "node:path";
import { exitCodes } from "#host/cli/exitCodes";
import { UsageError } from "#host/cli/usageError";
import { buildBundles } from "./buildBundles";
import { openBrowser } from "./openBrowser";
import { parseWorkbenchOptions, workbenchUsage } from "./options";
import { startServer } from "./startServer";

/** `npm run workbench`: builds what is missing, serves the page and opens it. */
async function workbench(args: readonly string[]): Promise<void> {
  const options = parseWorkbenchOptions(args);
  if (options === null) {
    console.log(workbenchUsage.join("\n"));
    return;
  }
  const { book, port, opens } = options;
  if (book !== null) await checkBook(book);
  await buildBundles((sentence) => {
    console.log(sentence);
  });
  const server = await startServer({ port, book });
  if (port !== 0 && server.port !== port) {
    console.log(`Port ${port} is taken; ${server.port} is used instead.`);
  }
  console.log(`\nSightline workbench: ${server.url}`);
  if (book !== null) console.log(`${path.basename(book)} is opened; it is never changed.`);
  console.log("Press Ctrl+C to end it.");
  if (opens) openBrowser(server.url);
}

async function checkBook(book: string): Promise<void> {
  const found = await stat(book).catch(() => null);
  if (!found) throw new UsageError(`${book}: there is no such file.`);
  if (!found.isFile()) throw new UsageError(`${book}: this is not a file.`);
}

workbench(process.argv.slice(2)).catch((error: unknown) => {
  const isMistake = error instanceof UsageError;
  console.error(isMistake || !(error instanceof Error) ? String(error) : error.stack);
  process.exitCode = isMistake ? exitCodes.usage : exitCodes.bug;
});
