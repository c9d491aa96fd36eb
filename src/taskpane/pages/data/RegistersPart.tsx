import type { ReactElement } from "react";
import type { ActionId } from "#actions/action";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ActionList } from "../register/ActionList";
import { RegisterTable } from "../register/RegisterTable";
import { useData } from "./dataLanguage";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

const usual: readonly ActionId[] = [
  "adopt-sheets",
  "check-registers",
  "create-registers",
  "show-view",
];
/** The ways to registers, where there are none. */
const ways: readonly ActionId[] = ["create-registers", "add-sample", "adopt-sheets"];

/** The registers of the workbook with their rows and the way to them, and what can be done. */
export function RegistersPart({ state, store }: Props): ReactElement {
  const { data } = useData();
  const { overview } = state;
  if (overview === null) return <Skeleton />;
  const { registers } = overview;
  return (
    <div className="stack">
      <div className="stack tight">
        <h2>{data.registers.heading}</h2>
        <p>{data.registers.summary}</p>
        {registers.length > 0 ? (
          <RegisterTable registers={registers} store={store} />
        ) : (
          <p>{data.registers.none}</p>
        )}
      </div>
      <ActionList store={store} wanted={registers.length > 0 ? usual : ways} />
    </div>
  );
}
