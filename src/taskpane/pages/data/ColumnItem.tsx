import type { PointerEvent, ReactElement } from "react";
import { Button } from "../../components/Button";
import { useData } from "./dataLanguage";
import type { ColumnCard, FieldChoice, SampleLine } from "./columnsView";

interface Props {
  readonly card: ColumnCard;
  readonly choices: readonly FieldChoice[];
  readonly isDragged: boolean;
  readonly onGrip: (event: PointerEvent<HTMLElement>) => void;
  /** null = an extra column, undefined = as it was found. */
  readonly onChoose: (field: string | null | undefined) => void;
  /** Goes to the header; null where it cannot be shown. */
  readonly onShow: (() => void) | null;
}

/** One column: its header, the field that it is, and samples of how its cells are read. */
export function ColumnItem(props: Props): ReactElement {
  const { card, choices, isDragged, onGrip, onChoose, onShow } = props;
  const { data, say } = useData();
  const texts = data.adopt.columns;
  const { header, field } = card;
  return (
    <li className={isDragged ? "card stack tight dragged" : "card stack tight"}>
      <div className="column-head">
        <span
          className="grip"
          title={say.fill(texts.grip, { header })}
          data-grip={header}
          onPointerDown={onGrip}
        >
          <span className="dots" aria-hidden="true" />
          <span className="strong wrap">{header}</span>
        </span>
        {onShow !== null && (
          <Button look="link" onClick={onShow}>
            <span className="small">{card.address}</span>
          </Button>
        )}
      </div>
      <div className="labelled">
        <select
          className="input"
          aria-label={say.fill(texts.field, { header })}
          value={field ?? ""}
          onChange={({ target }) => {
            onChoose(target.value === "" ? null : target.value);
          }}
        >
          <option value="">{texts.extra}</option>
          {choices.map((choice) => (
            <option key={choice.field} value={choice.field}>
              {choice.header === null || choice.header === header
                ? choice.field
                : say.fill(texts.hadBy, { field: choice.field, header: choice.header })}
            </option>
          ))}
        </select>
        {card.sureness !== "" && (
          <span className={card.isGuess ? "badge warning" : "badge"}>{card.sureness}</span>
        )}
      </div>
      <Samples card={card} />
      <p className="small quiet wrap">
        {card.isDecided ? (
          <Button
            look="link"
            aria-label={say.fill(texts.backOf, { header })}
            onClick={() => {
              onChoose(undefined);
            }}
          >
            {texts.foundAs}
          </Button>
        ) : (
          card.how
        )}
        {" · "}
        <span className={card.unread > 0 ? "text-warning" : ""}>{card.facts}</span>
      </p>
    </li>
  );
}

function Samples({ card }: Pick<Props, "card">): ReactElement | null {
  const { data } = useData();
  if (card.samples.length === 0) return null;
  return (
    <ul className="plain small samples" aria-label={data.adopt.columns.samples}>
      {card.samples.map((sample) => (
        <li key={sample.found} className="wrap">
          <SampleText sample={sample} isExtra={card.field === null} isPending={card.isPending} />
        </li>
      ))}
    </ul>
  );
}

/** An extra column keeps its cells as they are; what is being looked at again has no reading yet. */
function SampleText({
  sample,
  isExtra,
  isPending,
}: {
  readonly sample: SampleLine;
  readonly isExtra: boolean;
  readonly isPending: boolean;
}): ReactElement {
  const { data } = useData();
  const { found, read, isUnread } = sample;
  if (isExtra) return <>{found}</>;
  if (isPending) return <>{`${found} → …`}</>;
  if (read === found) return <>{found}</>;
  return (
    <>
      {found} → <span className={isUnread ? "text-warning" : "strong"}>{read}</span>
      <span className="only-spoken">{isUnread ? data.adopt.columns.unreadMark : ""}</span>
    </>
  );
}
