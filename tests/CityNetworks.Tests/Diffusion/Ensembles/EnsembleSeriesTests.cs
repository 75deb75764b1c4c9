using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class EnsembleSeriesTests
{
    [Fact]
    public void Parts_are_joined_to_the_whole_and_a_missing_one_is_named()
    {
        var settings = new RunSettings { Runs = 20 };
        var whole = Removals.Of(s_model, settings).Numbers("difference");
        foreach (var of in new[] { 1, 2, 3, 7, 16 })
        {
            MemoryStream[] parts = [.. Enumerable.Range(1, of).Select(number => Part(settings, new Shard(number, of)))];
            var joined = Removals.Begin(s_model, settings);
            joined.Join(parts);
            joined.Runner = (_, _) => throw new InvalidOperationException("Nothing is left to run.");
            Assert.Equal(whole, Removals.Of(s_model, settings, series: joined).Numbers("difference"));
        }

        var error = Assert.Throws<InvalidDataException>(() => Removals.Begin(s_model, settings).Join([Part(settings, new Shard(2, 2))]));
        Assert.Contains("are missing", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Removals.Begin(s_model, settings with { Seed = 9 }).Join([Part(settings, Shard.Whole)]));
    }

    private static readonly DiffusionModel s_model = DiffusionModel.Create(Worlds.Records(3, 3, (0, [0, 1])), Worlds.From("c00").With(new LearningTerm(0.5)));

    [Fact]
    public void A_saved_series_resumes_after_the_ensembles_that_are_done()
    {
        var settings = new RunSettings { Runs = 20 };
        var whole = Removals.Of(s_model, settings);
        var first = Removals.Begin(s_model, settings);
        first.Next(() => EnsemblePart.Begin(s_model.WithoutCity("c00"), settings, Counterfactual.CountedIn(s_model.WithoutCity("c00"), s_model)));
        using var stream = new MemoryStream();
        first.Save(stream);
        stream.Position = 0;
        var second = Removals.Begin(s_model, settings);
        second.Resume(stream);
        Assert.Equal((1, 6), (second.Done, second.Count));
        Assert.Equal(whole.Numbers("difference"), Removals.Of(s_model, settings, series: second).Numbers("difference"));
    }

    [Fact]
    public void A_series_of_other_runs_is_refused()
    {
        using var stream = new MemoryStream();
        Removals.Begin(s_model, new RunSettings { Runs = 20 }).Save(stream);
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => Removals.Begin(s_model, new RunSettings { Runs = 21 }).Resume(stream));
    }

    private static MemoryStream Part(RunSettings settings, Shard shard)
    {
        var series = Removals.Begin(s_model, settings, shard);
        _ = Removals.Of(s_model, settings, series: series); // of a part: means nothing
        var stream = new MemoryStream();
        series.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
