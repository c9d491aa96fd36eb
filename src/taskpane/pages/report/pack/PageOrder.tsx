import { useId, useRef, type KeyboardEvent, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { useSettingTexts } from "../../../hooks/useSettingTexts";
import { choiceText } from "../../../texts/settingTexts";
import { useHeaderDrag, type HeaderDrag } from "../../data/useHeaderDrag";
import { useReport } from "../useReport";
import { downIcon, dragIcon, upIcon } from "./orderIcons";
import { listedPages, movedBy, movedTo, withPage, type ListedPage } from "./packDraft";
import type { DraftProps } from "./PackPart";

const moves: Readonly<Record<string, -1 | 1 | undefined>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The pages of the pack in their order, and those that are not in it. A page is moved by its buttons, by
 * the arrow keys on them, or by dragging it.
 */
export function PageOrder(props: DraftProps): ReactElement {
  const { reading, draft, onChange } = props;
  const { report } = useReport();
  const words = report.pack;
  const id = useId();
  const drag = useHeaderDrag((dragged, target) => {
    const [page, other] = [dragged, target].map((name) =>
      draft.pages.find((each) => each === name),
    );
    if (page !== undefined && other !== undefined) onChange(movedTo(draft, page, other));
  });
  const { chosen, others } = listedPages(draft, reading.pages);
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.pages}</h2>
      {chosen.length === 0 && <p className="small problem">{words.noPages}</p>}
      <ol className="plain pages" aria-label={words.order}>
        {chosen.map((page, at) => (
          <ChosenPage
            key={page.page}
            {...props}
            page={page}
            at={at}
            last={chosen.length - 1}
            drag={drag}
          />
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <ul className="plain pages">
            {others.map((page) => (
              <li key={page.page} className="page-line">
                <PageCheck {...props} page={page} isIn={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface PageProps extends DraftProps {
  readonly page: ListedPage;
}

interface ChosenProps extends PageProps {
  readonly at: number;
  readonly last: number;
  readonly drag: HeaderDrag;
}

function ChosenPage(props: ChosenProps): ReactElement {
  const { page, at, last, drag, draft, onChange } = props;
  const { report, say } = useReport();
  const words = report.pack;
  const name = usePageName(page.page);
  const line = useRef<HTMLLIElement>(null);
  const move = (by: -1 | 1): void => {
    onChange(movedBy(draft, page.page, by));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const isOver = drag.header !== null && drag.over === page.page && drag.header !== page.page;
  const classes = [
    "page-line",
    "movable",
    isOver && "over",
    drag.header === page.page && "dragged",
  ];
  return (
    <li ref={line} className={classes.filter(Boolean).join(" ")} data-drop={page.page}>
      <span
        className="grip"
        aria-hidden="true"
        title={words.drag}
        onPointerDown={(event) => {
          drag.start(page.page, event);
        }}
      >
        {dragIcon}
      </span>
      <PageCheck {...props} isIn />
      <span className="moves" onKeyDown={onKeyDown}>
        <Button
          look="subtle"
          size="short"
          icon={upIcon}
          isOff={at === 0}
          aria-label={say.fill(words.up, { page: name, place: at + 1 })}
          title={say.fill(words.up, { page: name, place: at + 1 })}
          onClick={() => {
            move(-1);
          }}
        />
        <Button
          look="subtle"
          size="short"
          icon={downIcon}
          isOff={at === last}
          aria-label={say.fill(words.down, { page: name, place: at + 1 })}
          title={say.fill(words.down, { page: name, place: at + 1 })}
          onClick={() => {
            move(1);
          }}
        />
      </span>
    </li>
  );
}

/** A page with what is known of its print; in the pack or not. */
function PageCheck({
  page,
  isIn,
  reports,
  draft,
  onChange,
}: PageProps & { readonly isIn: boolean }): ReactElement {
  const { report, say } = useReport();
  const words = report.pack;
  const name = usePageName(page.page);
  const lacks = reports.pages.find((each) => each.page === page.page)?.lacks ?? [];
  const facts =
    lacks.length > 0
      ? say.fill(words.needs, { registers: say.list(lacks) })
      : page.prints === null
        ? words.notDrawn
        : say.counted(page.prints > 1 ? words.printsRepeated : words.printsOf, page.prints);
  return (
    <label className="check spread">
      <input
        type="checkbox"
        checked={isIn}
        onChange={({ target }) => {
          onChange(withPage(draft, page.page, target.checked));
        }}
      />
      <span className="stack none">
        <span>{name}</span>
        <span className={lacks.length > 0 ? "small text-warning" : "small quiet"}>{facts}</span>
      </span>
    </label>
  );
}

/** A page by its name in the language of the pane. */
function usePageName(page: string): string {
  return choiceText(useSettingTexts(), "pages", page);
}
