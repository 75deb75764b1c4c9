using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CityNetworks.Benchmarks;
using CityNetworks.Benchmarks.Peers;
using Job = BenchmarkDotNet.Jobs.Job;

if (args is ["peers", .. var rest])
    return SideBySide.Run(rest);

var benchmarks = typeof(SideBySide).Assembly;
var config = DefaultConfig.Instance
    .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"))
    .WithBuildTimeout(TimeSpan.FromMinutes(15)); // each run builds the library anew, with all analyzers

// Without arguments: every benchmark once over, in this process and with few iterations, so that it asks nothing and ends in minutes.
var summaries = args.Length > 0
    ? BenchmarkSwitcher.FromAssembly(benchmarks).Run(args, config)
    : BenchmarkRunner.Run(benchmarks, config.AddJob(Job.ShortRun.WithWarmupCount(1).WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.JoinSummary));
return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
