"""The same work as build/benchSmaa.ts in numpy: reads sizes and seed from its arguments, prints JSON.

Several ways of writing it are tried on a tenth of the samples; the fastest is then timed.
"""
import json
import sys
import time

import numpy as np

projects, criteria, samples, places, seed = map(int, sys.argv[1:6])
rng = np.random.default_rng(seed)


def smaa(dtype, block, samples):
    """Rank acceptability up to a place, mean rank and central weights; ties in any order."""
    values = rng.random((criteria, projects)).astype(dtype)
    places_of = np.zeros(projects * places, np.int32)
    rank_sum = np.zeros(projects, np.int64)
    first_weights = np.zeros((projects, criteria), dtype)
    ranks = np.arange(1, projects + 1, dtype=np.int64)
    place = np.arange(places, dtype=np.int64)
    start = time.process_time()
    for _ in range(0, samples, block):
        weights = rng.standard_exponential((block, criteria)).astype(dtype)
        weights /= weights.sum(axis=1, keepdims=True)
        scores = weights @ values
        np.negative(scores, out=scores)
        order = scores.argsort(axis=1)
        for one, weight in zip(order, weights):
            rank_sum[one] += ranks
            places_of[one[:places] * places + place] += 1
            first_weights[one[0]] += weight
    return (time.process_time() - start) * 1000


def once(work):
    """Median of thirty runs after five."""
    times = []
    for _ in range(35):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return float(np.median(times[5:]))


# One ranking to 15 digits, as on the other side; ties in any order.
rows = rng.random((projects, criteria))
columns = np.ascontiguousarray(rows.T)
equal = np.full(criteria, 1 / criteria)
ranks_of = np.empty(projects, np.int64)
counting = np.arange(1, projects + 1)


def score_and_rank():
    ranks_of[(-(equal @ columns)).argsort()] = counting


def normalise_score_and_rank():
    """A table with a project in each row, as registers have it."""
    low = rows.min(axis=0)
    high = rows.max(axis=0)
    ranks_of[(-(((rows - low) / (high - low)) @ equal)).argsort()] = counting


ways = [(dtype, block) for dtype in (np.float32, np.float64) for block in (10, 50)]
tenth = max(100, samples // 10)
best = min(ways, key=lambda way: smaa(*way, tenth))
print(
    json.dumps(
        {
            "numpy": np.__version__,
            "way": f"{best[0].__name__}, {best[1]} samples at once",
            "smaa": smaa(*best, samples),
            "rank": once(score_and_rank),
            "minMax": once(normalise_score_and_rank),
        }
    )
)
