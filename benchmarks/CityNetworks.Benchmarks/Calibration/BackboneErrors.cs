using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>How often a tie made by chance alone is called more than chance: of single pairs at 5 %, and of whole windows after Holm's adjustment.</summary>
internal static class BackboneErrors
{
    public static IEnumerable<Coverage> Of(BackboneMethod method, MadeUpMeetings law, int events, int worlds, Workers workers)
    {
        var (pairs, windows) = (new (int, int, int)[worlds], new (int, int, int)[worlds]);
        workers.For(worlds, world =>
        {
            var options = new BackboneOptions { AllPairs = true, Replicates = 1000, Seed = (ulong)(1000 + world) };
            var backbone = Backbone.Of(law.Network(4, world, events).All, method, options, Workers.One);
            pairs[world] = (backbone.Ties.Count(tie => tie.PValue <= 0.05), backbone.Ties.Count, 0);
            windows[world] = (backbone.Ties.Any(tie => tie.Kept) ? 1 : 0, 1, 0);
        });
        var id = BackboneMethods.All.Single(definition => definition.Method == method).Id;
        return
        [
            Coverage.Of("backbone", "pairs", id, "chance alone", $"{events}", law.Density, 0.05, pairs),
            Coverage.Of("backbone", "windows with any tie kept", id, "chance alone", $"{events}", law.Density, 0.05, windows),
        ];
    }
}
