/** What people say about a sample project. */
export interface ProjectText {
  readonly sponsor: string;
  readonly manager: string;
  /** Why it stands where it stands, and the path to green; empty = nothing to report. */
  readonly note: string;
  /** Why selection is bound to a rule; empty = it is free. */
  readonly reason: string;
}

/** ID | sponsor | manager | status note | selection reason. */
const TEXTS = `
P-001|H. Whitlock|E. Sorensen|Form builder is four weeks late. Recovery: second team on payments from October; go-live stays in July 2027.|
P-002|H. Whitlock|B. Adeyemi||
P-003|D. Farrow|C. Laurent||Contract for the directory runs out in 2027; needed by every other digital project
P-004|K. Novak|C. Laurent||
P-005|S. Idowu|E. Sorensen||
P-006|H. Whitlock|B. Adeyemi||
P-007|H. Whitlock|B. Adeyemi||
P-008|K. Novak|I. Vasquez|Three joints failed at section 4 and the contractor claims for ground conditions. Path to green: independent review by November, re-baseline in December.|Duty of the regulator's improvement notice
P-009|K. Novak|P. Nakamura||
P-010|K. Novak|I. Vasquez|Design is complete; construction budget awaits the board. Path to green: release in October.|Duty of the flood protection order
P-011|T. Okafor|P. Nakamura||
P-012|T. Okafor|R. Dhillon||
P-013|T. Okafor|R. Dhillon||
P-014|L. Brandt|M. Ferreira||
P-015|D. Farrow|P. Nakamura||Duty of the drinking water directive
P-016|S. Idowu|V. Kowalski|Trial close failed and three finance managers left. Path to green: decision of the board on 18 October, then a new plan.|
P-017|N. Petrova|V. Kowalski||
P-018|L. Brandt|M. Ferreira||
P-019|T. Okafor|O. Haddad|First data sets came six weeks late. Path to green: weekly data board since August; second release re-planned.|
P-020|D. Farrow|O. Haddad|Paused: the scanning site was flooded. Path to green: restart in January 2027 at the restored site.|
P-021|L. Brandt|R. Dhillon||
P-022|S. Idowu|||Rejected by the portfolio board (DC-005)
P-023|D. Farrow|C. Laurent||
P-024|S. Idowu|E. Sorensen||
`;

export const projectTexts: Readonly<Record<string, ProjectText>> = Object.fromEntries(
  TEXTS.trim()
    .split("\n")
    .map((line) => {
      const [id = "", sponsor = "", manager = "", note = "", reason = ""] = line.split("|");
      return [id, { sponsor, manager, note, reason }];
    }),
);
