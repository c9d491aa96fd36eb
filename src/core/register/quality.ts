import type { Place } from "#core/issues";
import type { CheckedWorkbook } from "./checks/checkedWorkbook";
import type { Finding } from "./checks/finding";
import { ownersOf } from "./checks/owners";
import { requirementsOf } from "./checks/requirements";
import { isBlank } from "./content";

/** How many of the cells that must be filled are filled and right. */
export interface QualityShare {
  /** Register or owner; "" = records that name no owner. */
  readonly name: string;
  /** Cells that must be filled. */
  readonly required: number;
  /** Those of them that are filled and have no open finding, or one that is waived. */
  readonly valid: number;
  /** 0 to 100, rounded down; null when nothing is required. */
  readonly score: number | null;
}

/** The quality of the data: of the workbook, by register and by owner, the worst first. */
export interface Quality {
  readonly whole: QualityShare;
  readonly byRegister: readonly QualityShare[];
  readonly byOwner: readonly QualityShare[];
}

/** Counts of one register or owner while they are summed up. */
interface Tally {
  required: number;
  valid: number;
}

/**
 * The share of required cells that are valid: filled, and without an open blocking finding or warning.
 * Hints do not count, waived findings neither. Required are the fields that the schema asks for always,
 * or by the stage and the words of the record.
 *
 * @param findings of the same workbook.
 */
export function qualityOf(workbook: CheckedWorkbook, findings: readonly Finding[]): Quality {
  const marks = new Marks(findings);
  const ownerOf = ownersOf(workbook);
  const byRegister = new Map<string, Tally>();
  const byOwner = new Map<string, Tally>();
  for (const checked of workbook.registers) {
    const requirements = requirementsOf(checked).map((each) => ({
      ...each,
      marked: marks.of(checked.register, each.field),
    }));
    if (requirements.length === 0 || checked.records.length === 0) continue;
    const register = tallyOf(byRegister, checked.register);
    for (const row of checked.records) {
      const owner = tallyOf(byOwner, ownerOf(checked, row));
      for (const { field, applies, marked } of requirements) {
        if (!applies(checked, row)) continue;
        const mark = marked?.get(checked.table.place(row, "", field).address ?? "");
        const isEmpty = isBlank(checked.table.cell(row, field));
        const isValid = isEmpty ? mark === "waived" : mark !== "open";
        for (const tally of [register, owner]) {
          tally.required += 1;
          if (isValid) tally.valid += 1;
        }
      }
    }
  }
  return {
    whole: shareOf("", sumOf([...byRegister.values()])),
    byRegister: sharesOf(byRegister),
    byOwner: sharesOf(byOwner),
  };
}

type Mark = "open" | "waived";

/** Cells with a finding by register, field and address. An open one outweighs a waived one. */
class Marks {
  private readonly marks = new Map<string, Map<string, Mark>>();

  constructor(findings: readonly Finding[]) {
    for (const { severity, waiver, place, parts } of findings) {
      if (waiver === undefined && severity === "hint") continue;
      const places = parts === undefined ? [place] : parts.map((part) => part.place);
      for (const each of places) this.add(each, waiver === undefined ? "open" : "waived");
    }
  }

  of(register: string, field: string): ReadonlyMap<string, Mark> | undefined {
    return this.marks.get(`${register}\n${field}`);
  }

  private add({ register = "", field = "", address }: Place, mark: Mark): void {
    if (address === undefined) return;
    const key = `${register}\n${field}`;
    const cells = this.marks.get(key) ?? new Map<string, Mark>();
    if (cells.get(address) !== "open") cells.set(address, mark);
    this.marks.set(key, cells);
  }
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const tally = { required: 0, valid: 0 };
  tallies.set(name, tally);
  return tally;
}

function sumOf(tallies: readonly Tally[]): Tally {
  return {
    required: tallies.reduce((sum, { required }) => sum + required, 0),
    valid: tallies.reduce((sum, { valid }) => sum + valid, 0),
  };
}

function shareOf(name: string, { required, valid }: Tally): QualityShare {
  const score = required === 0 ? null : Math.floor((100 * valid) / required + 1e-9);
  return { name, required, valid, score };
}

function sharesOf(tallies: ReadonlyMap<string, Tally>): readonly QualityShare[] {
  return [...tallies]
    .map(([name, tally]) => shareOf(name, tally))
    .sort((a, b) => (a.score ?? 101) - (b.score ?? 101) || b.required - a.required);
}
