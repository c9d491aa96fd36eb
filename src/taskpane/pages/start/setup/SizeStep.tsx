import type { ReactElement } from "react";
import { packs, type Size, sizes } from "#core/register/choices";
import { useSettingTexts } from "../../../hooks/useSettingTexts";
import { useTexts } from "../../../hooks/useTexts";
import { choiceText } from "../../../texts/settingTexts";
import { chosenPacks, columnsOfPack, entryOf, registersAddedBy } from "./setupForm";
import type { StepProps } from "./SetupPage";

/** How much the workbook shall keep: a size, each with what it makes, and packs of further columns. */
export function SizeStep({ entries, onFill }: StepProps): ReactElement {
  const { start } = useTexts();
  const size = entryOf(entries, "size");
  return (
    <>
      <fieldset className="stack tight">
        <legend className="strong">{start.setup.sizeQuestion}</legend>
        {sizes.map((each) => (
          <SizeChoice
            key={each}
            size={each}
            isChosen={each === size}
            onChoose={() => {
              onFill({ size: each });
            }}
          />
        ))}
      </fieldset>
      <fieldset className="stack tight">
        <legend className="strong">{start.setup.packs}</legend>
        <p className="small quiet">{start.setup.packsWords}</p>
        {packs.map((pack) => (
          <PackChoice
            key={pack}
            pack={pack}
            isChosen={chosenPacks(entries).includes(pack)}
            onChoose={(isChosen) => {
              const chosen = chosenPacks(entries);
              const kept = packs.filter((each) =>
                each === pack ? isChosen : chosen.includes(each),
              );
              onFill({ packs: kept.join(",") });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

function SizeChoice({
  size,
  isChosen,
  onChoose,
}: {
  readonly size: Size;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { start, say } = useTexts();
  return (
    <label className={isChosen ? "choice chosen" : "choice"}>
      <input type="radio" name="size" value={size} checked={isChosen} onChange={onChoose} />
      <span className="stack none">
        <span className="strong">{start.setup.sizes[size]}</span>
        <span className="small quiet">
          {start.setup.sizeWords[size]}.{" "}
          {say.fill(start.setup.makes, { names: registersAddedBy(size).join(", ") })}
        </span>
      </span>
    </label>
  );
}

function PackChoice({
  pack,
  isChosen,
  onChoose,
}: {
  readonly pack: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}): ReactElement {
  const { start, say } = useTexts();
  const settings = useSettingTexts();
  const columns = columnsOfPack(pack).map(({ register, headers }) =>
    say.fill(start.setup.adds, { register, columns: headers.join(", ") }),
  );
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ target }) => {
          onChoose(target.checked);
        }}
      />
      <span className="stack none">
        <span>{choiceText(settings, "packs", pack)}</span>
        <span className={isChosen ? "small quiet wrap" : "small quiet one-line"}>
          {columns.join("; ")}
        </span>
      </span>
    </label>
  );
}
