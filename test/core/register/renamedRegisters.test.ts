import { renamedRegisters } from "#core/register/renamedRegisters";
import { registers } from "#core/register/schema";

const headersOf = (register: string) =>
  (registers.find(({ name }) => name === register)?.columns ?? []).map(({ header }) => header);

describe("renamedRegisters", () => {
  it("finds every register of the schema by its own headers, whatever its table is called", () => {
    const tables = registers.map(({ name }) => ({ table: `${name}_2`, headers: headersOf(name) }));
    const found = renamedRegisters(
      registers.map(({ name }) => name),
      tables,
    );
    expect(found.every(({ register, table }) => table === `${register}_2`)).toBe(true);
    expect(found.length).toBeGreaterThan(registers.length / 2);
  });

  it("takes a table with some columns of its own, but not one of other columns", () => {
    const headers = [...headersOf("Risks"), "Region", "Legacy no."];
    expect(renamedRegisters(["Risks"], [{ table: "Risiken", headers }])).toEqual([
      { register: "Risks", table: "Risiken" },
    ]);
    expect(
      renamedRegisters(["Risks"], [{ table: "Sales", headers: ["Risk ID", "A", "B", "C"] }]),
    ).toEqual([]);
    expect(renamedRegisters(["Risks"], [{ table: "Empty", headers: [] }])).toEqual([]);
  });

  it("takes no table that lacks what identifies a record", () => {
    const headers = headersOf("Risks").filter((header) => header !== "Risk ID");
    expect(renamedRegisters(["Risks"], [{ table: "Risiken", headers }])).toEqual([]);
  });

  it("leaves a register out that two tables could equally well be", () => {
    const headers = headersOf("Issues");
    const tables = ["Old", "New"].map((table) => ({ table, headers }));
    expect(renamedRegisters(["Issues"], tables)).toEqual([]);
  });
});
