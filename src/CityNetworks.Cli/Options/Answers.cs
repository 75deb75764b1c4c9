using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Output;
using CityNetworks.Reports.Questions;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>Results that answer a question: the answer in sentences, then the table; a folder takes all tables, the page and a manifest.</summary>
internal static class Answers
{
    public static void Write(ParseResult parsed, ResultOptions output, TableFolder? folder, IReadOnlyList<Table> tables, Manifest manifest, TextWriter notes)
    {
        var page = QuestionPage.Of(manifest.Command)!;
        var input = StudyReport.Input(tables, manifest);
        notes.WriteLine(page.Question(input));
        foreach (var sentence in page.Answer(input))
            notes.WriteLine($"  {sentence}");
        output.Write(parsed, folder, tables, () => manifest, notes, (page.FileName, stream => stream.Write(Encoding.UTF8.GetBytes(page.Render(input)))));
    }
}
