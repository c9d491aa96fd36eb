import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * A place to run commands: `start` gives the program and arguments for a line of shell, run in a fresh clone
 * of the repository's last commit, which lies at `clone`.
 */

/** A fresh clone on this machine, with all that is installed here. */
export function thisMachine(folder, repository) {
  const clone = path.join(folder, "sightline");
  run("git", "clone", "--quiet", repository, clone);
  const start = (line) => ["bash", ["-c", line]];
  return { name: "this machine", clone, start, environment: process.env };
}

const release = "bookworm";

/**
 * A Debian that has nothing but its smallest set of packages, this machine's Node with npm, and the
 * certificates by which this machine reaches the registry.
 */
export function bareMachine(folder, repository) {
  if (!existsSync(path.join(folder, "etc/debian_version"))) {
    run("debootstrap", "--variant=minbase", "--include=ca-certificates", release, folder);
  }
  takeNodeAlong(folder);
  const clone = path.join(folder, "home/newcomer/sightline");
  mkdirSync(path.dirname(clone), { recursive: true });
  run("rm", "-rf", clone);
  run("git", "clone", "--quiet", repository, clone);
  const inside = path.relative(folder, clone);
  // The view of processes that every machine has, for as long as the command runs.
  const enter = 'mount --rbind /proc "$0/proc" && exec chroot "$0" /bin/bash -c "$1"';
  const start = (line) => [
    "unshare",
    ["--mount", "/bin/bash", "-c", enter, folder, `cd /${inside} && ${line}`],
  ];
  const packages = readFileSync(path.join(folder, "var/lib/dpkg/status"), "utf8");
  const count = packages.match(/^Package: /gm).length;
  return {
    name: `a Debian ${release} of ${count} packages and Node ${process.version}`,
    clone,
    start,
    environment: {
      HOME: "/home/newcomer",
      PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
      ...certificates,
    },
  };
}

const bundle = process.env["NODE_EXTRA_CA_CERTS"];
const insideBundle = "/etc/ssl/certs/of-this-machine.crt";
const certificates =
  bundle === undefined
    ? {}
    : { NODE_EXTRA_CA_CERTS: insideBundle, npm_config_cafile: insideBundle };

function takeNodeAlong(folder) {
  const npm = path.resolve(path.dirname(realpathSync(npmOfThisMachine())), "..");
  const place = path.join(folder, "usr/local/lib/node_modules/npm");
  const programs = path.join(folder, "usr/local/bin");
  mkdirSync(programs, { recursive: true });
  cpSync(process.execPath, path.join(programs, "node"));
  rmSync(place, { recursive: true, force: true });
  cpSync(npm, place, { recursive: true, verbatimSymlinks: true });
  for (const name of ["npm", "npx"]) {
    const script = `#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/${name}-cli.js "$@"\n`;
    writeFileSync(path.join(programs, name), script, { mode: 0o755 });
  }
  if (bundle !== undefined) cpSync(bundle, path.join(folder, insideBundle));
  cpSync("/etc/resolv.conf", path.join(folder, "etc/resolv.conf"));
  if (existsSync("/etc/hosts")) cpSync("/etc/hosts", path.join(folder, "etc/hosts"));
}

function npmOfThisMachine() {
  const { stdout } = spawnSync("sh", ["-c", "command -v npm"], { encoding: "utf8" });
  return stdout.trim();
}

function run(program, ...args) {
  const { status, error } = spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${program} failed${error ? `: ${error.message}` : ""}`);
}
