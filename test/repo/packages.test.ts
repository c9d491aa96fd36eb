import { textOf } from "#test/support/documents";

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const packages = (
  JSON.parse(textOf("package-lock.json")) as { packages: Record<string, LockedPackage> }
).packages;
const manifest = JSON.parse(textOf("package.json")) as Record<
  "dependencies" | "devDependencies",
  Readonly<Record<string, string>>
>;
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

test("every version is exact, and the lock file agrees", () => {
  const off = direct.filter(
    ([name, version]) =>
      !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version) ||
      packages[`node_modules/${name}`]?.version !== version,
  );
  expect(off).toEqual([]);
});

test("the lock file holds what other platforms need: without it npm ci fails", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${place}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

test("Microsoft's library is installed, at the version that the stand-in was made for", () => {
  expect(packages["node_modules/@microsoft/office-js"]?.version).toBe("1.1.110");
});
