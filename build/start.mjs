/**
 * Opens the add-in in desktop Excel. The two tools of Microsoft are fetched on first use, at fixed
 * versions: they are of use on Windows and macOS only, and one cannot be installed elsewhere.
 */
import { spawn, spawnSync } from "node:child_process";

const shell = process.platform === "win32";
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell });
  if (status !== 0) process.exit(status ?? 1);
};

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.log(
    [
      "There is no desktop Excel on this system, so there is nothing to start it in.",
      "  npm run demo            shows the add-in at work without Excel",
      "  npm run build -- --url https://your.site",
      "                          builds it for Excel on the web: see docs/deploy.md",
    ].join("\n"),
  );
} else {
  run("npx", ["--yes", "office-addin-dev-certs@3.0.0", "install"]);
  const server = spawn("npx", ["webpack", "serve", "--mode", "development"], {
    stdio: "inherit",
    shell,
  });
  server.on("exit", (status) => process.exit(status ?? 1));
  run("npx", ["--yes", "office-addin-debugging@7.0.0", "start", "manifest.xml", "desktop"]);
}
