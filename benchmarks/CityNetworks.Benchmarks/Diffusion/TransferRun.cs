namespace CityNetworks.Benchmarks.Diffusion;

/// <summary>What states, degrees and objects of transfer cost, as ratios within one run: a hundred runs of ten periods on one thread.</summary>
internal static class TransferRun
{
    private const int Rounds = 3;

    /// <summary><c>transfer [S20|M]</c>: prints processor seconds (the median of three) and the ratio to the plain model, or to learning alone.</summary>
    public static int Run(string[] arguments)
    {
        var size = arguments is [var given, ..] ? given : "S20";
        string[] scenarios = ["plain", "states", "transfer", "transfer that counts sources", "learning", "learning and transfer"];
        var models = scenarios.ToDictionary(asked => asked, asked => Built(size, asked));
        var seconds = scenarios.ToDictionary(asked => asked, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var asked in scenarios)
            {
                var before = Environment.CpuUsage.TotalTime;
                models[asked].HundredRuns();
                if (round > 0) // the first compiles
                    seconds[asked].Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }

        Console.WriteLine($"| scenario | {size}, seconds | × |\n|---|---|---|");
        foreach (var asked in scenarios)
        {
            var (own, plain) = (Median(seconds[asked]), Median(seconds[asked == "learning and transfer" ? "learning" : "plain"]));
            Console.WriteLine(FormattableString.Invariant($"| {asked} | {own:F2} | {own / plain:F1} |"));
        }

        return 0;
    }

    private static TransferBenchmarks Built(string size, string asked)
    {
        var benchmarks = new TransferBenchmarks { Size = size, Asked = asked };
        benchmarks.Build();
        return benchmarks;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
