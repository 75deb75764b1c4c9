#!/usr/bin/python3
"""Times other tools on ties.csv of a folder: peers.py FOLDER JOB NETWORK RUNS

Prints one JSON line a tool that is installed: peer, seconds of the processor and of the clock, the peak of its memory in MB, and the file
of its answer, one number a line for the nodes present, cities then events. Only the computation is timed. Each tool has a process of its
own, so that its memory is its own. Tools that would take minutes on
a network of that name are left out; the lists below say which.
"""
import importlib.util
import json
import os
import resource
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


# --- projection: shared events of each pair of cities, summed by city ------------------------------------------

def of_cities(values):
    return np.concatenate([np.asarray(values, float).ravel(), np.zeros(m)])


def scipy_projection(dtype):
    import scipy.sparse
    b = scipy.sparse.csr_matrix((np.ones(len(cities), dtype), (cities, events)), shape=(n, m))
    transposed = b.T.tocsr()
    return lambda: b @ transposed, lambda p: of_cities(np.asarray(p.sum(1)).ravel() - p.diagonal())


def igraph_projection():
    graph = as_igraph()
    kinds = [v >= n for v in range(n + m)]
    return lambda: graph.bipartite_projection(types=kinds, multiplicity=True, which=0), lambda p: of_cities(p.strength(weights="weight"))


# --- backbones: no installed tool has them, so the same tests written with NumPy and SciPy, upper tails summed by city ---

def pairs_that_met():
    import scipy.sparse
    b = incidence()
    product = scipy.sparse.triu(b @ b.T, 1).tocoo()
    return product.row, product.col, product.data


def tails_by_city(answer):
    rows, columns, tails = answer
    return of_cities(np.bincount(rows, tails, n) + np.bincount(columns, tails, n))


def scipy_hypergeometric():
    import scipy.stats
    degrees = np.bincount(cities, minlength=n)

    def compute():
        rows, columns, shared = pairs_that_met()
        return rows, columns, scipy.stats.hypergeom.sf(shared - 1, m, degrees[rows], degrees[columns])

    return compute, tails_by_city


def numpy_sdsm():
    """Fixed-point BiCM on distinct degrees, then exact Poisson-binomial tails by convolution over the events, all pairs at once."""
    degrees, sizes = np.bincount(cities, minlength=n).astype(float), np.bincount(events, minlength=m).astype(float)

    def compute():
        k, of, cities_alike = np.unique(degrees, return_inverse=True, return_counts=True)
        d, at, events_alike = np.unique(sizes, return_inverse=True, return_counts=True)
        x, y = k / np.sqrt(len(cities)), d / np.sqrt(len(cities))
        for _ in range(10_000):
            before = x
            x = k / ((events_alike * y) / (1 + np.outer(x, y))).sum(1)
            y = d / ((cities_alike * x) / (1 + np.outer(y, x))).sum(1)
            if np.abs(x / before - 1).max() < 1e-12:
                break
        p = np.outer(x, y) / (1 + np.outer(x, y))
        rows, columns, shared = pairs_that_met()
        shared = shared.astype(int)
        laws = np.zeros((shared.max(), len(rows)))  # chance of 0, 1, ... shared events, as far as any pair goes
        laws[0] = 1
        first, second = p[of[rows]], p[of[columns]]
        for kind, alike in enumerate(events_alike):
            both = first[:, kind] * second[:, kind]
            for _ in range(alike):
                laws[1:] += (laws[:-1] - laws[1:]) * both
                laws[0] *= 1 - both
        below = np.where(np.arange(len(laws))[:, None] < shared, laws, 0).sum(0)
        return rows, columns, 1 - below

    return compute, tails_by_city


PEERS = {
    "projection": [("scipy", lambda: scipy_projection(np.int32), "XS S S20 M"), ("scipy", lambda: scipy_projection(np.float64), "XS S S20 M"), ("igraph", igraph_projection, "XS S S20")],
    "hypergeometric": [("scipy", scipy_hypergeometric, "XS S S20")],
    "sdsm": [("numpy", numpy_sdsm, "XS S")],
    "closeness+harmonic": [("igraph", igraph_distance_sums, "XS S S20"), ("scipy", scipy_distance_sums, "XS S")],
    "betweenness": [("igraph", igraph_betweenness, "XS S S20"), ("graph_tool", graph_tool_betweenness, "XS S"), ("networkx", networkx_betweenness, "XS")],
    "pagerank": [("igraph", igraph_pagerank, "XS S S20 M L"), ("graph_tool", graph_tool_pagerank, "XS S S20 M"),
                 ("scipy", lambda: scipy_pagerank(50), "XS S S20 M L"), ("scipy", lambda: scipy_pagerank(170), "XS S S20 M L")],
    "eigenvector": [("igraph", igraph_eigenvector, "XS S S20 M"), ("scipy", scipy_eigenvector, "XS S S20 M L")],
}
LABELS = {("pagerank", 2): "scipy, 50 steps", ("pagerank", 3): "scipy, 170 steps", ("eigenvector", 1): "scipy svds", ("projection", 0): "scipy, int32", ("projection", 1): "scipy, float64"}



def run(place, name, prepare):
    compute, flatten = prepare()
    seconds, clock = [], []
    for _ in range(runs):
        answer = None  # the one before is not held beside the next
        start, processor = time.perf_counter(), time.process_time()
        answer = compute()
        seconds.append(time.process_time() - processor)
        clock.append(time.perf_counter() - start)
        if clock[-1] > 60:
            break
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    label = LABELS.get((job, place), name)
    path = os.path.join(folder, f"{name}{place}.txt")
    np.savetxt(path, flatten(answer), fmt="%.17g")
    print(json.dumps({"peer": label, "seconds": seconds, "clock": clock, "megabytes": megabytes, "answer": path, "unfinished": label.endswith("50 steps")}), flush=True)


for place, (name, prepare, networks) in enumerate(PEERS[job]):
    if network not in networks.split() or importlib.util.find_spec(name) is None:
        continue
    child = os.fork()
    if child == 0:
        run(place, name, prepare)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit(f"{name} did not finish {job}.")
