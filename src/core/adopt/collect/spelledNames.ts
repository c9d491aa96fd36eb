import type { Answers, Question } from "../questions";
import type { Draft, Records } from "../records";
import { placeOf } from "../source";
import { areAlike, spellingKeys } from "./alikeNames";
import { spellingQuestion } from "./sameQuestions";

/** Projects looked at under one key of spelling. */
const MOST_IN_BLOCK = 40;

interface Project {
  readonly key: string;
  readonly name: string;
}

/** Finds projects that a reference may mean in another spelling; only a person's yes makes it mean them. */
export class SpelledNames {
  readonly #records: Records;
  readonly #answers: Answers;
  #projects: ReadonlyMap<string, readonly Project[]> | null = null;

  constructor(records: Records, answers: Answers) {
    this.#records = records;
    this.#answers = answers;
  }

  /** The key of the one project whose name is like a text; null = there is none, or nobody said yes. */
  keyOf(
    text: string,
    at: { readonly draft: Draft; readonly row: number; readonly field: string },
  ): string | null {
    const found = new Set(
      spellingKeys(text).flatMap((key) => (this.#index().get(key) ?? []).slice(0, MOST_IN_BLOCK)),
    );
    const alike = [...found].filter(({ name }) => areAlike(name, text));
    const [project] = alike;
    if (project === undefined || alike.length > 1) return null;
    const question = this.#questionOf(project, text, at);
    this.#records.questions.push(question);
    return this.#answers[question.id] === "yes" ? project.key : null;
  }

  #questionOf(
    { key, name }: Project,
    text: string,
    { draft, row, field }: { readonly draft: Draft; readonly row: number; readonly field: string },
  ): Question {
    const origin = draft.origins[row] ?? null;
    const column = origin?.source.columns.find((each) => each.field === field);
    const place =
      origin === null || column === undefined
        ? { register: draft.builder.register, field }
        : placeOf(origin.source, origin.bodyRow, column.at, field);
    return spellingQuestion([name, text], [`${key} ${name}`, text], {
      place,
      header: column?.header.shown ?? field,
    });
  }

  #index(): ReadonlyMap<string, readonly Project[]> {
    if (this.#projects !== null) return this.#projects;
    const index = new Map<string, Project[]>();
    const builder = this.#records.drafts.get("Projects")?.builder;
    for (let row = 0; row < (builder?.rows ?? 0); row += 1) {
      const [key, name] = [builder?.get(row, "Project ID"), builder?.get(row, "Project")];
      if (typeof key !== "string" || typeof name !== "string") continue;
      const project = { key, name };
      for (const spelling of spellingKeys(name)) {
        const known = index.get(spelling);
        if (known === undefined) index.set(spelling, [project]);
        else known.push(project);
      }
    }
    this.#projects = index;
    return index;
  }
}
