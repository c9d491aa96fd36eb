import { execFileSync } from "node:child_process";
import { root, textOf } from "#test/support/documents";

/** Packages of a section of docs/licences.md. */
function listed(section: string): string[] {
  const part = textOf("docs/licences.md").split(`## ${section}`)[1]?.split("\n## ")[0] ?? "";
  return [...part.matchAll(/^\| ([@\w][\w@/.-]*) +\| \d/gm)].map(([, name = ""]) => name);
}

test("every package has a licence that is allowed, an exact version and a checksum; the list is of today", () => {
  expect(() =>
    execFileSync(process.execPath, ["build/licences.mjs", "--check"], { cwd: root, stdio: "pipe" }),
  ).not.toThrow();
  expect(listed("In the add-in that Excel loads")).toContain("react");
});

test("each package that ships is spoken of in security.md, and NOTICE names those in the add-in", () => {
  const known = textOf("docs/security.md").split("## Dependencies")[1] ?? "";
  const inAddIn = listed("In the add-in that Excel loads");
  const beside = listed("In the stand-in, the command line and the workbench");
  expect(beside.length).toBeGreaterThan(8);
  // Microsoft's library is no package that is handed on.
  const all = [...inAddIn, ...beside].filter((name) => name !== "@microsoft/office-js");
  expect(all.filter((name) => !known.includes(name))).toEqual([]);
  const notice = textOf("NOTICE");
  expect([...inAddIn, ...beside].filter((name) => !notice.includes(name))).toEqual([]);
});
