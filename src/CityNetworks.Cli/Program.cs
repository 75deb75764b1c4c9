using CityNetworks.Cli;
using CityNetworks.Cli.Output;

Terminal.Guard();
var signals = new StopSignals(TimeSpan.FromSeconds(20)); // long enough to finish a batch and write a checkpoint
var code = await Entry.RunAsync(args, signals.Token);
signals.Keep();
return code;
