using BenchmarkDotNet.Running;
using CityNetworks.Benchmarks.Peers;

if (args is ["peers", .. var rest])
    return SideBySide.Run(rest);

BenchmarkSwitcher.FromAssembly(typeof(SideBySide).Assembly).Run(args);
return 0;
