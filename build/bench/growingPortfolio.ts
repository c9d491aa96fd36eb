import { keptColumns, keptTables } from "#core/history/keptFields";
import type { KeptRecord, KeptValue, PortfolioState } from "#core/history/state";
import { mulberry32 } from "#core/numeric/mulberry32";

type Values = Map<string, KeptValue>;

/** Share of the records of which a field is another one after a month. */
const churn: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Projects: {
    Stage: 0.04,
    "Forecast finish": 0.12,
    Budget: 0.02,
    "Forecast cost": 0.35,
    "Complete %": 0.6,
    "Reported RAG": 0.1,
    "Derived RAG": 0.12,
    NPV: 0.6,
    Score: 0.05,
    Rank: 0.25,
    Decision: 0.02,
    Sponsor: 0.01,
    Manager: 0.01,
  },
  Risks: { "Residual score": 0.08, "Expected exposure": 0.15, Status: 0.06, Owner: 0.02 },
  Issues: { Status: 0.15, Priority: 0.03 },
  Benefits: { "Completion %": 0.2, "Outturn money": 0.2, Status: 0.03 },
  Milestones: { "Forecast date": 0.15, "Actual date": 0.05 },
  Decisions: { Outcome: 0.1 },
};

/** Records of each register for one project, and the share of them that is new in a month. */
const usual: Readonly<Record<string, { readonly perProject: number; readonly fresh: number }>> = {
  Projects: { perProject: 1, fresh: 0.01 },
  Risks: { perProject: 2, fresh: 0.03 },
  Issues: { perProject: 1, fresh: 0.05 },
  Benefits: { perProject: 1.5, fresh: 0.005 },
  Milestones: { perProject: 3, fresh: 0.01 },
  Decisions: { perProject: 0.25, fresh: 0.05 },
};

/** Share of the records that is removed in a month. */
const gone = 0.005;

const words = ["Harbour", "Quay", "Network", "Billing", "Depot", "Treatment", "Customer", "Data"];
const things = ["renewal", "platform", "upgrade", "migration", "extension", "control", "service"];

/** A portfolio of a given size whose values change month by month, the same each time. */
export class GrowingPortfolio {
  private readonly random = mulberry32(20260930);
  private readonly tables = new Map<string, Map<string, Values>>();
  private readonly next = new Map<string, number>();

  constructor(private readonly projects: number) {
    for (const { register } of keptTables) {
      this.tables.set(register, new Map());
      this.add(register, Math.round(projects * (usual[register]?.perProject ?? 0)));
    }
  }

  /** As snapshots keep it; later months do not change it. */
  state(): PortfolioState {
    return {
      tables: new Map(
        [...this.tables].map(([register, records]) => [
          register,
          new Map(
            [...records].map(([key, values]): [string, KeptRecord] => [
              key.toLowerCase(),
              { key, values: new Map(values) },
            ]),
          ),
        ]),
      ),
    };
  }

  passMonth(): void {
    for (const [register, records] of this.tables) {
      for (const [key, values] of records) {
        if (this.random() < gone) {
          records.delete(key);
          continue;
        }
        for (const [field, share] of Object.entries(churn[register] ?? {})) {
          if (this.random() < share) values.set(field, this.value(register, field));
        }
      }
      const { perProject = 0, fresh = 0 } = usual[register] ?? {};
      this.add(register, Math.round(this.projects * perProject * fresh));
    }
  }

  private add(register: string, count: number): void {
    const kept = keptTables.find((each) => each.register === register);
    if (kept === undefined) return;
    const records = this.tables.get(register);
    for (let i = 0; i < count; i++) {
      const number = (this.next.get(register) ?? 0) + 1;
      this.next.set(register, number);
      const values: Values = new Map(
        keptColumns(kept).map((field) => [field, this.value(register, field)]),
      );
      records?.set(`${register.charAt(0)}-${String(number).padStart(3, "0")}`, values);
    }
  }

  private value(register: string, field: string): KeptValue {
    const title = keptTables.find((each) => each.register === register)?.title;
    if (field === title) {
      return `${this.one(words)} ${this.one(things)} ${this.one(words).toLowerCase()} ${this.whole(900)}`;
    }
    switch (field) {
      case "Program ID":
        return `PG-${this.whole(12)}`;
      case "Project ID":
      case "Relates to":
        return `P-${String(this.whole(this.projects)).padStart(3, "0")}`;
      case "Sponsor":
      case "Manager":
      case "Owner":
        return `Person ${this.whole(90)}`;
      case "Reported RAG":
      case "Derived RAG":
        return this.one(["Green", "Amber", "Red"]);
      case "Stage":
        return this.one(["Proposed", "Approved", "In delivery", "Closing"]);
      case "Type":
        return register === "Risks" ? "Threat" : "Benefit";
      case "Status":
        return this.one(["Open", "Closed", "Planned"]);
      case "Priority":
        return this.one(["High", "Medium", "Low"]);
      case "Decision":
        return this.one(["Selected", "Not selected"]);
      case "Outcome":
        return this.one(["Pending", "Approved"]);
      case "Complete %":
      case "Completion %":
        return Math.round(this.random() * 100) / 100;
      case "Rank":
        return this.whole(this.projects);
      case "Residual score":
        return this.whole(25);
      case "Baseline finish":
      case "Forecast finish":
      case "Forecast date":
        return 46_000 + this.whole(1000);
      case "Actual date":
        return this.random() < 0.3 ? 45_600 + this.whole(700) : null;
      case "Budget":
        return this.whole(500) * 10;
      default:
        // NPV, scores, exposure and forecasts have decimals.
        return Number((this.random() * 5000).toPrecision(12));
    }
  }

  private whole(most: number): number {
    return 1 + Math.floor(this.random() * most);
  }

  private one(texts: readonly string[]): string {
    return texts[Math.floor(this.random() * texts.length)] ?? "";
  }
}
