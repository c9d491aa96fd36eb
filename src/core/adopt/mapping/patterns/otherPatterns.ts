import type { RegisterPatterns } from "./pattern";

const project = { strong: ["project / id name related"] };
const period = { strong: ["period / date"], weak: ["year"], loose: ["date"] };

export const milestonePatterns: RegisterPatterns = {
  nouns: ["milestone"],
  fields: {
    "Milestone ID": { strong: ["milestone id"], loose: ["id"] },
    "Project ID": project,
    Milestone: {
      strong: [
        "milestone / name key next",
        "milestone description / name",
        "gate / name",
        "deliverable milestone",
      ],
      loose: ["name", "description / name"],
    },
    Kind: { strong: ["type|category milestone"], weak: ["type / category", "category"] },
    "Baseline date": {
      strong: [
        "baseline|planned|approved / end due target date baseline planned approved delivery",
        "original / end due target date planned baseline",
        "target / end date due planned",
      ],
      loose: ["date / end", "due / date", "end / date"],
    },
    "Forecast date": {
      strong: [
        "forecast|current|revised / end due target date forecast current revised delivery planned actual",
      ],
      loose: ["due / date", "end / date", "date / end"],
    },
    "Actual date": {
      strong: [
        "actual / end due date complete closed delivery",
        "complete date|actual / end",
        "closed / date",
      ],
      weak: ["complete / date"],
    },
    Key: { strong: ["key / rule"] },
  },
};

export const dependencyPatterns: RegisterPatterns = {
  nouns: ["dependency"],
  fields: {
    "Dependency ID": { strong: ["dependency id"], loose: ["id"] },
    "From project": {
      strong: ["from project / name id", "from / name id", "dependency project from / name id"],
      weak: ["source project / id name", "previous project / id name", "depends project"],
    },
    "To project": {
      strong: ["to project / name id", "to / name id", "next project / name id"],
      weak: ["target project / name id", "related project / name id", "recipient / name project"],
      loose: ["project / name id"],
    },
    Deliverable: {
      strong: ["deliverable / description name needed", "dependency / name description"],
      weak: ["description / name", "output / description"],
      loose: ["name"],
    },
    Strength: { strong: ["strength / dependency"], weak: ["type / category", "priority", "key"] },
    "Milestone ID": { strong: ["milestone / id name related"] },
    "Needed by": {
      strong: ["needed / date due"],
      weak: ["due / date target", "target date", "end / date planned"],
      loose: ["date"],
    },
    "Lag days": { strong: ["lag / days"] },
    Status: { strong: ["status / current"] },
  },
};

export const decisionPatterns: RegisterPatterns = {
  nouns: ["decision"],
  fields: {
    "Decision ID": { strong: ["decision id"], loose: ["id"] },
    Date: {
      strong: ["date decision / approved raised actual", "approved date / decision"],
      weak: ["date / meeting forum", "raised / decision"],
    },
    Forum: { strong: ["forum / decision approver name"], weak: ["meeting / name"] },
    "Relates to": {
      strong: ["project / name id related", "program / name id related", "related / name id"],
    },
    Decision: {
      strong: ["decision / name needed", "decision description / name needed"],
      loose: ["name", "description / name"],
    },
    Outcome: { strong: ["outcome / decision status"], weak: ["status / decision current"] },
    Rationale: { strong: ["reason / decision description"] },
    "Needed by": { strong: ["needed / decision date due"], weak: ["due / decision target"] },
    "Decided by": {
      strong: ["approver / decision name"],
      weak: ["owner / decision name", "responsible / decision name"],
    },
    "Action owner": {
      strong: ["actionee / name", "action|follow owner|responsible|assigned / name action"],
      weak: ["assigned / name"],
    },
  },
};

export const financialPatterns: RegisterPatterns = {
  nouns: [],
  fields: {
    "Project ID": project,
    Period: period,
    Budget: {
      strong: ["budget / cost period approved planned"],
      weak: ["planned / cost value period", "baseline / cost value"],
    },
    Actual: { strong: ["actual / cost spent period value", "spent / cost actual period"] },
    Forecast: { strong: ["forecast / cost period value"] },
    "Cost type": {
      strong: ["type cost", "category cost", "capital revenue / type"],
      weak: ["type", "category"],
    },
    "Complete % at end": { strong: ["progress / percent total", "complete percent / end"] },
  },
};

export const capacityPatterns: RegisterPatterns = {
  nouns: [],
  fields: {
    Role: { strong: ["role / name type"], loose: ["name"] },
    Period: period,
    FTE: { strong: ["fte / capacity total", "capacity / fte total"] },
  },
};

export const demandPatterns: RegisterPatterns = {
  nouns: [],
  fields: {
    "Project ID": project,
    Role: { strong: ["role / name type"] },
    Period: period,
    FTE: { strong: ["fte / demand planned total forecast", "demand / fte total planned"] },
  },
};

export const rolePatterns: RegisterPatterns = {
  nouns: ["role"],
  fields: {
    Role: { strong: ["role / name"] },
    Unit: { strong: ["unit / cost rate"] },
    "Cost per period": { strong: ["rate / cost period money", "cost / period rate annual"] },
    Owner: { strong: ["owner / name", "manager / name"] },
  },
};
