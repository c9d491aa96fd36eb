import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const packages = path.resolve(__dirname, "../node_modules");
const { version } = JSON.parse(
  readFileSync(path.join(packages, "@sparticuz/chromium/package.json"), "utf8"),
) as { readonly version: string };

/** Where the browser that came with `npm ci` is unpacked, once for each version. */
const unpacked = path.join(packages, `.cache/sightline-chromium-${version}`);

interface Candidate {
  readonly executablePath: string;
  /** What the process gets beside the environment of this one. */
  readonly env: Readonly<Record<string, string>>;
}

export interface FoundBrowser extends Candidate {
  readonly version: string;
}

/** Arguments that every test browser gets: no sandbox, since CI runs as root, and no calls home. */
export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * A Chromium, Chrome or Edge for the tests: the one that SIGHTLINE_BROWSER names; on Linux x64 the one
 * that npm has installed, which needs nothing but a C library; elsewhere, or where that does not start,
 * an installed one. Throws with what to do when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env["SIGHTLINE_BROWSER"];
  const tried: string[] = [];
  for (const candidate of named ? [{ executablePath: named, env: {} }] : await candidates()) {
    try {
      const { stdout } = await run(candidate.executablePath, [...browserArguments, "--version"], {
        env: { ...process.env, ...candidate.env },
        timeout: 60_000,
      });
      return { ...candidate, version: stdout.trim() };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tried.push(`${candidate.executablePath}: ${reason.trim().split("\n").at(-1) ?? ""}`);
    }
  }
  throw new Error(
    [
      "The tests in a browser need Chrome, Edge or Chromium, and none was found.",
      "Install one (Debian and Ubuntu: apt-get install chromium), or name it: SIGHTLINE_BROWSER=/path/to/chrome npm test",
      ...tried,
    ].join("\n"),
  );
}

async function candidates(): Promise<Candidate[]> {
  const isLinuxX64 = process.platform === "linux" && process.arch === "x64";
  const fromNpm = isLinuxX64 ? await npmBrowser() : [];
  return [
    ...fromNpm,
    ...installedBrowsers().map((executablePath) => ({ executablePath, env: {} })),
  ];
}

/** The browser of the npm package: first with the libraries of this machine, then with its own. */
async function npmBrowser(): Promise<Candidate[]> {
  if (!existsSync(unpacked)) await unpack();
  const executablePath = path.join(unpacked, "chromium");
  const fonts: Readonly<Record<string, string>> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: path.join(unpacked, "fonts") };
  const libraries = path.join(unpacked, "al2023", "lib");
  return [
    { executablePath, env: fonts },
    { executablePath, env: { ...fonts, LD_LIBRARY_PATH: libraries } },
  ];
}

/**
 * Unpacks browser, libraries and fonts beside each other. The package does it into the folder for
 * temporary files, and adds its libraries where it believes to be on Amazon's Linux; so it runs in a
 * process of its own, and the folder gets its name only when it is complete.
 */
async function unpack(): Promise<void> {
  await mkdir(path.dirname(unpacked), { recursive: true });
  const folder = await mkdtemp(`${unpacked}-`);
  const script = 'import("@sparticuz/chromium").then((it) => it.default.executablePath())';
  try {
    await run(process.execPath, ["-e", script], {
      cwd: __dirname,
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    });
    // The package's own list of fonts says where Amazon's Linux has them.
    await writeFile(
      path.join(folder, "fonts", "fonts.conf"),
      fontList(path.join(unpacked, "fonts")),
    );
    await rename(folder, unpacked);
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(unpacked)) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const fontList = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;

/** Where the installers of Chrome, Edge and Chromium put them. */
function installedBrowsers(): string[] {
  const programs = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
  const known: Readonly<Record<string, readonly string[]>> = {
    linux: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/opt/google/chrome/chrome",
      "/usr/bin/microsoft-edge",
    ],
    darwin: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    win32: programs
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        path.join(folder, "Google/Chrome/Application/chrome.exe"),
        path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
      ]),
  };
  return (known[process.platform] ?? []).filter((file) => existsSync(file));
}
