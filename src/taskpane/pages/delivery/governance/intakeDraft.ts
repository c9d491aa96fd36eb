/** What is typed into the form for a new project, as text. */
export interface IntakeDraft {
  readonly title: string;
  readonly purpose: string;
  readonly program: string;
  readonly objective: string;
  readonly category: string;
  readonly sponsor: string;
  readonly manager: string;
  readonly budget: string;
  readonly start: string;
  readonly finish: string;
  /** By criterion; blank stays unscored. */
  readonly scores: Readonly<Record<string, string>>;
}

export const emptyIntake: IntakeDraft = {
  title: "",
  purpose: "",
  program: "",
  objective: "",
  category: "",
  sponsor: "",
  manager: "",
  budget: "",
  start: "",
  finish: "",
  scores: {},
};

interface Named {
  readonly name: string;
}

/** The draft while it is one: when a project of that title has come into the register, it is no more. */
export function openDraft(
  draft: IntakeDraft | null,
  before: readonly Named[],
  after: readonly Named[],
): IntakeDraft | null {
  const title = draft?.title.trim().toLowerCase() ?? "";
  const count = (projects: readonly Named[]): number =>
    projects.filter(({ name }) => name.trim().toLowerCase() === title).length;
  return count(after) > count(before) ? null : draft;
}

/** What the action add-project takes. */
export function intakeSettings({
  scores,
  ...fields
}: IntakeDraft): Readonly<Record<string, string>> {
  const scored = Object.entries(scores).filter(([, score]) => score.trim() !== "");
  return { ...fields, scores: scored.map(([name, score]) => `${name}=${score.trim()}`).join("\n") };
}
