/** A saved view: the columns of a register that it shows, in the order of the sheet. */
export interface ColumnView {
  readonly name: string;
  /** Headers shown; null = every column. */
  readonly headers: readonly string[] | null;
}

const IDENTITY = ["Project ID", "Project"];

const projectViews: readonly ColumnView[] = [
  {
    name: "Intake",
    headers: [
      ...IDENTITY,
      "Program ID",
      "Objective ID",
      "Category",
      "Sponsor",
      "Stage",
      "Budget",
      "Selection rule",
    ],
  },
  {
    name: "Delivery",
    headers: [
      ...IDENTITY,
      "Start",
      "Baseline finish",
      "Forecast finish",
      "Budget",
      "Forecast cost",
      "Complete %",
      "Reported RAG",
      "Cost RAG",
      "Schedule RAG",
      "Benefit RAG",
      "Risk RAG",
      "Derived RAG",
      "RAG check",
      "Status note",
    ],
  },
  {
    name: "Value",
    headers: [...IDENTITY, "NPV", "Risk adjusted NPV", "BCR", "Score", "Rank", "Decision"],
  },
  { name: "All", headers: null },
];

/**
 * The saved views of a register; "All" is always among them.
 *
 * @example viewsOf("Projects").map((view) => view.name); // => ["Intake", "Delivery", "Value", "All"]
 */
export function viewsOf(register: string): readonly ColumnView[] {
  return register === "Projects" ? projectViews : [{ name: "All", headers: null }];
}
