import { readFileSync } from "node:fs";
import path from "node:path";
import { askedOf, firstDocument, openSample } from "#host/workbench/files/firstDocument";
import type { KeptBook } from "#host/workbench/files/keptBooks";
import { newDocument } from "#host/workbench/files/openDocument";
import { sampleById, samples } from "#host/workbench/files/samples";
import { ServerFiles, ServerRefusal } from "#host/workbench/files/serverFiles";
import { tabName } from "#host/workbench/files/tabName";

const example = readFileSync(path.resolve("docs/examples/portfolio-office.xlsx"));
const served = { name: "plan.xlsx", copy: "plan-workbench.xlsx", version: "1a" };

/** A server that has the example at every address, and notes what it is asked for. */
function server(): { files: ServerFiles; asked: string[] } {
  const asked: string[] = [];
  const files = new ServerFiles((address) => {
    asked.push(address);
    return Promise.resolve(new Response(new Uint8Array(example)));
  });
  return { files, asked };
}

const kept = (asked: string, isSaved = true): KeptBook => ({
  tab: "t",
  asked,
  fileName: "kept.xlsx",
  bytes: newDocument().bytes(),
  isSaved,
  at: 0,
});

describe("the workbook to begin with", () => {
  it("is an empty one when nothing is asked for", async () => {
    const document = await firstDocument(askedOf("", null), null, server().files);
    expect([document.name, document.workbook.sheets.length]).toEqual(["Book1.xlsx", 1]);
  });

  it("is the one of the command line", async () => {
    const { files, asked } = server();
    const document = await firstDocument(askedOf("", served), null, files);
    expect([document.name, asked]).toEqual(["plan.xlsx", ["/book"]]);
    expect(document.workbook.sheets.length).toBeGreaterThan(1);
  });

  it("is the sample that the address names, an unknown one is none", async () => {
    const { files, asked } = server();
    const document = await firstDocument(askedOf("?sample=northmere", served), null, files);
    expect([document.name, asked]).toEqual(["northmere.xlsx", ["/samples/northmere.xlsx"]]);
    expect(askedOf("?sample=none", null)).toEqual(askedOf("", null));
  });

  it("is what was open before, when the same is asked for again", async () => {
    for (const [search, book] of [
      ["", null],
      ["", served],
      ["?sample=northmere", null],
    ] as const) {
      const asked = askedOf(search, book);
      const document = await firstDocument(asked, kept(asked.key), server().files);
      expect([document.name, document.hasUnsavedChanges]).toEqual(["kept.xlsx", false]);
    }
  });

  it("is what is asked for, when something else was open or the file has changed since", async () => {
    const before = kept(askedOf("", served).key);
    const changed = { ...served, version: "2b" };
    const { files } = server();
    expect((await firstDocument(askedOf("", changed), before, files)).name).toBe("plan.xlsx");
    expect((await firstDocument(askedOf("", null), before, files)).name).toBe("Book1.xlsx");
  });

  it("still has its unsaved changes", async () => {
    const document = await firstDocument(askedOf("", null), kept("", false), server().files);
    expect(document.hasUnsavedChanges).toBe(true);
  });
});

describe("samples", () => {
  it("have ids and titles of their own; the files in the project are there", () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    for (const { address } of samples) {
      const file = address?.startsWith("/examples/")
        ? address.replace("/examples", "docs/examples")
        : null;
      if (file !== null) expect(readFileSync(path.resolve(file)).length).toBeLessThan(60_000);
    }
    expect(
      samples.filter(({ address }) => address?.startsWith("/examples/")).length,
    ).toBeGreaterThan(1);
  });

  it("open under the name of their file, the empty one without asking the server", async () => {
    const { files, asked } = server();
    const sample = sampleById("status-meeting");
    const empty = sampleById("empty");
    if (!sample || !empty) throw new Error("A sample is missing.");
    expect((await openSample(sample, files)).name).toBe("status-meeting.xlsx");
    await openSample(empty, files);
    expect(asked).toEqual(["/examples/status-meeting.xlsx"]);
  });
});

describe("the server's answers", () => {
  it("a refusal comes with the server's sentence", async () => {
    const files = new ServerFiles(() =>
      Promise.resolve(new Response("The disk is full.", { status: 409 })),
    );
    await expect(files.saveCopy(new Uint8Array([1]))).rejects.toThrow(ServerRefusal);
    await expect(files.book()).rejects.toThrow("The disk is full.");
  });

  it("a copy is posted whole and its name comes back", async () => {
    let sent: unknown;
    const files = new ServerFiles(async (_address, init) => {
      sent = [init?.method, await (init?.body as Blob).text()];
      return new Response('{"name":"plan-workbench.xlsx"}');
    });
    expect(await files.saveCopy(new TextEncoder().encode("PK"))).toBe("plan-workbench.xlsx");
    expect(sent).toEqual(["POST", "PK"]);
  });
});

it("a tab keeps its name, another tab has another", () => {
  const storage = (): Pick<Storage, "getItem" | "setItem"> => {
    const entries = new Map<string, string>();
    return {
      getItem: (key) => entries.get(key) ?? null,
      setItem: (key, value) => void entries.set(key, value),
    };
  };
  const [one, other] = [storage(), storage()];
  expect(tabName(one)).toBe(tabName(one));
  expect(tabName(one)).not.toBe(tabName(other));
});
