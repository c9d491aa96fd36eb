import { type ReactElement, useId } from "react";
import { Button } from "../../../components/Button";
import { useTexts } from "../../../hooks/useTexts";
import type { PaneState } from "../../../reducer";
import type { PaneStore } from "../../../store";
import { entryOf } from "./setupForm";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** The registers are there: start empty, fill them from sheets that are kept, or look around with the sample. */
export function Offer({ state, store }: Props): ReactElement {
  const { start } = useTexts();
  const { setup } = start;
  const id = useId();
  const entries = state.settings["create-registers"] ?? {};
  // The registers are made anew when they are filled: as large as they were just chosen.
  const chosen = { size: entryOf(entries, "size"), packs: entryOf(entries, "packs") };
  const doors = [
    {
      title: setup.offerEmpty,
      words: setup.offerEmptyWords,
      open: () => store.goTo("Projects"),
    },
    {
      title: start.adoptTitle,
      words: setup.offerAdoptWords,
      open: () => store.open("adopt-sheets", chosen),
    },
    {
      title: start.sampleTitle,
      words: setup.offerSampleWords,
      open: () => store.open("add-sample", chosen),
    },
  ] as const;
  return (
    <section aria-labelledby={id} className="stack tight">
      <h3 id={id}>{setup.offer}</h3>
      <ul className="plain stack tight">
        {doors.map(({ title, words, open }) => (
          <li key={title}>
            <Button size="wide" onClick={() => void open()}>
              <span className="two-lines">
                <span>{title}</span>
                <span>{words}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
