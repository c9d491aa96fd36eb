/** What has been associated, as the library keeps it. */
const associated = new Map<string, (...given: unknown[]) => unknown>();

class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** Just what associate.ts needs of the library, so that what is fetched when can be seen. */
beforeEach(() => {
  associated.clear();
  jest.resetModules();
  Reflect.set(globalThis, "CustomFunctions", {
    associate: (id: string, implementation: (...given: unknown[]) => unknown) =>
      associated.set(id, implementation),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!" },
  });
});

const weights = (): unknown => associated.get("WEIGHTS")?.([[1], [3]], null);

test("the first call of a group fetches its code, later calls answer directly", async () => {
  await import("#functions/associate");
  const first = weights();
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual([[0.25], [0.75]]);
  expect(weights()).toEqual([[0.25], [0.75]]);
  // Another function of the group is there as well, one of another group is not.
  expect(associated.get("WSJF")?.([[1]], [[1]], [[1]], [[1]])).toEqual([[3]]);
  expect(associated.get("RISKLEVEL")?.([[20]], null, null)).toBeInstanceOf(Promise);
});

test("where the code cannot be fetched the cell says so, and the next call tries again", async () => {
  let reachable = false;
  jest.doMock("#functions/openGroup", () => {
    if (!reachable) throw new Error("Loading chunk failed.");
    return jest.requireActual<object>("#functions/openGroup");
  });
  await import("#functions/associate");
  await expect(weights()).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("could not be loaded") as string,
  });
  reachable = true;
  expect(await weights()).toEqual([[0.25], [0.75]]);
  jest.dontMock("#functions/openGroup");
});

test("errors and sentences are in the language that Excel speaks", async () => {
  const { provideServices } = await import("#functions/services");
  const { inThread } = await import("#compute/inThread");
  provideServices(
    Promise.resolve({
      computing: inThread(),
      readRegisters: () => Promise.resolve([]),
      language: "de",
    }),
  );
  await import("#functions/associate");
  await expect(associated.get("WEIGHTS")?.([[0]], null)).rejects.toMatchObject({
    message: "Alle Gewichte sind null.",
  });
  expect(() => associated.get("WEIGHTS")?.([[1], ["x"]], null)).toThrow();
  const why = associated.get("WHY")?.([[5], [3]], 1, "Nutzen", null, 1, 5, null, null, null);
  expect(await why).toEqual([
    [expect.stringMatching(/^1\. von 2 mit 100,0 Punkten/)],
    [expect.stringContaining("Zeile 1")],
  ]);
});

test("a reading that cells ask for at the same time is made once", async () => {
  let readings = 0;
  const { provideServices, servicesOfFunctions } = await import("#functions/services");
  const { inThread } = await import("#compute/inThread");
  provideServices(
    Promise.resolve({
      computing: inThread(),
      readRegisters: async () => {
        readings++;
        await Promise.resolve();
        return [];
      },
      language: "en",
    }),
  );
  const { readRegisters } = await servicesOfFunctions();
  await Promise.all([readRegisters(["Snapshots"]), readRegisters(["Snapshots"])]);
  expect(readings).toBe(1);
  await readRegisters(["Snapshots"]);
  expect(readings).toBe(2);
});
