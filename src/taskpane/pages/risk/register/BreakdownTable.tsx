import { useMemo, type ReactElement } from "react";
import { riskBreakdown, type CategoryNode, type RiskSums } from "#core/risk/riskBreakdown";
import type { RiskRecord } from "#core/risk/risk";
import { Button } from "../../../components/Button";
import { amount, signedAmount } from "../../tradeOff/amounts";
import type { PartProps } from "../RiskPage";
import { useRisk } from "../useRisk";

interface Props extends PartProps {
  readonly found: readonly RiskRecord[];
}

/** A category with this share of all threats is worth a sentence. */
const concentratedFrom = 0.4;

/** Where the money is, by category in two levels: threats, gains, net and share. */
export function BreakdownTable({ reading, found, controller }: Props): ReactElement | null {
  const { risk, say } = useRisk();
  const { all, categories } = useMemo(
    () => riskBreakdown(found, reading.members),
    [found, reading.members],
  );
  if (categories.length === 0) return null;
  const [first] = [...categories].sort((a, b) => (b.concentration ?? 0) - (a.concentration ?? 0));
  const share = first?.concentration ?? 0;
  return (
    <details className="unfold">
      <summary>{risk.breakdown}</summary>
      <div className="stack tight">
        <p className="small quiet">{risk.breakdownHint}</p>
        {first !== undefined && share >= concentratedFrom && categories.length > 1 && (
          <p className="small">
            {say.fill(risk.concentrated, {
              category: first.category === "" ? risk.noCategory : first.category,
              share: say.percent(share),
            })}
          </p>
        )}
        <div className="scrolled">
          <table className="table small breakdown" aria-label={risk.breakdown}>
            <Head />
            <tbody>
              {categories.flatMap((node) => [
                <Line
                  key={node.category}
                  node={node}
                  onChoose={() => {
                    controller.filter({ category: node.category, subcategory: "" });
                  }}
                />,
                ...node.children.map((child) => (
                  <Line
                    key={`${node.category} ${child.category}`}
                    node={child}
                    isChild
                    onChoose={() => {
                      controller.filter({
                        category: node.category,
                        subcategory: child.category,
                      });
                    }}
                  />
                )),
              ])}
              <tr className="strong">
                <th scope="row">{risk.total}</th>
                <Sums sums={all} />
                <td className="number" />
              </tr>
            </tbody>
          </table>
        </div>
        {all.withoutMoney > 0 && (
          <p className="small quiet">{say.counted(risk.withoutMoney, all.withoutMoney)}</p>
        )}
      </div>
    </details>
  );
}

function Head(): ReactElement {
  const { risk } = useRisk();
  return (
    <thead>
      <tr>
        <th scope="col">{risk.category}</th>
        <th scope="col" className="number">
          {risk.count}
        </th>
        <th scope="col" className="number">
          {risk.threats}
        </th>
        <th scope="col" className="number">
          {risk.gains}
        </th>
        <th scope="col" className="number">
          {risk.net}
        </th>
        <th scope="col" className="number">
          <abbr title={risk.shareMeaning}>{risk.share}</abbr>
        </th>
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly node: CategoryNode;
  readonly isChild?: boolean;
  readonly onChoose: () => void;
}

function Line({ node, isChild = false, onChoose }: LineProps): ReactElement {
  const { risk, say } = useRisk();
  const { category, concentration } = node;
  const name = category === "" ? risk.noCategory : category;
  return (
    <tr className={isChild ? "child" : ""}>
      <th scope="row">
        {category === "" ? (
          name
        ) : (
          <Button
            look="link"
            aria-label={say.fill(risk.showCategory, { category: name })}
            onClick={onChoose}
          >
            {name}
          </Button>
        )}
      </th>
      <Sums sums={node} />
      <td className="number">{concentration === null ? "–" : say.percent(concentration)}</td>
    </tr>
  );
}

function Sums({ sums }: { readonly sums: RiskSums }): ReactElement {
  const { say } = useRisk();
  const { open, grossThreats, grossOpportunities, net } = sums;
  return (
    <>
      <td className="number">{say.number(open)}</td>
      <td className="number">{amount(grossThreats, say)}</td>
      <td className="number">{grossOpportunities === 0 ? "–" : amount(grossOpportunities, say)}</td>
      <td className="number">{net < 0 ? signedAmount(net, say) : amount(net, say)}</td>
    </>
  );
}
