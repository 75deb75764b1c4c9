#!/usr/bin/python3
"""Times other tools on ties.csv of a folder: peers.py FOLDER JOB NETWORK RUNS

Prints one JSON line a tool that is installed: peer, seconds of the processor and of the clock, and the file of its answer, one number a
line for the nodes present, cities then events. Only the computation is timed. Tools that would take minutes on
a network of that name are left out; the lists below say which.
"""
import importlib.util
import json
import os
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np  # noqa: E402: after the number of threads is set

folder, job, network, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])

ties = np.loadtxt(os.path.join(folder, "ties.csv"), delimiter=",", dtype=np.int64)
_, cities = np.unique(ties[:, 0], return_inverse=True)
_, events = np.unique(ties[:, 1], return_inverse=True)
n, m = int(cities.max()) + 1, int(events.max()) + 1


def as_igraph():
    import igraph
    return igraph.Graph(n + m, list(zip(cities.tolist(), (events + n).tolist())))


def as_networkx():
    import networkx
    graph = networkx.Graph()
    graph.add_nodes_from(range(n + m))
    graph.add_edges_from(zip(cities.tolist(), (events + n).tolist()))
    return graph


def as_graph_tool():
    import graph_tool.all
    graph_tool.all.openmp_set_num_threads(1)
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(n + m)
    graph.add_edge_list(np.stack([cities, events + n], 1))
    return graph


def incidence():
    import scipy.sparse
    return scipy.sparse.csr_matrix((np.ones(len(cities)), (cities, events)), shape=(n, m))


def reached_sums(distances):
    """Farness and harmonic sums from a dense matrix of distances."""
    finite = np.isfinite(distances)
    farness = np.where(finite, distances, 0).sum(1)
    with np.errstate(divide="ignore"):
        reciprocal = np.where(finite & (distances > 0), 1 / distances, 0)
    return farness, reciprocal.sum(1)


# --- closeness and harmonic -------------------------------------------------------------------------------------

def igraph_distance_sums():
    graph = as_igraph()

    def compute():
        closeness = graph.closeness(normalized=False)
        harmonic = graph.harmonic_centrality(normalized=False)
        return closeness, harmonic

    return compute, lambda answer: np.concatenate([1 / np.array(answer[0]), np.array(answer[1])])


def scipy_distance_sums():
    import scipy.sparse
    import scipy.sparse.csgraph
    b = incidence()
    adjacency = scipy.sparse.bmat([[None, b], [b.T, None]], format="csr")

    def compute():
        return reached_sums(scipy.sparse.csgraph.shortest_path(adjacency, unweighted=True, directed=False, method="D"))

    return compute, np.concatenate


# --- betweenness ------------------------------------------------------------------------------------------------

def igraph_betweenness():
    graph = as_igraph()
    return graph.betweenness, np.array


def graph_tool_betweenness():
    import graph_tool.all
    graph = as_graph_tool()
    return lambda: graph_tool.all.betweenness(graph, norm=False)[0], lambda answer: np.array(answer.a)


def networkx_betweenness():
    import networkx
    graph = as_networkx()
    return lambda: networkx.betweenness_centrality(graph, normalized=False), lambda answer: np.array([answer[v] for v in range(n + m)])


# --- pagerank ---------------------------------------------------------------------------------------------------

def igraph_pagerank():
    graph = as_igraph()
    return lambda: graph.pagerank(damping=0.85), np.array


def graph_tool_pagerank():
    import graph_tool.all
    graph = as_graph_tool()
    return lambda: graph_tool.all.pagerank(graph, damping=0.85, epsilon=1e-12), lambda answer: np.array(answer.a) / answer.a.sum()


def scipy_pagerank(iterations):
    """Plain power iteration; 170 iterations reach 1e-12, as ours does, 50 about 3e-4."""
    import scipy.sparse
    b = incidence()
    adjacency = scipy.sparse.bmat([[None, b], [b.T, None]], format="csr")
    reciprocal = 1 / np.asarray(adjacency.sum(1)).ravel()

    def compute():
        x = np.full(n + m, 1 / (n + m))
        for _ in range(iterations):
            x = 0.15 / (n + m) + 0.85 * (adjacency @ (x * reciprocal))
        return x

    return compute, np.array


# --- eigenvector ------------------------------------------------------------------------------------------------

def within_modes(vector):
    vector = np.abs(np.array(vector))
    return np.concatenate([vector[:n] / np.linalg.norm(vector[:n]), vector[n:] / np.linalg.norm(vector[n:])])


def igraph_eigenvector():
    graph = as_igraph()
    return lambda: graph.eigenvector_centrality(scale=False), within_modes


def scipy_eigenvector():
    import scipy.sparse.linalg
    b = incidence()

    def compute():
        return scipy.sparse.linalg.svds(b, k=1, tol=1e-12, random_state=1)

    return compute, lambda answer: within_modes(np.concatenate([answer[0].ravel(), answer[2].ravel()]))


PEERS = {
    "closeness+harmonic": [("igraph", igraph_distance_sums, "XS S S20"), ("scipy", scipy_distance_sums, "XS S")],
    "betweenness": [("igraph", igraph_betweenness, "XS S S20"), ("graph_tool", graph_tool_betweenness, "XS S"), ("networkx", networkx_betweenness, "XS")],
    "pagerank": [("igraph", igraph_pagerank, "XS S S20 M L"), ("graph_tool", graph_tool_pagerank, "XS S S20 M"),
                 ("scipy", lambda: scipy_pagerank(50), "XS S S20 M L"), ("scipy", lambda: scipy_pagerank(170), "XS S S20 M L")],
    "eigenvector": [("igraph", igraph_eigenvector, "XS S S20 M"), ("scipy", scipy_eigenvector, "XS S S20 M L")],
}
LABELS = {("pagerank", 2): "scipy, 50 steps", ("pagerank", 3): "scipy, 170 steps", ("eigenvector", 1): "scipy svds"}

for place, (name, prepare, networks) in enumerate(PEERS[job]):
    if network not in networks.split() or importlib.util.find_spec(name) is None:
        continue
    compute, flatten = prepare()
    seconds, clock = [], []
    for _ in range(runs):
        start, processor = time.perf_counter(), time.process_time()
        answer = compute()
        seconds.append(time.process_time() - processor)
        clock.append(time.perf_counter() - start)
        if clock[-1] > 60:
            break
    label = LABELS.get((job, place), name)
    path = os.path.join(folder, f"{name}{place}.txt")
    np.savetxt(path, flatten(answer), fmt="%.17g")
    print(json.dumps({"peer": label, "seconds": seconds, "clock": clock, "answer": path, "unfinished": label.endswith("50 steps")}), flush=True)
