import type { RegisterPatterns } from "./pattern";

export const benefitPatterns: RegisterPatterns = {
  nouns: ["benefit"],
  fields: {
    "Benefit ID": { strong: ["benefit id / key"], loose: ["id / key"] },
    "Relates to": {
      strong: ["project / name id related", "program / name id related", "related / name id"],
      weak: ["portfolio / name id related"],
    },
    Benefit: {
      strong: ["benefit / name forecast", "benefit description / name"],
      loose: ["name", "description / name"],
    },
    Type: { strong: ["benefit disbenefit / type"], loose: ["type"] },
    Class: {
      strong: ["category / type cashable", "type benefit / category", "cashable / type category"],
      weak: ["type / category"],
    },
    "Objective ID": { strong: ["objective / id name related", "strategy objective / related"] },
    Owner: {
      strong: ["owner / name sponsor realise", "responsible benefit / name realise"],
      weak: ["responsible / name realise owner", "manager / name", "lead / name", "sponsor / name"],
    },
    Measure: { strong: ["measure / name description mitigation"] },
    Unit: { strong: ["unit / measure value"] },
    "Value per unit": { strong: ["value|money|cost unit / per"] },
    Profile: { strong: ["profile"] },
    "Baseline value": {
      strong: ["baseline / value measure current", "value start|before / measure"],
      weak: ["value current / measure", "current / measure value"],
    },
    "Target value": {
      strong: [
        "target / value measure planned total annual money",
        "value|money planned|annual|forecast / total annual money value benefit target",
        "value|money benefit / total annual money value",
        "benefit planned|total|annual / value money planned total",
      ],
      loose: ["value / total", "money / total", "planned / total"],
    },
    "Confidence %": {
      strong: ["confidence / percent realise"],
      weak: ["probability / realise percent"],
    },
    Status: { strong: ["status / realise current"], loose: ["stage"] },
    "Status note": {
      strong: ["comment / status current", "update / status current"],
      weak: ["assumption"],
    },
    "Observable outcome": { strong: ["outcome / description"] },
    "Enabling outputs": { strong: ["output / enabler", "enabler / output"] },
    "Cost to realise": { strong: ["cost realise"] },
    Recipient: { strong: ["recipient / name category"] },
    "Review on": { strong: ["review / next previous", "measure date / next"] },
    "Measure frequency": { strong: ["frequency / measure review mitigation"] },
  },
};

export const benefitPeriodPatterns: RegisterPatterns = {
  nouns: ["benefit"],
  fields: {
    "Benefit ID": { strong: ["benefit / id name"], loose: ["id"] },
    Period: { strong: ["period / date", "year"] },
    Planned: { strong: ["planned / value money", "target / value"], weak: ["budget", "baseline"] },
    Forecast: { strong: ["forecast / value money"] },
    Actual: { strong: ["actual / value money realise", "realise / value"] },
  },
};
