using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Reports.Sections;

namespace CityNetworks.Reports.Questions;

/// <summary>A page that answers one question, which is its title.</summary>
/// <remarks>
/// It holds its styles and drawings and no script; its content security policy forbids scripts and every request. The same tables give the same bytes.
/// </remarks>
public sealed class QuestionPage
{
    private readonly Func<ReportInput, string> _question;
    private readonly Func<ReportInput, IReadOnlyList<string>> _answer;
    private readonly Func<ReportInput, IReadOnlyList<Section>> _sections;

    private QuestionPage(
        string command,
        Func<ReportInput, string> question,
        Func<ReportInput, IReadOnlyList<string>> answer,
        Func<ReportInput, IReadOnlyList<Section>> sections) =>
        (Command, _question, _answer, _sections) = (command, question, answer, sections);

    /// <summary>All pages of a question of their own.</summary>
    public static IReadOnlyList<QuestionPage> All { get; } =
    [
        new("without", WithoutWords.Question, WithoutWords.Answer, WithoutSections.Of),
        new("invite", InviteWords.Question, InviteWords.Answer, InviteSections.Of),
    ];

    /// <summary>The command whose tables it reports.</summary>
    public string Command { get; }

    /// <summary>The name of its file in a folder of results.</summary>
    public string FileName => $"{Command}.html";

    /// <summary>The page of the results of a command.</summary>
    /// <param name="command">The command's name.</param>
    /// <returns>The page; null: the command's results have none of their own.</returns>
    public static QuestionPage? Of(string command) => All.FirstOrDefault(page => page.Command == command);

    /// <summary>The question.</summary>
    /// <param name="input">The tables of the command and facts about how they came to be.</param>
    /// <returns>One sentence with a question mark.</returns>
    public string Question(ReportInput input)
    {
        using var language = input.Language.Speak();
        return _question(input);
    }

    /// <summary>The answer in sentences, each of which follows from the tables.</summary>
    /// <param name="input">The tables of the command and facts about how they came to be.</param>
    /// <returns>The sentences, plain text.</returns>
    public IReadOnlyList<string> Answer(ReportInput input)
    {
        using var language = input.Language.Speak();
        return _answer(input);
    }

    /// <summary>The page.</summary>
    /// <param name="input">The tables of the command and facts about how they came to be.</param>
    /// <returns>HTML.</returns>
    public string Render(ReportInput input)
    {
        using var language = input.Language.Speak();
        var question = Question(input);
        Section[] sections =
        [
            new(
                "answer",
                Text.Of("In short"),
                Markup.Of($"<ul class=\"summary\">{Answer(input).Select(sentence => Markup.Of($"<li>{sentence}</li>\n"))}</ul>\n")),
            .. _sections(input),
            Made(input),
        ];
        return new PageFrame(
            question,
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
            Text.Html("Skip to the answer"),
            Text.Html($"{input.Title}. Made with CityNetworks {input.Version}."))
            .Of(input, sections, Markup.Empty, Markup.Empty)
            .Html;
    }

    private static Section Made(ReportInput input) => new("made", Text.Of("How this was made"), Markup.Of(
        $"""
        <dl class="facts">
        <dt>{Text.Of("Data set")}</dt><dd>{input.DatasetId}</dd>
        <dt>{Text.Of("Program")}</dt><dd>CityNetworks {input.Version}</dd>
        {input.Facts.Select(fact => Markup.Of($"<dt>{Facts.Label(fact)}</dt><dd>{Facts.Value(fact)}</dd>\n"))}</dl>

        """));
}
