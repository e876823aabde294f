# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals of the plan for the whole list: M1 totals, M2 times against scipy and LEMON, M6 a wish
against a whole plan.  Each solver reads the same file and answers a line with the milliseconds
of processor that it took; they are asked turn about."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = "/usr/bin/python3"
TASKS = (  # people, mentors, places, per mille of the pairs, goal against scipy
    ("60x40x2", 60, 40, 2, 1000, None),
    ("200x1000x2", 200, 1000, 2, 1000, None),
    ("1000x3000x2", 1000, 3000, 2, 1000, ">15"),
    ("3000x1000x3", 3000, 1000, 3, 1000, ">15"),
    ("3000x3000x1", 3000, 3000, 1, 1000, ">15"),
    ("1000x3000x2-3%", 1000, 3000, 2, 28, ">5"),
)
LEMON = ("200x1000x2", "1000x3000x2-3%")   # the others take it seconds
ROUNDS, SMALL = 5, 300


class Solver:
    """A program that answers each line with: milliseconds, a total, a word."""

    def __init__(self, *argv):
        self.process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, what="solve"):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        took, total, word = self.process.stdout.readline().split()
        return float(took), int(total), word

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def has_scipy():
    return subprocess.run([PYTHON, "-c", "import scipy.optimize"], stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


def make_lemon(folder):
    """The program, or None without a C++ compiler or LEMON."""
    out = os.path.join(folder, "plan-lemon")
    if not shutil.which("g++") or not os.path.exists("/usr/include/lemon/network_simplex.h"):
        return None
    done = subprocess.run(["g++", "-O2", "-o", out, os.path.join(HERE, "plan-lemon.cc")],
                          stderr=subprocess.DEVNULL, check=False)
    return out if done.returncode == 0 else None


def turn_about(solvers, ask=None):
    """Medians of each after a warm-up, and the last answers."""
    took, last = {name: [] for name in solvers}, {}
    for turn in range(ROUNDS + 1):
        for name, solver in solvers.items():
            last[name] = solver.ask((ask or {}).get(name, "solve"))
            if turn:
                took[name].append(last[name][0])
    return {name: statistics.median(times) for name, times in took.items()}, last


def small_totals(ours, folder, scipy):
    """How many of SMALL tasks of all kinds have scipy's total and are proved."""
    right = 0
    for seed in range(SMALL):
        path = os.path.join(folder, "small")
        subprocess.run([ours, "random", str(seed), path], check=True)
        solvers = [Solver(ours, "serve", path)]
        answers = [solvers[0].ask()]
        if scipy is not None:
            answers.append((0, scipy.total(path), ""))
        solvers[0].close()
        right += answers[0][2] == "proved" and len({a[1] for a in answers}) == 1
    return right


class Totals:
    """scipy in a process of its own that is told file after file."""
    PROGRAM = """import importlib.util, sys
from scipy.optimize import linear_sum_assignment
spec = importlib.util.spec_from_file_location("plan_scipy", sys.argv[1])
peer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(peer)
for path in sys.stdin:
    matrix = peer.dense(*peer.read(path.strip()))
    print(int(matrix[linear_sum_assignment(matrix)].sum()), flush=True)
"""

    def __init__(self):
        self.process = subprocess.Popen([PYTHON, "-c", self.PROGRAM, os.path.join(HERE, "plan-scipy.py")],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def total(self, path):
        self.process.stdin.write(path + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    close = Solver.close


def one_task(ours, lemon, scipy, folder, task, line):
    name, people, mentors, places, allowed, goal = task
    path = os.path.join(folder, name)
    subprocess.run([ours, "score", "2026", str(people), str(mentors), str(places), str(allowed), path],
                   check=True)
    solvers = {"ours": Solver(ours, "serve", path), "again": Solver(ours, "serve", path)}
    if scipy:
        sparse = ["sparse"] if allowed < 1000 else []
        solvers["scipy"] = Solver(PYTHON, os.path.join(HERE, "plan-scipy.py"), path, *sparse)
    if lemon and name in LEMON:
        solvers["lemon"] = Solver(lemon, path)
    took, last = turn_about(solvers)
    same = len({answer[1] for answer in last.values()}) == 1 and last["ours"][2] == "proved"
    line(f"M1-{name}", 1 if same else 0, 1, ">1", "")

    def rate(who):
        return 1000 / took[who] if who in took else None
    line(f"M2-control-{name}", rate("ours"), rate("again"), "0.8..1.25", " /s")
    for peer in ("scipy", "lemon") if name in LEMON else ("scipy",):
        line(f"M2-{peer}-{name}", rate("ours"), rate(peer), goal or ">1", " /s")
    for wish in ("pin", "forbid") if people >= 1000 else ():
        both, _ = turn_about({"ours": solvers["ours"], "again": solvers["again"]}, {"ours": wish})
        one, whole = both["ours"] * 1000, both["again"] * 1000
        if people < mentors * places:
            line(f"M6-{wish}-{name}", one, whole, "<0.02", " µs")
        else:                              # where no place is left a wish may move everybody
            print(f"# {wish} at {name}: {one:.0f} µs, a whole plan {whole:.0f} µs", flush=True)
    for solver in solvers.values():
        solver.close()


def goals(build, line):
    """line(goal, ours, peer, limit, unit) says it; peer None: not installed."""
    ours = os.path.join(build, "tests", "bench", "plan-solver")
    with tempfile.TemporaryDirectory(prefix="mo-plan-") as folder:
        scipy = Totals() if has_scipy() else None
        lemon = make_lemon(folder)
        line("M1-totals", small_totals(ours, folder, scipy), SMALL, ">1", "")
        if scipy:
            scipy.close()
        for task in TASKS:
            one_task(ours, lemon, scipy is not None, folder, task, line)


if __name__ == "__main__":
    def show(goal, ours, peer, limit, unit):
        print(goal, ours, peer, unit, f"{ours / peer:.4f}" if peer else "-", limit, flush=True)
    goals(os.path.abspath(sys.argv[1]), show)
