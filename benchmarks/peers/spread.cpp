// Classic contagion, one run after another, one random number a trial: the plain way, as tight as it goes.
// spread FOLDER MODEL P SEEDS RUNS REPEATS: model ic, si, threshold over ties, events for a cascade through events.
// Reads graph.bin of the folder: three 32-bit numbers (nodes, events, pairs), then the pairs. Prints one JSON line.
// g++ -O3 -march=native -o spread spread.cpp
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using std::uint32_t;
using std::uint64_t;
using std::vector;

struct Random { // xoshiro256++
    uint64_t s[4];
    explicit Random(uint64_t seed) {
        for (auto& word : s) {
            seed += 0x9E3779B97F4A7C15u;
            uint64_t z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9u;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
            word = z ^ (z >> 31);
        }
    }
    static uint64_t turn(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
    uint64_t next() {
        const uint64_t result = turn(s[0] + s[3], 23) + s[0], shifted = s[1] << 17;
        s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= shifted; s[3] = turn(s[3], 45);
        return result;
    }
    uint32_t below(uint32_t end) { return static_cast<uint32_t>(((next() >> 32) * end) >> 32); }
};

struct Rows {
    vector<uint32_t> offsets, items;
    Rows(uint32_t count, const vector<uint32_t>& row, const vector<uint32_t>& item) : offsets(count + 1), items(item.size()) {
        for (uint32_t r : row) offsets[r + 1]++;
        for (uint32_t r = 0; r < count; r++) offsets[r + 1] += offsets[r];
        vector<uint32_t> next(offsets.begin(), offsets.end() - 1);
        for (size_t k = 0; k < row.size(); k++) items[next[row[k]]++] = item[k];
        for (uint32_t r = 0; r < count; r++) std::sort(items.begin() + offsets[r], items.begin() + offsets[r + 1]);
    }
};

int main(int, char** arguments) {
    const std::string folder = arguments[1], model = arguments[2];
    const double p = std::atof(arguments[3]);
    const uint32_t seeds = std::atoi(arguments[4]), runs = std::atoi(arguments[5]);
    const int repeats = std::atoi(arguments[6]), steps = 10;
    FILE* file = std::fopen((folder + "/graph.bin").c_str(), "rb");
    uint32_t head[3];
    if (!file || std::fread(head, 4, 3, file) != 3) return 1;
    vector<uint32_t> pairs(2 * size_t(head[2]));
    if (std::fread(pairs.data(), 4, pairs.size(), file) != pairs.size()) return 1;
    const uint32_t n = head[0], m = head[1];
    vector<uint32_t> from, to;
    for (size_t k = 0; k < pairs.size(); k += 2) {
        from.push_back(pairs[k]); to.push_back(pairs[k + 1]);
        if (m == 0) { from.push_back(pairs[k + 1]); to.push_back(pairs[k]); }
    }
    const Rows rows(n, from, to), cities(m == 0 ? 0 : m, m == 0 ? vector<uint32_t>() : to, m == 0 ? vector<uint32_t>() : from);
    const uint32_t *off = rows.offsets.data(), *items = rows.items.data();
    const uint64_t below = static_cast<uint64_t>(std::ldexp(p, 64));
    vector<uint32_t> need(n), count(n), state(n), active, fresh;
    for (uint32_t v = 0; v < n; v++) need[v] = std::max(1u, static_cast<uint32_t>(std::ceil(p * (off[v + 1] - off[v]))));

    std::string seconds, clocks;
    double mean = 0;
    for (int repeat = 0; repeat < repeats; repeat++) {
        Random random(7 + repeat);
        std::fill(state.begin(), state.end(), 0);
        const auto clock = std::chrono::steady_clock::now();
        const std::clock_t start = std::clock();
        uint64_t total = 0;
        for (uint32_t run = 1; run <= runs; run++) {
            active.clear();
            while (active.size() < seeds) {
                const uint32_t v = random.below(n);
                if (state[v] != run) { state[v] = run; active.push_back(v); }
            }
            uint64_t reached = active.size();
            if (model == "threshold") std::fill(count.begin(), count.end(), 0);
            auto attempt = [&](uint32_t v) { if (state[v] != run && random.next() < below) { state[v] = run; fresh.push_back(v); } };
            for (int step = 0; step < steps && !active.empty(); step++) {
                fresh.clear();
                size_t kept = 0;
                for (uint32_t u : active) {
                    if (model == "ic") {
                        for (uint32_t e = off[u]; e < off[u + 1]; e++) attempt(items[e]);
                    } else if (model == "events") {
                        for (uint32_t a = off[u]; a < off[u + 1]; a++)
                            for (uint32_t e = cities.offsets[items[a]]; e < cities.offsets[items[a] + 1]; e++) attempt(cities.items[e]);
                    } else if (model == "si") { // a node whose contacts are all reached need not try again
                        bool open = false;
                        for (uint32_t e = off[u]; e < off[u + 1]; e++) {
                            if (state[items[e]] == run) continue;
                            attempt(items[e]);
                            open |= state[items[e]] != run;
                        }
                        if (open) active[kept++] = u;
                    } else {
                        for (uint32_t e = off[u]; e < off[u + 1]; e++) {
                            const uint32_t v = items[e];
                            if (++count[v] == need[v] && state[v] != run) { state[v] = run; fresh.push_back(v); }
                        }
                    }
                }
                reached += fresh.size();
                if (model == "si") { active.resize(kept); active.insert(active.end(), fresh.begin(), fresh.end()); }
                else active.swap(fresh);
            }
            total += reached;
        }
        seconds += (repeat ? "," : "") + std::to_string(double(std::clock() - start) / CLOCKS_PER_SEC);
        clocks += (repeat ? "," : "") + std::to_string(std::chrono::duration<double>(std::chrono::steady_clock::now() - clock).count());
        mean = double(total) / runs;
    }
    std::printf("{\"peer\":\"C++ scalar\",\"runs\":%u,\"seconds\":[%s],\"clock\":[%s],\"mean\":%.3f}\n", runs, seconds.c_str(), clocks.c_str(), mean);
}
