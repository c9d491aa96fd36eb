import { useState, type ReactElement } from "react";
import type { AdoptedIsland } from "#core/adopt/adoption";
import type { AdoptProps } from "./AdoptPart";
import { withColumn } from "./adoptDecisions";
import { ColumnItem } from "./ColumnItem";
import { columnCards, fieldChoices } from "./columnsView";
import { useData } from "./dataLanguage";
import { DropFields } from "./DropFields";
import { IslandOptions } from "./IslandOptions";
import { islandPlace, registerOf, sameLayouts } from "./sourcesView";
import { useHeaderDrag } from "./useHeaderDrag";

type Layout = readonly [AdoptedIsland, ...AdoptedIsland[]];

/** Which field each column of an adopted table is, with samples of how it is read. */
export function ColumnsStep(props: AdoptProps): ReactElement {
  const { state, controller, proposed, decisions } = props;
  const { data } = useData();
  const texts = data.adopt.columns;
  const layouts = sameLayouts(proposed.adoption).filter(
    ([island]) => registerOf(island, decisions) !== null,
  );
  const chosen = layouts.find(([island]) => island.id === state.data.adopt.island) ?? layouts[0];
  if (chosen === undefined) return <p>{texts.noColumns}</p>;
  return (
    <div className="stack">
      <label className="field">
        <span className="small">{texts.of}</span>
        <select
          className="input"
          value={chosen[0].id}
          onChange={({ target }) => {
            controller.openIsland(target.value);
          }}
        >
          {layouts.map(([island]) => (
            <option key={island.id} value={island.id}>
              {`${islandPlace(island)} → ${registerOf(island, decisions) ?? ""}`}
            </option>
          ))}
        </select>
      </label>
      <IslandOptions {...props} island={chosen[0]} />
      <Columns key={chosen[0].id} {...props} layout={chosen} />
    </div>
  );
}

function Columns({ layout, ...props }: AdoptProps & { readonly layout: Layout }): ReactElement {
  const { controller, decisions } = props;
  const language = useData();
  const { data, say } = language;
  const texts = data.adopt.columns;
  const [said, setSaid] = useState("");
  const [island] = layout;
  const cards = columnCards(layout, decisions, language);
  const choices = fieldChoices(registerOf(island, decisions) ?? "", cards);
  const map = (header: string, field: string | null | undefined): void => {
    controller.decide((before) => withColumn(before, island.id, header, field));
    setSaid(
      field === null
        ? say.fill(texts.extraNow, { header })
        : field === undefined
          ? ""
          : say.fill(texts.mappedTo, { header, field }),
    );
  };
  const drag = useHeaderDrag((header, target) => {
    map(header, target === "" ? null : target);
  });
  const mapped = cards.filter(({ field }) => field !== null).length;
  return (
    <section className="stack tight" aria-label={texts.of}>
      <p className="small quiet">
        {say.fill(texts.mapped, { fields: mapped, columns: cards.length })} {texts.drag}
      </p>
      <p className="only-spoken" role="status">
        {said}
      </p>
      <ul className="plain cards">
        {cards.map((card) => (
          <ColumnItem
            key={card.header}
            card={card}
            choices={choices}
            isDragged={drag.header === card.header}
            onGrip={(event) => {
              drag.start(card.header, event);
            }}
            onChoose={(field) => {
              map(card.header, field);
            }}
            onShow={
              island.workbook === null && island.visibility === "Visible"
                ? () => void props.store.showCell(island.sheet, card.address)
                : null
            }
          />
        ))}
      </ul>
      <DropFields drag={drag} choices={choices} />
    </section>
  );
}
