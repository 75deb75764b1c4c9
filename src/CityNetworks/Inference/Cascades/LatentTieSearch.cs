using CityNetworks.Numerics;

namespace CityNetworks.Inference.Cascades;

/// <summary>The parts of <see cref="NetInf"/>: choosing ties, weighing their number, and how they hold in resampled cascades.</summary>
internal sealed class LatentTieSearch
{
    private readonly SourcePairs _pairs;
    private readonly NetInfSettings _settings;
    private readonly Workers _workers;
    private readonly double[]? _prior;
    private readonly double[] _once;

    public LatentTieSearch(SourcePairs pairs, NetInfSettings settings, Workers workers)
    {
        (_pairs, _settings, _workers) = (pairs, settings, workers);
        _once = new double[pairs.Set.Cascades.Count];
        Array.Fill(_once, 1);
        if (settings.Observed is { } observed && settings.PriorRatio > 1)
        {
            _prior = [.. Enumerable.Range(0, pairs.Count).Select(pair =>
                observed.Contains((pairs.Sources[pair], pairs.Targets[pair])) ? 0 : -Math.Log(settings.PriorRatio))];
        }
    }

    /// <summary>The delays of the most likely trees over so many ties.</summary>
    public double[] DelaysOver(Delay delay, int count)
    {
        var logDensity = LogDensity(delay);
        var path = Greedy(logDensity).Path(_once, _prior, count);
        return new TransmissionLikelihood(_pairs, logDensity).DelaysOver(path.Select(tie => tie.Pair));
    }

    /// <summary>How likely held-out cascades are, by number of ties.</summary>
    public IReadOnlyList<TieCount> Counts(Delay delay)
    {
        var logDensity = LogDensity(delay);
        var cascades = _once.Length;
        var folds = Math.Min(_settings.Folds, cascades);
        var order = Enumerable.Range(0, cascades).ToArray();
        new CounterRandom(_settings.Seed).Sequence(RandomPurpose.Permutation, 0).Shuffle<int>(order);
        var byFold = new List<double[]>[folds];
        _workers.For(folds, fold =>
        {
            var weights = (double[])_once.Clone();
            var held = Enumerable.Range(0, cascades).Where(place => place % folds == fold).Select(place => order[place]).ToArray();
            foreach (var cascade in held)
                weights[cascade] = 0;
            var path = Greedy(logDensity).Path(weights, _prior, int.MaxValue);
            var likelihood = new TransmissionLikelihood(_pairs, logDensity);
            byFold[fold] = [HeldOut()];
            foreach (var tie in path)
            {
                likelihood.Add(tie.Pair);
                byFold[fold].Add(HeldOut());
            }

            double[] HeldOut()
            {
                var (on, off) = likelihood.Rates(weights);
                var values = likelihood.LogLikelihoods(on, off);
                return Array.ConvertAll(held, cascade => values[cascade]);
            }
        });

        var most = byFold.Max(rows => rows.Count);
        var totals = Enumerable.Range(0, most).Select(count => byFold.SelectMany(rows => rows[Math.Min(count, rows.Count - 1)]).ToArray()).ToArray();
        var sums = Array.ConvertAll(totals, values => Summation.Of(values));
        var best = Array.IndexOf(sums, sums.Max());
        var chosen = Array.FindIndex(totals, values => Compared(totals[best], values) is var (mean, error) && mean <= error);
        return
        [
            .. totals.Select((values, count) =>
            {
                var (mean, error) = Compared(values, totals[0]);
                return new TieCount(count, sums[count], mean, error, count == chosen);
            }),
        ];
    }

    // The mean difference over cascades and its standard error.
    private static (double Mean, double Error) Compared(double[] left, double[] right)
    {
        double[] differences = [.. left.Zip(right, (a, b) => a - b)];
        var mean = Summation.Of(differences) / differences.Length;
        var squares = differences.Sum(difference => (difference - mean) * (difference - mean));
        return (mean, Math.Sqrt(squares / (differences.Length - 1) / differences.Length));
    }

    /// <summary>The ties, with their support and trees.</summary>
    public NetInf Result(Delay delay, IReadOnlyList<TieCount> counts)
    {
        var most = _settings.Ties ?? counts.First(row => row.IsChosen).Ties;
        var logDensity = LogDensity(delay);
        var path = Greedy(logDensity).Path(_once, _prior, most, byCascade: true);
        var support = Support(logDensity, path.Count);
        var likelihood = new TransmissionLikelihood(_pairs, logDensity);
        foreach (var tie in path)
            likelihood.Add(tie.Pair);
        var (on, off) = likelihood.Rates(_once);
        var trees = Trees(logDensity, path);
        return new NetInf(_pairs.Set, delay, [.. path.Select((tie, step) => Tie(step, tie, support))], counts, on, off)
        {
            Adoptions = (trees.Length, trees.Count(row => row.Source >= 0)),
            Trees = trees,
        };
    }

    private LazyGreedy Greedy(double[] logDensity) => new(_pairs, logDensity, Math.Log(_settings.OnTie), Math.Log(_settings.OffTie));

    private double[] LogDensity(Delay delay) => Array.ConvertAll(_pairs.Delays, delay.LogDensity);

    private LatentTie Tie(int step, AddedTie tie, int[]? support)
    {
        var (source, target) = (_pairs.Sources[tie.Pair], _pairs.Targets[tie.Pair]);
        var (first, end) = _pairs.EntriesOf(tie.Pair);
        var delays = _pairs.Delays[first..end];
        Array.Sort(delays);
        return new LatentTie(
            step + 1, source, target, tie.Gain, _prior?[tie.Pair] ?? 0, Vuong(tie.ByCascade!),
            support is null ? double.NaN : (double)support[tie.Pair] / _settings.Bootstraps, delays.Length, Quantiles.OfSorted(delays, 0.5),
            _settings.Observed?.Contains((source, target)));
    }

    // One-sided; Vuong (1989), Econometrica 57, section 3, for models of which one holds the other's trees.
    private static double Vuong(double[] gains)
    {
        var mean = Summation.Of(gains) / gains.Length;
        var deviation = Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean)) / (gains.Length - 1));
        return deviation > 0 ? NormalTail.Upper(mean * Math.Sqrt(gains.Length) / deviation) : double.NaN;
    }

    // By pair: in how many samples of the cascades it is among as many ties.
    private int[]? Support(double[] logDensity, int most)
    {
        if (_settings.Bootstraps == 0)
            return null;
        var counts = new int[_pairs.Count];
        var random = new CounterRandom(_settings.Seed);
        _workers.For(_settings.Bootstraps, sample =>
        {
            var draws = random.Sequence(RandomPurpose.Bootstrap, sample);
            var weights = new double[_once.Length];
            for (var k = 0; k < weights.Length; k++)
                weights[draws.NextBelow(weights.Length)]++;
            foreach (var tie in Greedy(logDensity).Path(weights, _prior, most))
                Interlocked.Increment(ref counts[tie.Pair]); // whole numbers: the order of adding cannot matter
        });
        return counts;
    }

    private (int Cascade, int Target, int Source, double Delay)[] Trees(double[] logDensity, List<AddedTie> path)
    {
        var (best, sources, delays) = (new double[_pairs.CascadeOf.Length], new int[_pairs.CascadeOf.Length], new double[_pairs.CascadeOf.Length]);
        Array.Fill(best, double.NegativeInfinity);
        Array.Fill(sources, -1);
        Array.Fill(delays, double.NaN);
        foreach (var pair in path.Select(tie => tie.Pair).Order())
        {
            var (first, end) = _pairs.EntriesOf(pair);
            for (var entry = first; entry < end; entry++)
            {
                var adoption = _pairs.Adoption[entry];
                if (logDensity[entry] > best[adoption])
                    (best[adoption], sources[adoption], delays[adoption]) = (logDensity[entry], _pairs.Sources[pair], _pairs.Delays[entry]);
            }
        }

        return [.. sources.Select((source, adoption) => (_pairs.CascadeOf[adoption], _pairs.NodeOf[adoption], source, delays[adoption]))];
    }
}
