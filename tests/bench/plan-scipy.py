#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same plans by scipy, for plan.py:  plan-scipy.py FILE [sparse]

A mentor with places is as many columns; staying alone is a column of one's own, where it can
happen at all.  Making those is not timed.  Answers each line read with milliseconds and total."""
import struct
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

NEVER = 10 ** 9
ENOUGH = 0.005   # seconds, as plan-solver


def read(path):
    with open(path, "rb") as file:
        people, mentors, alone = struct.unpack("<IIi", file.read(12))
        places = np.frombuffer(file.read(4 * mentors), dtype="<u4")
        cost = np.frombuffer(file.read(2 * people * mentors), dtype="<i2").reshape(people, mentors)
    return cost, places, alone


def dense(cost, places, alone):
    """A matrix to hand over; staying alone is left out where everybody can have anybody."""
    wide = np.repeat(np.where(cost < 0, NEVER, cost.astype(float)), places, axis=1)
    people = cost.shape[0]
    if (cost >= 0).all() and places.sum() >= people:
        return wide
    own = np.full((people, people), float(NEVER))
    np.fill_diagonal(own, alone)
    return np.hstack((wide, own))


def main():
    cost, places, alone = read(sys.argv[1])
    if len(sys.argv) > 2:
        wide = np.repeat(cost, places, axis=1)
        rows, cols = np.nonzero(wide >= 0)
        matrix = csr_matrix((wide[rows, cols] + 1.0, (rows, cols)), shape=wide.shape)

        def solve():
            at = min_weight_full_bipartite_matching(matrix)
            return float(matrix[at].sum()) - len(at[0])
    else:
        matrix = dense(cost, places, alone)

        def solve():
            return matrix[linear_sum_assignment(matrix)].sum()
    for _ in sys.stdin:
        began, took, times = time.process_time(), 0, 0
        while took < ENOUGH:
            total = solve()
            took, times = time.process_time() - began, times + 1
        print(f"{took * 1000 / times:.6f} {int(total)} scipy", flush=True)


if __name__ == "__main__":
    main()
