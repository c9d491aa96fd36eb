import { parseArgs } from "node:util";
import { UsageError } from "#host/cli/usageError";

export interface WorkbenchOptions {
  /** Path of the workbook to open; null opens an empty one. */
  readonly book: string | null;
  readonly port: number;
  /** Open the default browser. */
  readonly opens: boolean;
}

export const workbenchUsage: readonly string[] = [
  "Opens a workbook beside the Sightline pane in a browser, without Excel.",
  "",
  "  npm run workbench [-- BOOK.xlsx] [--port 3210] [--no-open]",
  "",
  "BOOK is never changed: saving writes BOOK-workbench.xlsx beside it.",
];

const usualPort = 3210;

/** Understands the arguments of `npm run workbench`; null asks for help. Throws `UsageError`. */
export function parseWorkbenchOptions(args: readonly string[]): WorkbenchOptions | null {
  const { values, positionals } = read(args);
  if (values.help === true) return null;
  const [book, ...more] = positionals;
  if (more.length > 0) throw new UsageError("The workbench opens one workbook at a time.");
  return {
    book: book ?? null,
    port: values.port === undefined ? usualPort : portOf(values.port),
    opens: values["no-open"] !== true,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port ${text}: a port is a number up to 65535; 0 takes any free one.`);
}
