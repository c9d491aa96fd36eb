import { useEffect, useRef, useState, type ReactElement } from "react";
import type { LinkageOverview } from "#actions/linkages";
import type { Linkage } from "#core/linkage/linkage";
import { messageSentence } from "#core/messages/sentences";
import { Button } from "../../components/Button";
import { Skeleton } from "../../components/Skeleton";
import { useKeptFocus } from "../../hooks/useKeptFocus";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { useData } from "./dataLanguage";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Pairs that are drawn at once; more come at a press. */
const drawnAtOnce = 20;

/** Projects that share something, the likeliest first: taken into Dependencies, or turned down for good. */
export function LinkagesPart({ state, store }: Props): ReactElement {
  const { data, say } = useData();
  const texts = data.linkages;
  const { overview } = state;
  const { linkages: reading } = state.data;
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (seen.current === overview) return;
    seen.current = overview;
    void readAgain(store);
  }, [store, overview]);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useKeptFocus(heading, reading);
  return (
    <section className="stack" aria-labelledby="linkages-title" {...keepsFocus}>
      <h2 id="linkages-title" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      <p className="small quiet">{texts.hint}</p>
      {reading === null ? (
        <Skeleton />
      ) : (
        <>
          <p role="status">
            {reading.linkages.length === 0
              ? texts.none
              : say.counted(texts.found, reading.linkages.length)}
            {reading.rejected > 0 && ` ${say.counted(texts.rejected, reading.rejected)}`}
          </p>
          {!reading.canAccept && reading.linkages.length > 0 && <p>{texts.noDependencies}</p>}
          <ul className="plain cards">
            {reading.linkages.slice(0, drawn).map((linkage) => (
              <Pair key={linkage.id} linkage={linkage} reading={reading} store={store} />
            ))}
          </ul>
          {reading.linkages.length > drawn && (
            <div>
              <Button
                size="short"
                onClick={() => {
                  setDrawn(drawn + drawnAtOnce);
                }}
              >
                {say.counted(
                  data.findings.showMore,
                  Math.min(drawnAtOnce, reading.linkages.length - drawn),
                )}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface PairProps {
  readonly linkage: Linkage;
  readonly reading: LinkageOverview;
  readonly store: PaneStore;
}

function Pair({ linkage, reading, store }: PairProps): ReactElement {
  const { data, say, words } = useData();
  const texts = data.linkages;
  const { id, first, second, evidence, strength } = linkage;
  const pair = say.fill(texts.pair, { first: first.key, second: second.key });
  return (
    <li className="card stack tight">
      <p className="wrap">
        <span className="strong">{`${first.key} ${first.name}`}</span>
        {" ↔ "}
        <span className="strong">{`${second.key} ${second.name}`}</span>{" "}
        <span className="badge">{strengthWords(strength, texts)}</span>
      </p>
      <ul className="bulleted small">
        {evidence.map(({ reason }, i) => (
          <li key={i} className="wrap">
            {messageSentence(reason, words)}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          size="short"
          isOff={!reading.canAccept}
          aria-label={say.fill(texts.acceptOf, { pair })}
          onClick={() => void store.open("accept-linkages", { linkages: id })}
        >
          {texts.accept}
        </Button>
        <Button
          size="short"
          look="subtle"
          aria-label={say.fill(texts.rejectOf, { pair })}
          onClick={() => void store.applyNow("reject-linkages", { linkages: id })}
        >
          {texts.reject}
        </Button>
      </div>
    </li>
  );
}

function strengthWords(
  strength: number,
  texts: ReturnType<typeof useData>["data"]["linkages"],
): string {
  if (strength >= 0.75) return texts.strong;
  return strength >= 0.4 ? texts.likely : texts.weak;
}

async function readAgain(store: PaneStore): Promise<void> {
  const { desk } = store;
  const outcome = await desk.quietly(async (signal) => {
    const { readLinkages } = await import("#actions/linkages");
    desk.tell({ type: "data/linkages read", reading: await readLinkages(signal) });
  });
  if (outcome === "overtaken") await readAgain(store);
}
