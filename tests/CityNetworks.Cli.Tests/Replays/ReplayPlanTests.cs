using System.Text.Json.Nodes;
using Xunit;

namespace CityNetworks.Cli.Tests.Replays;

/// <summary>A manifest comes from anybody: what it may have done is a closed list.</summary>
public sealed class ReplayPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_commands_that_make_a_folder_of_tables_are_repeatable()
    {
        var repeatable = CityNetworks.Cli.Commands.Root.Create().Subcommands.Where(command => command.CanBeRepeated()).ToArray();
        Assert.Equal(
            [
                "counterfactual", "descriptives", "fit", "infer", "invite", "qap", "recover", "seeds", "sensitivity", "simulate", "study", "without",
            ],
            repeatable.Select(command => command.Name).Order());
        var bearing = repeatable
            .SelectMany(command => command.Options)
            .Where(option => option.Bearing() is not Bearing.Conduct)
            .Select(option => option.Name)
            .Distinct();
        Assert.Empty(bearing.Intersect(
            ["--out", "--checkpoint", "--checkpoint-every", "--restart", "--shard", "--threads", "--uri", "--user", "--allow-plain-password", "--prune"]));
        Assert.All(repeatable, command => Assert.Empty(command.Subcommands));
    }

    [Theory]
    [InlineData("simulate", "--checkpoint", "VICTIM", "--restart")]
    [InlineData("simulate", "--restart")]
    [InlineData("simulate", "--out", "VICTIM")]
    [InlineData("simulate", "--shard", "1/2")]
    [InlineData("export", "neo4j", "--uri", "http://elsewhere", "--allow-plain-password")]
    [InlineData("export", "cypher", "--out", "VICTIM")]
    [InlineData("import", "VICTIM")]
    [InlineData("replay", "VICTIM")]
    [InlineData("merge", "VICTIM")]
    [InlineData("report")]
    [InlineData("describe")]
    [InlineData("study", "--help")]
    [InlineData("@VICTIM")]
    [InlineData("[suggest]", "study")]
    [InlineData("study", "@VICTIM")]
    public void Whatever_else_a_manifest_holds_is_refused(params string[] words)
    {
        var victim = _folder.Write("victim", "study\n");
        var run = Citynet.Run("replay", Manifest([.. words.Select(word => word.Replace("VICTIM", victim, StringComparison.Ordinal))]));
        Assert.Equal(3, run.Code);
        Assert.Empty(run.Output);
        Assert.Equal("study\n", File.ReadAllText(victim));
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void Outputs_are_names_and_no_places(string name)
    {
        var manifest = Manifest(["simulate", "--seed", "1", "--runs", "5"], (name, new string('0', 64)));
        Assert.Equal(3, Citynet.Run("replay", manifest).Code);
        var report = Citynet.Run("report", _folder.Path, "--out", _folder["page.html"]);
        Assert.Equal(3, report.Code);
        Assert.Contains("no name of a file", report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_elsewhere_are_named_and_read_only_when_that_is_confirmed()
    {
        var data = Records(Directory.CreateTempSubdirectory("citynet-elsewhere-").FullName);
        try
        {
            Assert.Equal(0, Citynet.Run("study", "--data", data, "--runs", "5", "--out", _folder["out"]).Code);
            var manifest = Path.Combine(_folder["out"], "manifest.json");
            var refused = Citynet.Run("replay", manifest);
            Assert.Equal(2, refused.Code);
            Assert.Contains(Path.Combine(data, "participations.csv"), refused.Error, StringComparison.Ordinal);
            Assert.Equal(0, Citynet.Run("replay", manifest, "--trust-inputs").Code);
            Assert.Equal(0, Citynet.Run("replay", manifest, "--data", data).Code);
            Directory.Move(data, Path.Combine(_folder["out"], Path.GetFileName(data)));
            var edited = JsonNode.Parse(File.ReadAllText(manifest))!;
            edited["arguments"]![2] = Path.GetFileName(data);
            File.WriteAllText(manifest, edited.ToJsonString());
            Assert.Equal(0, Citynet.Run("replay", manifest).Code); // it came with the manifest
        }
        finally
        {
            if (Directory.Exists(data))
                Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public void A_link_inside_that_leads_outside_is_outside_and_a_device_is_no_input()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights elsewhere.");
        var elsewhere = Records(Directory.CreateTempSubdirectory("citynet-elsewhere-").FullName);
        try
        {
            Directory.CreateSymbolicLink(_folder["data"], elsewhere);
            Assert.Equal(2, Citynet.Run("replay", Manifest(["study", "--data", "data", "--runs", "5"])).Code);
            Directory.CreateDirectory(_folder["more"]);
            File.CreateSymbolicLink(Path.Combine(_folder["more"], "participations.csv"), Path.Combine(elsewhere, "participations.csv"));
            Assert.Equal(2, Citynet.Run("replay", Manifest(["study", "--data", "more", "--runs", "5"])).Code);
            File.WriteAllText(_folder["experiment.jsonc"], $$"""{ "experiment": "e", "base": "{{Path.Combine(elsewhere, "participations.csv")}}" }""");
            Assert.NotEqual(0, Citynet.Run("replay", Manifest(["sensitivity", "experiment.jsonc"])).Code);
            File.CreateSymbolicLink(Path.Combine(_folder["more"], "cities.csv"), "/dev/zero");
            var device = Citynet.Run("replay", Manifest(["study", "--data", "more", "--runs", "5"]), "--trust-inputs");
            Assert.Equal(3, device.Code);
            Assert.Contains("no regular file", device.Error, StringComparison.Ordinal);
            Assert.Equal(3, Citynet.Run("replay", Manifest(["simulate", "--scenario", "/dev/zero"]), "--trust-inputs").Code);
            Assert.Equal(3, Citynet.Run("replay", "/dev/zero").Code);
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public void What_is_made_again_goes_into_a_folder_of_its_own()
    {
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "5", "--out", _folder["out"]).Code);
        var manifest = Path.Combine(_folder["out"], "manifest.json");
        Assert.Equal(2, Citynet.Run("replay", manifest, "--keep", _folder["out"]).Code);
        Assert.Equal(0, Citynet.Run("replay", manifest, "--keep", _folder["again"]).Code);
    }

    private string Manifest(string[] words, params (string Name, string Hash)[] outputs) => _folder.Write("manifest.json", new JsonObject
    {
        ["command"] = words[0],
        ["version"] = "0.1.0",
        ["dataset"] = "d",
        ["arguments"] = new JsonArray([.. words.Select(word => (JsonNode)word)]),
        ["parameters"] = new JsonObject(),
        ["inputs_sha256"] = new JsonObject(),
        ["outputs_sha256"] = new JsonObject(outputs.Select(file => KeyValuePair.Create(file.Name, (JsonNode?)file.Hash))),
    }.ToJsonString());

    private static string Records(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "participations.csv"), "city,event,period\na,e,1\nb,e,1\nb,f,2\nc,f,2\n");
        return folder;
    }
}
