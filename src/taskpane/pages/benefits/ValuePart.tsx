import { useMemo, useState, type ReactElement } from "react";
import { portfolioId } from "#core/register/relatesTo";
import { valueOf } from "#core/value/valueOf";
import { costBases, type CostBasis, type ProjectValue } from "#core/value/valueTypes";
import { Button } from "../../components/Button";
import { amount } from "../tradeOff/amounts";
import type { PartProps } from "./BenefitsPage";
import { listRoom } from "./benefitsState";
import { Choice } from "./Choice";
import { FlowChart } from "./FlowChart";
import { useBenefits } from "./useBenefits";
import { basisFigures, noteSentences, valueFigures, valueLines, type ValueLine } from "./valueView";

/** What the portfolio, a program or a project is worth, on one basis of cost at a time. */
export function ValuePart(props: PartProps): ReactElement {
  const { reading, benefits, controller } = props;
  const { benefits: page } = useBenefits();
  const { value } = reading;
  if (value === null) return <p>{page.valueUnknown}</p>;
  const named = ({ id, name }: { readonly id: string; readonly name: string }) =>
    ({ value: id, label: id === portfolioId ? page.portfolio : `${id} ${name}` }) as const;
  const known = value.sources.some(({ id }) => id === benefits.valued);
  const id = known ? benefits.valued : portfolioId;
  const worth = valueOf(value, id);
  return (
    <div className="stack">
      <div className="filters">
        <Choice
          label={page.valueFor}
          value={id}
          choices={value.sources.map(named)}
          onChoose={(valued) => {
            controller.show({ valued });
          }}
        />
      </div>
      <BasisField {...props} worth={worth} />
      {worth === null ? (
        <p className="quiet">{page.noneFound}</p>
      ) : (
        <Worth {...props} worth={worth} />
      )}
      <Ranked {...props} chosen={id} />
    </div>
  );
}

/** Costs are taken on one basis: never on two, which would count the same uncertainty twice. */
function BasisField({
  reading,
  controller,
  isBusy,
  worth,
}: PartProps & { readonly worth: ProjectValue | null }): ReactElement {
  const texts = useBenefits();
  const { benefits: page } = texts;
  return (
    <fieldset className="stack tight">
      <legend className="small">{page.costBasis}</legend>
      <div className="scrolled" tabIndex={0} role="region" aria-label={page.costBasis}>
        <table className="table small figures-table">
          <thead>
            <tr>
              <th scope="col">{page.basis}</th>
              <th scope="col" className="number">
                {page.riskAdjustedNpv}
              </th>
              <th scope="col" className="number">
                {page.bcr}
              </th>
            </tr>
          </thead>
          <tbody>
            {costBases.map((basis) => {
              const line = worth?.bases.find((each) => each.basis === basis);
              const figures = line === undefined ? null : basisFigures(line, texts);
              return (
                <tr key={basis} className={basis === reading.costBasis ? "strong" : ""}>
                  <th scope="row">
                    <label className="check">
                      <input
                        type="radio"
                        name="cost-basis"
                        checked={basis === reading.costBasis}
                        disabled={isBusy}
                        onChange={() => void choose(basis)}
                      />
                      <span>{page.bases[basis]}</span>
                    </label>
                  </th>
                  <td className="number">{figures?.npv ?? "–"}</td>
                  <td className="number">{figures?.bcr ?? "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{page.basisHint}</p>
      <BasisNotes worth={worth} />
    </fieldset>
  );

  async function choose(basis: CostBasis): Promise<void> {
    await controller.setCostBasis(basis);
  }
}

function BasisNotes({ worth }: { readonly worth: ProjectValue | null }): ReactElement | null {
  const { benefits: page } = useBenefits();
  const lines = (worth?.bases ?? []).flatMap(({ basis, note }) =>
    note === null ? [] : [`${page.bases[basis]}: ${page.notes[note]}`],
  );
  if (lines.length === 0) return null;
  return (
    <ul className="bulleted small quiet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Worth({
  worth,
  reading,
  controller,
}: PartProps & { readonly worth: ProjectValue }): ReactElement {
  const texts = useBenefits();
  const { benefits: page, say } = texts;
  const chosen = worth.bases.find(({ basis }) => basis === reading.costBasis);
  const project = reading.projects.find(({ id }) => id === worth.id);
  return (
    <>
      <dl className="figures">
        <div className="main-figure">
          <dt>{say.fill(page.riskAdjustedIn, { unit: reading.moneyUnit })}</dt>
          <dd>
            {typeof chosen?.riskAdjustedNpv === "number"
              ? amount(chosen.riskAdjustedNpv, say)
              : "–"}
          </dd>
        </div>
        {valueFigures(worth, chosen ?? null, texts).map(({ name, figure }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        {say.fill(page.npvBases[worth.npvBasis], {
          rate: say.percent(worth.rate, 2),
        })}
      </p>
      <ul className="bulleted small">
        {noteSentences(worth, texts).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <FlowChart worth={worth} moneyUnit={reading.moneyUnit} />
      {project !== undefined && (
        <div className="row">
          <Button
            look="link"
            onClick={() => void controller.goTo("Projects", "Project ID", project.id)}
          >
            {page.showRow}
          </Button>
          <Button
            look="link"
            onClick={() => {
              controller.openPart("list");
              controller.filter({ project: project.id });
            }}
          >
            {page.itsBenefits}
          </Button>
        </div>
      )}
    </>
  );
}

/** All projects by what they are worth on the chosen basis. */
function Ranked({
  reading,
  controller,
  chosen,
}: PartProps & { readonly chosen: string }): ReactElement | null {
  const { benefits: page, say } = useBenefits();
  const [room, setRoom] = useState(listRoom);
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(() => (isOpen ? valueLines(reading) : []), [reading, isOpen]);
  return (
    <details
      className="unfold"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{page.allProjects}</summary>
      {isOpen && (
        <div className="stack tight inside">
          <div className="scrolled" tabIndex={0} role="region" aria-label={page.allProjects}>
            <table className="table small figures-table">
              <thead>
                <tr>
                  <th scope="col">{page.project}</th>
                  <th scope="col" className="number">
                    {page.riskAdjustedNpv}
                  </th>
                  <th scope="col" className="number">
                    {page.npv}
                  </th>
                  <th scope="col" className="number">
                    {page.bcr}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.slice(0, room).map((line) => (
                  <RankedRow
                    key={line.id}
                    line={line}
                    isChosen={line.id === chosen}
                    onChoose={() => {
                      controller.show({ valued: line.id });
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {lines.length > room && (
            <Button
              onClick={() => {
                setRoom(room + listRoom);
              }}
            >
              {say.counted(page.more, lines.length - room)}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}

function RankedRow({
  line,
  isChosen,
  onChoose,
}: {
  readonly line: ValueLine;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { benefits: page, say } = useBenefits();
  const money = (value: number | null): string => (value === null ? "–" : amount(value, say));
  return (
    <tr className={isChosen ? "strong" : ""}>
      <th scope="row">
        <Button
          look="link"
          aria-label={say.fill(page.showValueOf, { project: line.id })}
          onClick={onChoose}
        >
          {line.id}
        </Button>{" "}
        {line.name}
      </th>
      <td className="number">{money(line.riskAdjustedNpv)}</td>
      <td className="number">{money(line.npv)}</td>
      <td className="number">{line.bcr === null ? "–" : say.number(line.bcr, 2, 2)}</td>
    </tr>
  );
}
