using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class EnsemblePartTests
{
    private static readonly DiffusionModel s_model = DiffusionModel.Create(
        Worlds.Records(12, 6, (0, [0, 1, 2, 3]), (1, [3, 4, 5]), (2, [5, 6, 7, 8]), (3, [8, 9, 10, 11])),
        Worlds.From("c00").With(new BaselineTerm(0.05)).With(new LearningTerm(0.5)).With(new MimicryTerm(0.3)));

    [Fact]
    public void A_run_that_was_stopped_saved_and_resumed_gives_the_bytes_of_one_that_was_not() =>
        Gen.Select(Worlds.RandomModel, Gen.Int[1, 150], Gen.Int[1, 8], Gen.Int[1, 4]).Sample(
            (model, runs, stops, threads) =>
            {
                var settings = new RunSettings { Runs = runs };
                var part = EnsemblePart.Begin(model, settings);
                for (var stop = 0; stop < stops && !part.IsFinished; stop++)
                {
                    using var cancel = new CancellationTokenSource();
                    try
                    {
                        part.Complete(settings with { Workers = new Workers(threads, cancel.Token) }, _ => cancel.Cancel());
                    }
                    catch (OperationCanceledException)
                    {
                        Assert.InRange(part.Done, 1, runs - 1);
                    }

                    part = SavedAndLoaded(part, model, settings);
                }

                part.Complete(settings);
                Assert.Equal(Bytes(Ensemble.Run(model, settings)), Bytes(part.Result));
            },
            iter: 60);

    [Fact]
    public void Stopping_inside_a_batch_loses_that_batch_and_no_more()
    {
        var settings = new RunSettings { Runs = 400 };
        var part = EnsemblePart.Begin(s_model, settings);
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => part.Complete(
            settings with { Workers = new Workers(1, cancel.Token), Progress = (done, _) => { if (done >= 200) cancel.Cancel(); } },
            _ => { }));
        Assert.InRange(part.Done, 16, 199);
        part.Complete(settings); // the same object, in which the broken batch has left its traces
        Assert.Equal(Bytes(Ensemble.Run(s_model, settings)), Bytes(part.Result));
    }

    [Fact]
    public void Shards_in_any_order_make_the_bytes_of_the_whole() => Gen.Select(Worlds.RandomModel, Gen.Int[1, 150], Gen.Int[1, 6], Gen.Int[0, 1000]).Sample(
        (model, runs, shards, order) =>
        {
            var settings = new RunSettings { Runs = runs };
            var parts = Enumerable.Range(1, shards).Select(number =>
            {
                var part = EnsemblePart.Begin(model, settings, new Shard(number, shards));
                part.Complete(settings);
                return SavedAndLoaded(part, model, settings);
            }).ToArray();
            new Random(order).Shuffle(parts);
            Assert.Equal(Bytes(Ensemble.Run(model, settings)), Bytes(EnsemblePart.Join(parts).Result));
        },
        iter: 60);

    [Fact]
    public void Shards_are_whole_blocks_and_cover_every_run_once() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 50]).Sample(
        (runs, shards) =>
        {
            var covered = 0;
            for (var number = 1; number <= shards; number++)
            {
                var (first, end) = new Shard(number, shards).RunsOf(runs);
                Assert.Equal(covered, first);
                Assert.True(end % 16 == 0 || end == runs);
                covered = end;
            }

            Assert.Equal(runs, covered);
        });

    [Theory]
    [InlineData("2/4", 2, 4)]
    [InlineData("1/1", 1, 1)]
    [InlineData("0/4", 0, 0)]
    [InlineData("5/4", 0, 0)]
    [InlineData("2", 0, 0)]
    [InlineData("1/2/3", 0, 0)]
    [InlineData("", 0, 0)]
    public void Shards_are_written_i_of_n(string text, int number, int of)
    {
        Assert.Equal(of > 0, Shard.TryParse(text, out var shard));
        Assert.Equal((number, of), (shard.Number, shard.Of));
    }

    [Fact]
    public void The_error_is_that_of_the_curves() => Worlds.RandomModel.Sample(
        model =>
        {
            var settings = new RunSettings { Runs = 50 };
            var part = EnsemblePart.Begin(model, settings);
            part.Complete(settings);
            Assert.Equal(part.Result.Curves.Numbers("mc_error")[^1], part.Error, 1e-12);
        },
        iter: 40);

    [Fact]
    public void The_stop_rule_ends_at_the_first_look_that_is_precise_enough_whatever_the_threads_and_pauses()
    {
        const double target = 0.12;
        var settings = new RunSettings { Runs = 10_000, UntilError = target };
        var expected = Ensemble.Run(s_model, settings);
        Assert.InRange(expected.Runs, 129, 9_999);
        Assert.True(StopRule.IsLook(expected.Runs));
        Assert.True(expected.Curves.Numbers("mc_error")[^1] <= target);
        for (var look = StopRule.NextLook(0); look < expected.Runs; look = StopRule.NextLook(look))
            Assert.True(Ensemble.Run(s_model, new RunSettings { Runs = look }).Curves.Numbers("mc_error")[^1] > target);
        Assert.Equal(Bytes(Ensemble.Run(s_model, new RunSettings { Runs = expected.Runs })), Bytes(expected));

        foreach (var threads in new[] { 1, 8 })
        {
            var part = EnsemblePart.Begin(s_model, settings);
            using var cancel = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(
                () => part.Complete(settings with { Workers = new Workers(threads, cancel.Token) }, _ => cancel.Cancel()));
            part = SavedAndLoaded(part, s_model, settings);
            part.Complete(settings with { Workers = new Workers(threads) }, _ => { });
            Assert.True(part.IsPreciseEnough);
            Assert.Equal(Bytes(expected), Bytes(SavedAndLoaded(part, s_model, settings).Result));
        }
    }

    [Fact]
    public void An_error_that_is_never_reached_ends_at_the_most_runs()
    {
        var settings = new RunSettings { Runs = 300, UntilError = 1e-9 };
        var part = EnsemblePart.Begin(s_model, settings);
        part.Complete(settings);
        Assert.Equal((300, false, true), (part.Done, part.IsPreciseEnough, part.IsWhole));
        Assert.Equal(Bytes(Ensemble.Run(s_model, new RunSettings { Runs = 300 })), Bytes(part.Result));
    }

    [Fact]
    public void Where_all_runs_agree_the_first_look_is_enough() =>
        Assert.Equal(128, Ensemble.Run(DiffusionModel.Create(s_model.Records, Worlds.From("c00")), new RunSettings { Runs = 5000, UntilError = 0.01 }).Runs);

    [Fact]
    public void Looks_are_blocks_a_quarter_apart()
    {
        Assert.Equal([128, 160, 208, 272, 352], new[] { 0, 128, 160, 208, 272 }.Select(StopRule.NextLook));
        Assert.True(StopRule.IsLook(160) && !StopRule.IsLook(161) && !StopRule.IsLook(0));
    }

    [Fact]
    public void A_part_of_something_else_is_refused_and_the_difference_is_reported()
    {
        var settings = new RunSettings { Runs = 40 };
        var part = EnsemblePart.Begin(s_model, settings);
        part.Complete(settings);
        var bytes = Saved(part);
        Refused(s_model, settings with { Seed = 2 }, "another seed (1, not 2)");
        Refused(s_model, settings with { Runs = 41 }, "another number of runs (40, not 41)");
        Refused(s_model, settings with { UntilError = 0.5 }, "another error to stop at (none, not 0.5)");
        Refused(s_model.WithoutMechanism("mimicry"), settings, "another scenario");
        Refused(s_model.WithoutEvent("e01"), settings, "another records");
        Refused(DiffusionModel.Create(s_model.Records, s_model.Scenario, new() { IncludeCancelled = true }), settings, "another selection of rows");

        // The order of rows is no difference, nor are threads.
        var turned = DiffusionModel.Create(s_model.Records, s_model.Scenario with { Runs = 7, Seed = 9 });
        Assert.True(EnsemblePart.Load(new MemoryStream(bytes), turned, settings with { Workers = new Workers(3) }).IsWhole);

        void Refused(DiffusionModel model, RunSettings other, string reported) =>
            Assert.Contains(
                reported,
                Assert.Throws<InvalidDataException>(() => EnsemblePart.Load(new MemoryStream(bytes), model, other)).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        var settings = new RunSettings { Runs = 20 };
        var part = EnsemblePart.Begin(s_model, settings);
        part.Complete(settings);
        var bytes = Saved(part);
        for (var place = 0; place < bytes.Length; place += 7)
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 1;
            Assert.Throws<InvalidDataException>(() => EnsemblePart.Load(new MemoryStream(damaged), s_model, settings));
            Assert.Throws<InvalidDataException>(() => EnsemblePart.Read(new MemoryStream(bytes[..place])));
        }
    }

    [Fact]
    public void Missing_doubled_unfinished_and_foreign_parts_are_named()
    {
        var settings = new RunSettings { Runs = 100 };
        var parts = Enumerable.Range(1, 3).Select(number => EnsemblePart.Begin(s_model, settings, new Shard(number, 3))).ToArray();
        foreach (var part in parts.Skip(1))
            part.Complete(settings);
        Refused("part 1 holds runs 0..0 of 0..32", parts);
        parts[0].Complete(settings);
        Refused("Runs 32..64 of 100 are missing", parts[0], parts[2]);
        Refused("Runs 0..32, 64..100 of 100 are missing", parts[1]);
        Refused("part 1 and part 3 both hold runs 0..32", parts[0], parts[1], parts[0], parts[2]);
        var foreign = EnsemblePart.Begin(s_model, settings with { Seed = 5 }, new Shard(3, 3));
        foreign.Complete(settings);
        Refused("part 3 was made with another seed (5, not 1)", parts[0], parts[1], foreign);
        Refused("There is no part");
        Assert.Throws<InvalidOperationException>(() => parts[0].Result);
        Assert.Throws<ArgumentException>(() => EnsemblePart.Begin(s_model, settings with { UntilError = 1 }, new Shard(1, 2)));

        static void Refused(string reported, params EnsemblePart[] parts) =>
            Assert.Contains(reported, Assert.Throws<InvalidDataException>(() => EnsemblePart.Join(parts)).Message, StringComparison.Ordinal);
    }

    private static EnsemblePart SavedAndLoaded(EnsemblePart part, DiffusionModel model, RunSettings settings) =>
        EnsemblePart.Load(new MemoryStream(Saved(part)), model, settings);

    private static byte[] Saved(EnsemblePart part)
    {
        using var stream = new MemoryStream();
        part.Save(stream);
        return stream.ToArray();
    }

    private static string Bytes(EnsembleResult result)
    {
        using var writer = new StringWriter();
        foreach (var table in result.Tables)
            TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
