#!/usr/bin/python3
"""Times other tools on graph.bin of a folder: spread.py FOLDER MODEL P SEEDS REPEATS

Models ic, si, threshold over ties, ten steps. NumPy/SciPy: a hundred runs side by side, a sparse product a step. numba: one run after another,
a random number a trial. NDlib: its own simulation. Each does as many runs as end in seconds and tells how many; a tool that is not installed is left out.
Prints one JSON line a tool: peer, runs, seconds of the processor and of the clock, mean reach.
"""
import importlib.util
import json
import os
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np  # noqa: E402: after the number of threads is set

folder, model, p, seeds, repeats = sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
words = np.fromfile(os.path.join(folder, "graph.bin"), np.uint32)
n, pairs = int(words[0]), words[3:].reshape(-1, 2).astype(np.int64)
STEPS = 10


def contacts():
    import scipy.sparse
    both = np.concatenate([pairs, pairs[:, ::-1]])
    return scipy.sparse.csr_matrix((np.ones(len(both), np.float32), (both[:, 0], both[:, 1])), shape=(n, n))


def scipy():
    a, rng, runs = contacts(), np.random.default_rng(5), 100
    needed = np.maximum(1, np.ceil(p * np.diff(a.indptr)))[:, None]

    def compute():
        reached = np.zeros((n, runs), bool)
        for run in range(runs):
            reached[rng.choice(n, seeds, replace=False), run] = True
        active = reached.copy()
        for _ in range(STEPS):
            k = a @ active.astype(np.float32)
            fresh = (k >= needed) if model == "threshold" else rng.random(k.shape, np.float32) < 1 - (1 - p) ** k
            fresh &= ~reached
            reached |= fresh
            active = fresh if model == "ic" else reached.copy()
            if not active.any():
                break
        return reached.sum() / runs

    return "NumPy/SciPy", runs, compute


def numba():
    import numba
    a, runs = contacts(), 1000 if model == "ic" else 50
    offsets, items = a.indptr.astype(np.int64), a.indices.astype(np.int64)
    needed = np.maximum(1, np.ceil(p * np.diff(offsets))).astype(np.int64)
    kind = ["ic", "si", "threshold"].index(model)

    @numba.njit
    def simulate(offsets, items, needed, kind, p, seeds, runs, steps):
        count_of = len(needed)
        state, count, active, fresh = np.zeros(count_of, np.int64), np.zeros(count_of, np.int64), np.empty(count_of, np.int64), np.empty(count_of, np.int64)
        total = 0
        for run in range(1, runs + 1):
            size = 0
            while size < seeds:
                v = np.random.randint(count_of)
                if state[v] != run:
                    state[v] = run
                    active[size] = v
                    size += 1
            total += size
            if kind == 2:
                count[:] = 0
            for _ in range(steps):
                found = kept = 0
                for k in range(size):
                    u = active[k]
                    is_open = False
                    for e in range(offsets[u], offsets[u + 1]):
                        v = items[e]
                        if kind == 2:
                            count[v] += 1
                        if state[v] != run:
                            if (count[v] == needed[v]) if kind == 2 else np.random.random() < p:
                                state[v] = run
                                fresh[found] = v
                                found += 1
                            else:
                                is_open = True
                    if kind == 1 and is_open:
                        active[kept] = u
                        kept += 1
                active[kept:kept + found] = fresh[:found]
                size = kept + found
                total += found
                if size == 0:
                    break
        return total / runs

    simulate(offsets, items, needed, kind, p, seeds, 1, 1)  # compiles
    return "numba", runs, lambda: simulate(offsets, items, needed, kind, p, seeds, runs, STEPS)


def ndlib():
    import networkx
    import ndlib.models.epidemics as epidemics
    import ndlib.models.ModelConfig as configuration
    graph, runs = networkx.Graph(), 2
    graph.add_nodes_from(range(n))
    graph.add_edges_from(pairs.tolist())

    def compute():
        total = 0
        for _ in range(runs):
            simulation = {"ic": epidemics.IndependentCascadesModel, "si": epidemics.SIModel, "threshold": epidemics.ThresholdModel}[model](graph)
            config = configuration.Configuration()
            config.add_model_parameter("fraction_infected", seeds / n)
            if model == "si":
                config.add_model_parameter("beta", p)
            if model == "ic":
                for edge in graph.edges():
                    config.add_edge_configuration("threshold", edge, p)
            if model == "threshold":
                for node in graph.nodes():
                    config.add_node_configuration("threshold", node, p)
            simulation.set_initial_status(config)
            counts = simulation.iteration_bunch(STEPS + 1)[-1]["node_count"]
            total += n - counts[0]
        return total / runs

    return "NDlib", runs, compute


for name, prepare in (("scipy", scipy), ("numba", numba), ("ndlib", ndlib)):
    if importlib.util.find_spec(name) is None:
        continue
    label, runs, compute = prepare()
    seconds, clock = [], []
    for _ in range(repeats):
        start, processor = time.perf_counter(), time.process_time()
        mean = float(compute())
        seconds.append(time.process_time() - processor)
        clock.append(time.perf_counter() - start)
        if clock[-1] > 10:
            break
    print(json.dumps({"peer": label, "runs": runs, "seconds": seconds, "clock": clock, "mean": mean}), flush=True)
