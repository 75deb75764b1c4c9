using CityNetworks.Cli;
using CityNetworks.Cli.Output;

Terminal.Guard();
return await Entry.RunAsync(args);
