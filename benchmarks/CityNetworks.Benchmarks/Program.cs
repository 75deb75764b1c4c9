using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CityNetworks.Benchmarks;
using CityNetworks.Benchmarks.Calibration;
using CityNetworks.Benchmarks.Diffusion;
using CityNetworks.Benchmarks.Endurance;
using CityNetworks.Benchmarks.Export;
using CityNetworks.Benchmarks.Gate;
using CityNetworks.Benchmarks.Growth;
using CityNetworks.Benchmarks.Inference;
using CityNetworks.Benchmarks.Peers;
using CityNetworks.Benchmarks.Records;
using Perfolizer.Horology;
using Job = BenchmarkDotNet.Jobs.Job;

if (args is ["peers", .. var rest])
    return SideBySide.Run(rest);
if (args is ["export", .. var network])
    return ExportRun.Run(network);
if (args is ["spread", .. var graphs])
    return SpreadSideBySide.Run(graphs);
if (args is ["calibration", .. var parts])
    return CalibrationStudy.Run(parts);
if (args is ["scaling"])
    return SimulationScaling.Run();
if (args is ["transfer", .. var networkSize])
    return TransferRun.Run(networkSize);
if (args is ["growth", .. var place])
    return GrowthRun.Run(place);
if (args is ["gate", .. var compared])
    return PerformanceGate.Run(compared);
if (args is ["gate-rows"])
    return RowMeasurement.Run();
if (args is ["reading", .. var size])
    return ReadingRun.Run(size);
if (args is ["largest", .. var participations])
    return LargestRun.Run(participations);
if (args is ["largest-rows", var file])
    return LargestRun.Measure(file);
if (args is ["waits", .. var program])
    return WaitsRun.Run(program);
if (args is ["yearbook"])
    return YearbookRun.Run();
if (args is ["glm"])
    return GlmPeer.Run();
if (args is ["soak", .. var minutes])
    return await SoakRun.RunAsync(minutes);
if (args is ["kills", .. var kills])
    return KillsRun.Run(kills);

var benchmarks = typeof(SideBySide).Assembly;
var config = DefaultConfig.Instance
    .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"))
    .WithBuildTimeout(TimeSpan.FromMinutes(15)); // each run builds the library anew, with all analyzers

// Without arguments: a first look at everything, in this process and with few short iterations, so that it asks nothing and ends in minutes.
var look = Job.ShortRun
    .WithWarmupCount(1)
    .WithIterationTime(TimeInterval.FromMilliseconds(100))
    .WithToolchain(InProcessEmitToolchain.Instance);
var inMinutes = new SimpleFilter(benchmark => (benchmark.Descriptor.Type != typeof(SimulationBenchmarks)
    && benchmark.Descriptor.Type != typeof(TransferBenchmarks)) || benchmark.Parameters["Size"] is "S" or "S20");
var summaries = args.Length > 0
    ? BenchmarkSwitcher.FromAssembly(benchmarks).Run(args, config)
    : BenchmarkRunner.Run(benchmarks, config.AddJob(look).AddFilter(inMinutes).WithOptions(ConfigOptions.JoinSummary));
return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
