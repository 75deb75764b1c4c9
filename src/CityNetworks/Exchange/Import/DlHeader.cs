using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>A section of a DL file that begins in the header.</summary>
internal enum DlSection
{
    None,
    RowLabels,
    ColumnLabels,
    MatrixLabels,
    Data,
}

/// <summary>The header of a DL file: sizes, format, where labels stand. Read by hand, word for word, so that its cost is its length.</summary>
internal sealed class DlHeader(string file, ProblemLog log)
{
    private static readonly string[] s_formats = ["fullmatrix", "lowerhalf", "upperhalf", "edgelist1", "edgelist2", "nodelist1", "nodelist2"];

    private static readonly Dictionary<string, string> s_shortFormats = new(StringComparer.Ordinal)
    {
        ["fm"] = "fullmatrix",
        ["lh"] = "lowerhalf",
        ["uh"] = "upperhalf",
        ["el1"] = "edgelist1",
        ["el2"] = "edgelist2",
        ["nl1"] = "nodelist1",
        ["nl2"] = "nodelist2",
        ["edgelist"] = "edgelist1",
        ["nodelist"] = "nodelist1",
        ["matrix"] = "fullmatrix",
    };

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public int Matrices { get; private set; } = 1;

    public bool TwoMode { get; private set; }

    public bool RowsEmbedded { get; private set; }

    public bool ColumnsEmbedded { get; private set; }

    public string Format { get; private set; } = s_formats[0];

    /// <summary>Whether the diagonal has numbers; null: not stated.</summary>
    public bool? Diagonal { get; private set; }

    /// <summary>Rows and columns of a square matrix are two modes.</summary>
    public void SplitModes() => TwoMode = true;

    /// <summary>Reads a line of settings; the section that begins in it, and what follows on the line.</summary>
    public (DlSection Section, string Following) Line(string text, int line)
    {
        var at = 0;
        while (Word(text, ref at) is { Length: > 0 } word)
        {
            if (Section(word, text, ref at, mayEndBare: true) is var section and not DlSection.None)
            {
                var rest = text[at..].Trim();
                if (!IsEmbedded(text, ref at, section))
                    return (section, rest.TrimStart(':').Trim());
                continue;
            }

            Setting(word, text, ref at, line);
        }

        return (DlSection.None, string.Empty);
    }

    /// <summary>The section that a line begins, while labels are read; none when it is a label.</summary>
    public (DlSection Section, string Following) Begins(string text, bool isComplete)
    {
        var at = 0;
        var section = Section(Word(text, ref at), text, ref at, isComplete);
        if (section is DlSection.None)
            return (DlSection.None, text);
        var rest = text[at..].Trim();
        return IsEmbedded(text, ref at, section) ? (DlSection.None, string.Empty) : (section, rest.TrimStart(':').Trim());
    }

    /// <summary>Whether the line is a setting such as <c>format = fullmatrix</c>.</summary>
    public static bool IsSetting(string text)
    {
        var at = 0;
        return Word(text, ref at) is "format" or "diagonal" or "n" or "nr" or "nc" or "nm" && text.AsSpan(at).TrimStart() is ['=', ..];
    }

    private static string Word(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '=' or ';'))
            at++;
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '=' or ';' or ':'))
            at++;
        if (at == start && at < text.Length) // a colon alone
            at++;
        return text[start..at].ToLowerInvariant();
    }

    // After the words of a section stands a colon, or the end of the line, or "embedded".
    private static DlSection Section(string word, string text, ref int at, bool mayEndBare)
    {
        var after = at;
        var section = word switch
        {
            "data" => DlSection.Data,
            "labels" => DlSection.RowLabels,
            "row" or "rows" when Word(text, ref after) == "labels" => DlSection.RowLabels,
            "column" or "col" or "columns" when Word(text, ref after) == "labels" => DlSection.ColumnLabels,
            "matrix" or "mat" or "level" when Word(text, ref after) == "labels" => DlSection.MatrixLabels,
            _ => DlSection.None,
        };
        if (section is DlSection.None)
            return section;
        var rest = text.AsSpan(after).TrimStart();
        var isOne = rest is [':', ..] || (rest.IsEmpty && mayEndBare) || rest.StartsWith("embedded", StringComparison.OrdinalIgnoreCase);
        if (!isOne)
            return DlSection.None;
        at = after;
        return section;
    }

    private bool IsEmbedded(string text, ref int at, DlSection section)
    {
        var after = at;
        if (section is not (DlSection.RowLabels or DlSection.ColumnLabels) || Word(text, ref after) != "embedded")
            return false;
        var isBoth = section is DlSection.RowLabels && !text[..at].Contains("row", StringComparison.OrdinalIgnoreCase);
        RowsEmbedded |= section is DlSection.RowLabels;
        ColumnsEmbedded |= section is DlSection.ColumnLabels || isBoth;
        at = after;
        return true;
    }

    private void Setting(string word, string text, ref int at, int line)
    {
        switch (word)
        {
            case "n":
                Rows = Columns = Count(word, Word(text, ref at), line);
                break;
            case "nr":
                (Rows, TwoMode) = (Count(word, Word(text, ref at), line), true);
                break;
            case "nc":
                (Columns, TwoMode) = (Count(word, Word(text, ref at), line), true);
                break;
            case "nm":
                Matrices = Count(word, Word(text, ref at), line);
                break;
            case "diagonal":
                Diagonal = Word(text, ref at) switch { "absent" => false, "present" => true, _ => null };
                break;
            case "format":
                var format = Word(text, ref at);
                Format = s_shortFormats.GetValueOrDefault(format, format);
                if (!s_formats.Contains(Format))
                    log.Add(RecordCodes.UnknownWord, file, line, "format", Shown.Text(format), string.Join(", ", s_formats));
                break;
            case ":":
                break;
            default:
                log.Add(GraphFileCodes.NotRead, file, line, string.Empty, $"the word {Shown.Text(word)}", "n, nr, nc, nm, format, diagonal, labels or data");
                break;
        }
    }

    private int Count(string setting, string text, int line)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1)
            return count;
        log.Add(RecordCodes.BadNumber, file, line, setting, Shown.Text(text), "a whole number of at least 1");
        return 0;
    }
}
