using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>The option <c>--lang</c>.</summary>
public sealed class LanguageOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("es", "Red: 21 ciudades", "<html lang=\"es\">", "Pergamino 0,")]
    [InlineData("pt", "Rede: 21 cidades", "<html lang=\"pt-BR\">", "Pergamino 0,")]
    public void A_study_speaks_the_language_on_the_terminal_and_on_its_page_and_its_tables_do_not(string code, string summary, string page, string number)
    {
        var (out1, out2) = (_folder["english"], _folder["other"]);
        Assert.Equal(0, Citynet.Run("study", "--runs", "20", "--out", out1).Code);
        var run = Citynet.Run("study", "--runs", "20", "--lang", code, "--out", out2);
        Assert.Equal(0, run.Code);
        Assert.Contains(summary, run.Output, StringComparison.Ordinal);
        Assert.Contains(number, run.Output, StringComparison.Ordinal);
        Assert.Contains(page, File.ReadAllText(Path.Combine(out2, "report.html")), StringComparison.Ordinal);
        foreach (var table in Directory.EnumerateFiles(out1, "*.csv"))
            Assert.Equal(File.ReadAllBytes(table), File.ReadAllBytes(Path.Combine(out2, Path.GetFileName(table))));
    }

    [Fact]
    public void A_page_in_a_language_is_made_again_from_its_manifest()
    {
        var folder = _folder["sin-pergamino"];
        var run = Citynet.Run("without", "pergamino", "--runs", "20", "--lang", "es", "--out", folder);
        Assert.Equal(0, run.Code);
        Assert.Contains("¿Qué pierde la red sin Pergamino?", run.Error, StringComparison.Ordinal);
        Assert.Contains("¿Qué pierde la red sin Pergamino?", File.ReadAllText(Path.Combine(folder, "without.html")), StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder, "manifest.json")).Code);
    }

    [Theory]
    [InlineData("es", "Mirar:", "revisar", "citynet COMANDO [opciones]")]
    [InlineData("pt", "Olhar:", "verificar", "citynet COMANDO [opções]")]
    public void The_overview_is_in_the_language_and_fits_80_columns(string code, string group, string word, string usage)
    {
        var help = Citynet.Run("--help", "--lang", code).Output;
        Assert.Contains(group, help, StringComparison.Ordinal);
        Assert.Contains(word, help, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(usage, help, StringComparison.Ordinal);
        Assert.All(help.Split('\n'), line => Assert.InRange(line.Length, 0, HelpWithExamples.Columns));
    }

    [Fact]
    public void A_language_that_there_is_not_is_wrong_usage()
    {
        var run = Citynet.Run("study", "--lang", "fr", "--out", _folder["x"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("'fr'", run.Error, StringComparison.Ordinal);
    }
}
