import type { RegisterPatterns } from "./pattern";

const judged = "risk level score rating current scale value overall";
const later = "after|revised";

export const riskPatterns: RegisterPatterns = {
  nouns: ["risk"],
  fields: {
    "Risk ID": { strong: ["risk id / key"], loose: ["id / key"] },
    "Relates to": {
      strong: ["project / name id related", "program / name id related", "related / name id"],
      weak: ["portfolio / name id related"],
    },
    Type: { strong: ["threat opportunity / type"], loose: ["type"] },
    Category: {
      strong: ["category / type source"],
      weak: ["type / category", "source risk"],
      loose: ["cause category"],
    },
    Risk: {
      strong: [
        "risk / name event raised",
        "risk description / name event cause effect impact",
        "threat description / name",
      ],
      weak: ["event / description name", "threat / name"],
      loose: [
        "name",
        "description / name",
        "risk impact / description",
        "opportunity / name description",
      ],
    },
    Owner: {
      strong: ["owner / name sponsor", "responsible risk / name"],
      weak: ["responsible / name owner", "manager / name", "lead / name", "assigned / name"],
    },
    Actionee: {
      strong: [
        "actionee / name",
        "mitigation|action|response|control owner|responsible|assigned|lead / name mitigation action",
        "responsible|owner before",
      ],
    },
    Author: { strong: ["author / name"], weak: ["source / name"] },
    "Raised on": { strong: ["raised"], loose: ["date"] },
    Proximity: { strong: ["proximity"] },
    "Inherent probability": {
      strong: [
        `probability / before original ${judged}`,
        `probability before|original / mitigation control action response ${judged}`,
      ],
    },
    "Probability %": {
      strong: ["probability percent / before current"],
      loose: [`probability / before ${judged}`],
    },
    "Inherent impact": {
      strong: [
        `impact / before original severity overall ${judged}`,
        `impact|severity before|original / mitigation control action response severity impact ${judged}`,
      ],
      weak: [`severity / before original impact ${judged}`],
      loose: [`effect / before ${judged}`],
    },
    Effect: {
      strong: ["effect / description impact potential", "impact description|comment / effect"],
      loose: ["impact / effect"],
    },
    "Cost impact": {
      strong: [
        "impact cost|money / forecast value total exposure before",
        "exposure / cost money total",
        "cost risk / forecast total",
      ],
      weak: ["cost / forecast money total value", "impact value"],
      loose: ["impact / total forecast", "money / total", "value"],
    },
    "Impact low": { strong: ["impact low / cost money value"], weak: ["cost low / money value"] },
    "Impact high": {
      strong: ["impact high / cost money value"],
      weak: ["cost high / money value"],
    },
    "Schedule impact days": {
      strong: [
        "impact schedule|days|time / days schedule time duration forecast",
        "schedule exposure|days / days",
        "variance days / schedule",
      ],
    },
    Response: {
      strong: [
        "response / type strategy category planned option",
        "strategy / response type mitigation category",
        "mitigation type|category / strategy response",
      ],
      weak: ["action|control type"],
      loose: ["action", "mitigation", "mitigation strategy"],
    },
    "Response action": {
      strong: [
        "mitigation / action description planned control response strategy comment status current",
        "response action|description|comment|planned / mitigation strategy",
      ],
      weak: ["action / description planned next comment"],
      loose: [
        "contingency / description planned mitigation action response",
        "control / description current planned key",
        "response",
        "strategy response",
      ],
    },
    "Response cost": {
      strong: ["mitigation|response|action|contingency|control cost|budget|money / forecast total"],
    },
    "Response due": {
      strong: [
        "mitigation|response|action due|date|end|target / planned mitigation target date due",
        "due / target planned resolution before",
      ],
      weak: ["end / planned target date", "target date", "resolution date|target / forecast"],
    },
    "Residual probability": {
      strong: [
        `probability ${later} / remaining target current mitigation control action response planned percent ${judged}`,
        `probability remaining / ${judged}`,
      ],
      weak: [`probability target / ${judged}`],
    },
    "Residual impact": {
      strong: [
        `impact|severity ${later} / remaining target current severity mitigation control action response planned ${judged}`,
        `impact|severity remaining / ${judged}`,
        `effect after / ${judged}`,
      ],
      weak: [`impact|severity target / ${judged}`],
    },
    Status: { strong: ["status / current"], loose: ["stage"] },
    "Review on": { strong: ["review / next previous"], weak: ["updated"] },
    Cause: { strong: ["cause / description"] },
    Event: { strong: ["event / description"], loose: ["threat"] },
  },
};

export const issuePatterns: RegisterPatterns = {
  nouns: ["issue"],
  fields: {
    "Issue ID": { strong: ["issue id / key", "change id"], loose: ["id / key"] },
    "Relates to": {
      strong: ["project / name id related", "program / name id related", "related / name id"],
      weak: ["portfolio / name id related"],
    },
    Type: { strong: ["type issue|change"], loose: ["type", "category / type"] },
    Issue: {
      strong: [
        "issue / name raised",
        "issue description / name impact cause",
        "change / name description",
      ],
      loose: ["name", "description / name"],
    },
    Owner: {
      strong: ["owner / name action sponsor", "responsible issue / name"],
      weak: ["responsible / name owner action", "manager / name", "lead / name", "assigned / name"],
      loose: ["actionee"],
    },
    "Raised on": { strong: ["raised"], loose: ["date"] },
    Priority: {
      strong: ["priority / level rating"],
      weak: ["urgency / level"],
    },
    Severity: { strong: ["severity / level rating"] },
    Due: {
      strong: [
        "due / target resolution planned action",
        "resolution date|target|forecast / planned",
      ],
      weak: ["end / planned target forecast", "target date"],
    },
    Status: { strong: ["status / current"] },
    Resolution: {
      strong: [
        "resolution / description action comment planned",
        "mitigation / description planned action",
      ],
      weak: [
        "action / description planned next current",
        "response / description planned",
        "outcome",
      ],
    },
    "Cost impact": {
      strong: ["impact cost|money / forecast total"],
      weak: ["cost / forecast total"],
    },
    "Schedule impact days": {
      strong: ["impact schedule|days|time / days schedule time", "schedule days", "variance days"],
    },
    "Risk ID": { strong: ["risk id|related / id related"] },
    "Benefit impact": { strong: ["impact benefit / cost money"] },
    "Change authority": { strong: ["approver / change"] },
    "Change decision": { strong: ["change decision / status"], weak: ["approved status"] },
    "Decision ID": { strong: ["decision id|related / id related"] },
  },
};
