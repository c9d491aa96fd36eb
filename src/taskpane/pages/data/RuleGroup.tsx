import { useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { useData } from "./dataLanguage";
import type { DateOrder } from "./findingsController";
import { FindingItem } from "./FindingItem";
import { drawnAtOnce, type RuleCard } from "./findingsView";
import type { FoundProps } from "./FindingsPart";
import { WaiveForm } from "./WaiveForm";

interface Props extends FoundProps {
  readonly card: RuleCard;
  readonly isOpen: boolean;
}

const badges = { blocking: "badge bad", warning: "badge warning", hint: "badge" } as const;
const dateOrders: readonly DateOrder[] = ["unknown", "day-month", "month-day"];

/** A rule with its findings, what can be done with all of them and with each. */
export function RuleGroup(props: Props): ReactElement {
  const { card, isOpen, controller } = props;
  const { data, say } = useData();
  const texts = data.findings;
  const counts = [
    say.counted(texts.open, card.open),
    ...(card.fixable > 0 ? [say.counted(texts.fixable, card.fixable)] : []),
    ...(card.waived > 0 ? [say.counted(texts.waivedCount, card.waived)] : []),
  ];
  return (
    <details
      className="unfold rule"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) controller.unfold(card.rule, currentTarget.open);
      }}
    >
      <summary>
        <span className={badges[card.severity]}>{texts.severity[card.severity]}</span>
        <span className="strong wrap">{card.rule}</span>
        <span className="small quiet">{counts.join(", ")}</span>
        {!isOpen && <span className="small wrap">{card.example}</span>}
      </summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}

/** What can be done with all findings of a rule, and the findings themselves. */
function Opened(props: Props): ReactElement {
  const { card, controller } = props;
  const { data, say } = useData();
  const texts = data.findings;
  const [dateOrder, setDateOrder] = useState<DateOrder>("unknown");
  const [isWaiving, setIsWaiving] = useState(false);
  const canFix = card.fixable > 0 || dateOrder !== "unknown";
  return (
    <div className="stack tight">
      {card.asksDateOrder && <DateOrderField order={dateOrder} onChoose={setDateOrder} />}
      <div className="row">
        {(card.fixable > 0 || card.asksDateOrder) && (
          <Button
            size="short"
            isOff={!canFix}
            onClick={() => void controller.previewFixes(card.rule, dateOrder)}
          >
            {say.counted(texts.fixAll, card.fixable)}
          </Button>
        )}
        {card.open > 1 && (
          <Button
            size="short"
            aria-expanded={isWaiving}
            onClick={() => {
              setIsWaiving(!isWaiving);
            }}
          >
            {say.counted(texts.waiveAll, card.open)}
          </Button>
        )}
      </div>
      {isWaiving && (
        <WaiveForm
          onWaive={(reason) => controller.waiveRule(card.rule, reason)}
          onCancel={() => {
            setIsWaiving(false);
          }}
        />
      )}
      <ul className="plain">
        {card.lines.map((line) => (
          <FindingItem key={line.id} {...props} line={line} dateOrder={dateOrder} />
        ))}
      </ul>
      {card.more > 0 && (
        <div>
          <Button
            size="short"
            onClick={() => {
              controller.drawMore(card.rule, card.lines.length + drawnAtOnce);
            }}
          >
            {say.counted(texts.showMore, Math.min(card.more, drawnAtOnce))}
          </Button>{" "}
          <span className="small quiet">
            {say.fill(texts.listed, {
              shown: card.lines.length,
              count: card.lines.length + card.more,
            })}
          </span>
        </div>
      )}
    </div>
  );
}

interface DateOrderProps {
  readonly order: DateOrder;
  readonly onChoose: (order: DateOrder) => void;
}

/** What has to be told before dates that could be read both ways can be fixed. */
function DateOrderField({ order, onChoose }: DateOrderProps): ReactElement {
  const { data } = useData();
  const texts = data.findings;
  return (
    <label className="labelled">
      <span className="small">{texts.dateOrder}</span>
      <select
        className="input"
        value={order}
        onChange={({ target }) => {
          onChoose(dateOrders.find((each) => each === target.value) ?? "unknown");
        }}
      >
        {dateOrders.map((each) => (
          <option key={each} value={each}>
            {texts.dateOrders[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
