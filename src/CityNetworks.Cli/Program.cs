using CityNetworks.Cli;
using CityNetworks.Cli.Commands;
using CityNetworks.Cli.Output;

Terminal.Guard();
var signals = new StopSignals(TimeSpan.FromSeconds(60)); // long enough, on a busy machine too, to finish a batch and write a checkpoint
var code = await Entry.RunAsync(args, signals.Token);
signals.Keep();
return code;
