"""The same simulation as build/benchRisk.ts in numpy: reads the register from a file of JSON, prints JSON.

Two ways of writing it are tried on a tenth of the trials; the faster is then timed. Tables of quantiles are
on the normal score, so that no tail is clipped, as on the other side; they are made before, and their time
is not counted. Figures: percentiles, standard deviation, and the rank
correlation of every risk with the total, by the grade of its outcome, which is known without sorting it.
"""
import json
import sys
import time

import numpy as np
from scipy.special import betaincinv, ndtr, ndtri

register = json.load(open(sys.argv[1]))
trials, seed = map(int, sys.argv[2:4])
risks = register["risks"]
within = register["within"]
POINTS = 1025
scores = np.linspace(-6.5, 6.5, POINTS)
grades = ndtr(scores)


def table_of(risk):
    low, likely, high = risk["low"], risk["likely"], risk["high"]
    spread = high - low
    if risk["shape"] == "Triangular":
        mode = (likely - low) / spread
        place = np.where(
            grades < mode, np.sqrt(grades * mode), 1 - np.sqrt((1 - grades) * (1 - mode))
        )
        return low + spread * place
    if risk["shape"] == "PERT":
        mode = (likely - low) / spread
        return low + spread * betaincinv(1 + 4 * mode, 5 - 4 * mode, grades)
    sigma = np.log(high / low) / (2 * ndtri(0.9))
    return np.sqrt(low * high) * np.exp(sigma * scores)


def shared_table(risk):
    """On the normal score of the risk, from where it happens to 6.5: no distribution function is called."""
    z = np.linspace(-ndtri(risk["probability"]), 6.5, POINTS)
    grade = np.clip(1 - ndtr(-z) / risk["probability"], 0, 1)
    with np.errstate(divide="ignore"):
        return np.interp(ndtri(grade), scores, table_of(risk))


chances = np.array([risk["probability"] for risk in risks])
signs = np.array([risk["sign"] for risk in risks])
tables = [shared_table(risk) if risk["category"] else table_of(risk) for risk in risks]
groups = {}
for at, risk in enumerate(risks):
    groups.setdefault(risk["category"], []).append(at)


def sizes_of(at, score, first):
    """Sizes at normal scores of those that happened, straight between the points of the table."""
    place = (score - first) * ((POINTS - 1) / (6.5 - first))
    np.clip(place, 0, POINTS - 1.001, out=place)
    step = place.astype(np.int32)
    table = tables[at]
    low = table[step]
    return low + (place - step) * (table[step + 1] - low)


def simulate(block, single, count):
    rng = np.random.default_rng(seed)
    kind = np.float32 if single else np.float64
    start = time.process_time()
    totals = np.empty(count)
    influence = np.zeros(len(risks))
    for first in range(0, count, block):
        size = min(block, count - first)
        total = np.zeros(size)
        happened = []
        for category, members in groups.items():
            shared = rng.standard_normal(size, dtype=kind) if category else None
            for at in members:
                p = chances[at]
                if shared is None:
                    grade = rng.random(size, dtype=kind)
                    trial = np.flatnonzero(grade >= 1 - p)
                    grade = (grade[trial] - (1 - p)) / p
                    size_of = sizes_of(at, ndtri(grade), -6.5)
                else:
                    own = rng.standard_normal(size, dtype=kind)
                    score = kind(within**0.5) * shared + kind((1 - within) ** 0.5) * own
                    if signs[at] < 0:
                        score = -score
                    trial = np.flatnonzero(score >= -ndtri(p))
                    score = score[trial]
                    grade = (ndtr(score) - (1 - p)) / p
                    size_of = sizes_of(at, score, -ndtri(p))
                total[trial] += signs[at] * size_of
                happened.append((at, trial, grade))
        totals[first : first + size] = total
        ranks = np.empty(size)
        ranks[total.argsort()] = np.arange(size)
        ranks -= (size - 1) / 2
        for at, trial, grade in happened:
            p = chances[at]
            influence[at] += ranks[trial] @ ((1 - p) / 2 + p * grade)
    totals.sort()
    figures = np.percentile(totals, [10, 50, 80, 90])
    return (time.process_time() - start) * 1000, float(figures[2]), float(totals.mean())


ways = [(10_000, False), (10_000, True), (2_500, False), (2_500, True)]
best = min(ways, key=lambda way: simulate(*way, max(10_000, trials // 10))[0])
spent, p80, mean = simulate(*best, trials)
print(
    json.dumps(
        {
            "numpy": np.__version__,
            "way": f"{'float32' if best[1] else 'float64'}, {best[0]} trials at once",
            "ms": spent,
            "p80": p80,
            "mean": mean,
        }
    )
)
