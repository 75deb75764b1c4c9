using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>The labels of one mode of a DL file.</summary>
/// <remarks>
/// Labels are separated by commas or line ends, or also by blanks: whichever gives as many as the header states.
/// Embedded labels are declared by being there.
/// </remarks>
internal sealed class DlLabels
{
    private readonly List<string> _lines = [];
    private readonly List<string> _labels = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _firstLine;
    private int _byCommas; // labels so far, separated by commas and line ends
    private int _byBlanks; // the same, also by blanks

    /// <summary>The labels; fewer than nodes when some have none.</summary>
    public IReadOnlyList<string> All => _labels;

    /// <summary>Whether any are listed.</summary>
    public bool AreListed => _lines.Count > 0;

    /// <summary>A line of the list.</summary>
    public void Line(string text, int line)
    {
        if (text.Length == 0)
            return;
        if (_lines.Count == 0)
            _firstLine = line;
        _lines.Add(text);
        _byCommas += ByCommas(text).Count;
        _byBlanks += Tokens.Of(text, ' ', '\t', ',').Count;
    }

    /// <summary>Whether as many labels are listed as there are nodes.</summary>
    public bool IsComplete(int count) => _byCommas == count || _byBlanks == count;

    /// <summary>The list ends: labels or an error.</summary>
    public void End(int count, string setting, string file, ProblemLog log)
    {
        if (!AreListed)
            return;
        if (!IsComplete(count))
        {
            log.Add(
                RecordCodes.FieldCount, file, _firstLine, "labels", $"{_byCommas} labels {Shown.List([.. _lines.SelectMany(ByCommas).Take(50)])}", $"{count}, as {setting} states");
            return;
        }

        foreach (var label in _lines.SelectMany(line => _byCommas == count ? ByCommas(line) : Tokens.Of(line, ' ', '\t', ',')))
            Add(label);
    }

    /// <summary>Labels that are embedded go before those that are listed.</summary>
    public void Forget()
    {
        _labels.Clear();
        _numbers.Clear();
    }

    public void Add(string label)
    {
        _labels.Add(label);
        _numbers.TryAdd(label, _labels.Count);
    }

    /// <summary>The number of a label, from 1; a new one is added. 0: it is one more than there are nodes.</summary>
    public int Embedded(string label, int count)
    {
        if (_numbers.TryGetValue(label, out var number))
            return number;
        if (_labels.Count == count)
            return 0;
        Add(label);
        return _labels.Count;
    }

    /// <summary>The number that a text names: itself, or that of the label; 0 when neither.</summary>
    public int Named(string text, int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count ? number : _numbers.GetValueOrDefault(text);

    private static List<string> ByCommas(string text)
    {
        var labels = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var k = 0; k <= text.Length; k++)
        {
            if (k < text.Length && text[k] == '"')
                isQuoted = !isQuoted;
            if (k < text.Length && (text[k] != ',' || isQuoted))
                continue;
            var label = text[start..k].Trim().Trim('"');
            if (label.Length > 0)
                labels.Add(label);
            start = k + 1;
        }

        return labels;
    }
}
