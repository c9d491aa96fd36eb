import type { RegisterPatterns } from "./pattern";

export const projectPatterns: RegisterPatterns = {
  nouns: ["project"],
  fields: {
    "Project ID": {
      strong: ["project id / key request", "investment id"],
      weak: ["request id"],
      loose: ["id / key"],
    },
    Project: {
      strong: ["project / name request", "project name / program"],
      weak: ["project description / name", "investment / name"],
      loose: [
        "name / overall current request",
        "request / name",
        "mitigation / name",
        "description",
      ],
    },
    "Program ID": {
      strong: ["program / id name related physical"],
      weak: ["portfolio / id name related"],
    },
    "Objective ID": { strong: ["objective / id name related project"] },
    Category: {
      strong: ["category / project investment type"],
      weak: ["type project / investment category"],
      loose: ["type / investment"],
    },
    Sponsor: {
      strong: ["sponsor / name owner", "owner project / name"],
      loose: ["owner / name overall"],
    },
    Manager: {
      strong: ["manager / name delivery lead", "lead project / name", "responsible project / name"],
      weak: ["lead / name delivery", "manager responsible"],
      loose: ["responsible / name", "assigned"],
    },
    Stage: {
      strong: ["stage / current actual status gate overall", "gate stage"],
      weak: ["gate / current"],
      loose: ["status / current actual overall delivery"],
    },
    Start: {
      strong: ["start / current delivery due", "start forecast / current due"],
      weak: [
        "start actual",
        "start planned|baseline|approved|original|target|revised / current due",
      ],
    },
    "Baseline finish": {
      strong: [
        "end|due|closed baseline|planned|approved / baseline planned approved delivery current end due",
        "complete|delivery planned|baseline|approved / end",
      ],
      weak: ["end|complete|delivery original / planned baseline end"],
      loose: ["end|due|complete|delivery target / delivery end"],
    },
    "Original finish": { weak: ["end|due original / planned baseline"] },
    "Forecast finish": {
      strong: [
        "end / delivery overall due",
        "end|due|closed forecast|current|revised / forecast current revised delivery approved end due",
        "complete|delivery forecast|current|revised / end",
      ],
      weak: [
        "end actual / forecast",
        "end|due|complete|delivery target / delivery end",
        "due / delivery",
        "closed",
        "complete / date end",
        "delivery date",
      ],
    },
    Budget: {
      strong: [
        "budget / approved total cost life current overall revised",
        "cost total|life|approved / total life approved investment capital",
        "cost|life baseline / total life planned",
        "funding approved|total / budget",
      ],
      weak: [
        "budget baseline|planned|original / cost total approved",
        "budget capital / total approved",
        "cost planned|budget / total",
        "cost|budget estimate / total capital approved",
        "investment / total cost planned approved",
        "capital approved / total cost",
        "funding",
      ],
      loose: ["cost / overall", "money / total", "value / total", "total", "capital / cost"],
    },
    "Original budget": { weak: ["budget|cost original / total approved"] },
    "Complete %": {
      strong: [
        "progress / percent physical actual overall complete current status",
        "complete percent / physical actual overall status",
      ],
      weak: ["complete / physical overall"],
      loose: ["percent / actual physical"],
    },
    "Reported RAG": {
      strong: [
        "rag / status overall rating delivery confidence current health progress",
        "health / status overall rag current",
        "status overall / current rating",
        "confidence delivery / rating status overall",
      ],
      weak: ["rag|confidence / department sponsor rating delivery"],
      loose: [
        "status / current",
        "rating / overall current status",
        "confidence / rating",
        "overall",
      ],
    },
    "Status note": {
      strong: [
        "comment / status rag overall current progress update general rating description previous",
        "update / status comment progress current description overall",
        "status description / current comment",
        "progress description",
      ],
      weak: ["reason status|rag", "comment rag / department action planned rating status delivery"],
      loose: ["progress / current", "description status"],
    },
    "Updated on": { strong: ["updated / status current previous"], weak: ["status date"] },
    "Selection rule": { strong: ["selection rule", "mandatory rule"], weak: ["mandatory"] },
    "Selection reason": { strong: ["selection reason", "mandatory reason"] },
    "Exclusive group": { strong: ["exclusive / category"] },
  },
};

export const programPatterns: RegisterPatterns = {
  nouns: ["program"],
  fields: {
    "Program ID": { strong: ["program id"], loose: ["id"] },
    Program: { strong: ["program / name"], weak: ["program description"], loose: ["name"] },
    Sponsor: { strong: ["sponsor / name owner", "owner program / name"], loose: ["owner / name"] },
    Manager: {
      strong: ["manager / name lead", "lead program / name"],
      loose: ["lead", "responsible / name"],
    },
    "Reported RAG": {
      strong: ["rag / status overall rating current", "health / status overall", "status overall"],
      loose: ["status / current"],
    },
    "Status note": {
      strong: ["comment / status rag overall current", "update / status current"],
    },
  },
};

export const objectivePatterns: RegisterPatterns = {
  nouns: ["objective"],
  fields: {
    "Objective ID": { strong: ["objective id"], loose: ["id"] },
    Objective: {
      strong: ["objective / name strategy"],
      weak: ["objective description"],
      loose: ["name", "description"],
    },
    Weight: { strong: ["weight / percent priority"], weak: ["priority / weight"] },
    Owner: {
      strong: ["owner / name", "sponsor / name"],
      weak: ["responsible / name", "lead / name"],
    },
  },
};

export const criterionPatterns: RegisterPatterns = {
  nouns: ["criterion"],
  fields: {
    Criterion: { strong: ["criterion / name rating score"], loose: ["name"] },
    Group: { weak: ["category / criterion"] },
    Direction: { strong: ["direction"] },
    Weight: { strong: ["weight / percent"], weak: ["priority / percent", "percent"] },
    "Scale low": { strong: ["scale low / value score", "low / value score"] },
    "Scale high": { strong: ["scale high / value score", "high / value score"] },
    Definition: { strong: ["definition / score rating"], weak: ["description", "comment"] },
  },
};
