/** The part Sensitivity of the page Score: what the ranking hangs on. */
export const sensitivity = {
  heading: "How firm is the ranking?",
  nothing: "Nothing is ranked yet: there is nothing to vary.",
  why: "Why this rank",
  ranges: {
    one: "{count} project with scores missing",
    other: "{count} projects with scores missing",
  },
  rangeOf: "{project}: {sentence}",
  coverage: "{scored} of the weight is scored.",
  range: "Depending on the missing scores: {low} to {high}, rank {bestRank} to {worstRank}.",

  switches: {
    heading: "Where the order turns",
    about: "About",
    rankOne: "the first place",
    funded: "the budget line",
    scale: "The bars go from 0 % to 100 % of the weight.",
  },

  criteria: {
    heading: "Which criteria decide",
    criterion: "Criterion",
    weight: "Weight",
    share: "Part of the differences",
    moved: "Ranks it changes",
    hint: "A criterion in which all projects are alike decides nothing, whatever its weight.",
  },

  worlds: {
    heading: "In plausible worlds",
    weights: "Which weights are plausible",
    kinds: {
      any: "any weights at all",
      around: "half to one and a half of each weight",
      ordered: "any that keep the order of importance",
    },
    noise: "Scores may be wrong by",
    noises: { none: "nothing", little: "a tenth of the scale", much: "a quarter of the scale" },
    samples: "Worlds",
    seed: "Seed",
    run: "Work out",
    again: "Work out again",
    write: "Write sheet Robustness",
    cancel: "Cancel",
    doing: "{done} of {of} worlds",
    done: "{done} worlds, seed {seed}; shares are right to ±{halfWidth} in 95 of 100 runs.",
    stopped:
      "Stopped after {done} of {of} worlds; shares are right to ±{halfWidth} in 95 of 100 runs.",
    failed: "The worlds could not be worked out: {reason}",
    table: "Projects in plausible worlds",
    first: "First in",
    place: "Mean rank",
    funded: "Funded in",
    noBudget: "The workbook has no budget line: how often a project is funded is not told.",
    details: "Places of {project}",
    placesOf: "Share of worlds by place",
    atPlace: "Place {place}: {share}",
    later: "later: {share}",
    central: "Weights with which {project} is first, on average",
    neverFirst: "{project} is first in none of the worlds.",
    confidence: "With these weights it is first in {share} of worlds with uncertain scores.",
    more: { one: "Show {count} more project", other: "Show {count} more projects" },
    summary: "{project} is first in {share} of the worlds.",
    summaryFunded:
      "For {core} of {count} projects funding does not depend on the weights; for {borderline} it does.",
  },

  tornado: {
    heading: "What moves the value of the portfolio",
    hint: "Each assumption at its low and its high end, the others as they are.",
    value: {
      one: "Value of the project that is funded: {value}",
      other: "Value of the {count} projects that are funded: {value}",
    },
    end: "{setting}: {value}",
    none: "There are no benefits and costs by period from which a value could be worked out.",
  },
};
