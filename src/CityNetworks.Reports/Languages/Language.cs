using System.Globalization;

namespace CityNetworks.Reports.Languages;

/// <summary>A language in which pages, answers and help are written: its texts, its numbers and dates, its plural.</summary>
/// <remarks>
/// The English texts stand in the code and are the keys of the others (the convention of gettext); the others stand in the resources <c>Texts/*.json</c>.
/// Nothing depends on the culture of the machine. Tables of data are the same in every language.
/// </remarks>
public sealed class Language
{
    private static readonly AsyncLocal<Language?> s_current = new();

    private readonly Func<double, bool> _isOne;
    private readonly NumberFormatInfo _numbers;
    private readonly string _date;
    private readonly string _month;

    private Language(string code, string tag, string name, char decimalMark, string percent, string date, string month, Func<double, bool> isOne)
    {
        (Code, Tag, Name, PercentSign, _date, _month, _isOne) = (code, tag, name, percent, date, month, isOne);
        _numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        _numbers.NumberDecimalSeparator = decimalMark.ToString();
        _numbers.NegativeSign = "−"; // what people read; data has its hyphen
        // plotly.js: the decimal mark and the mark between thousands.
        PlotSeparators = decimalMark == '.' ? null : $"{decimalMark}.";
    }

    /// <summary>English, the language of the texts in the code.</summary>
    public static Language English { get; } = new("en", "en", "English", '.', "\u00A0%", "yyyy-MM-dd", "yyyy-MM", count => count == 1);

    /// <summary>Spanish as in Latin America, with the decimal comma of most of its countries.</summary>
    public static Language Spanish { get; } = new("es", "es", "español", ',', "\u00A0%", "dd/MM/yyyy", "MM/yyyy", count => count == 1);

    /// <summary>Portuguese as in Brazil; numbers below two are singular (CLDR, rules of pt).</summary>
    public static Language Portuguese { get; } =
        new("pt", "pt-BR", "português", ',', "%", "dd/MM/yyyy", "MM/yyyy", count => Math.Abs(count) < 2);

    /// <summary>All languages, English first.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Spanish, Portuguese];

    /// <summary>The code of ISO 639-1: <c>en</c>, <c>es</c>, <c>pt</c>.</summary>
    public string Code { get; }

    /// <summary>The tag of BCP 47, as in the attribute <c>lang</c> of a page.</summary>
    public string Tag { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary>The language in which this flow of control writes; English where none was chosen.</summary>
    internal static Language Current => s_current.Value ?? English;

    /// <summary>What stands between a number and its per cent sign, and the sign.</summary>
    internal string PercentSign { get; }

    /// <summary>Decimal and thousands mark for plotly.js; null: its own, the English ones.</summary>
    internal string? PlotSeparators { get; }

    /// <summary>The language of a code.</summary>
    /// <param name="code">A code as in <see cref="Code"/>.</param>
    /// <returns>The language; null: there is none of that code.</returns>
    public static Language? Of(string code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>Writes in this language until the result is disposed; what was chosen before holds again then.</summary>
    /// <returns>The scope.</returns>
    /// <remarks>It holds for this flow of control and the tasks that it starts, not for other threads.</remarks>
    public IDisposable Speak()
    {
        var before = s_current.Value;
        s_current.Value = this;
        return new Scope(before);
    }

    /// <summary>The code.</summary>
    /// <returns>As in <see cref="Code"/>.</returns>
    public override string ToString() => Code;

    /// <summary>Whether a number of things is in the singular.</summary>
    internal bool IsOne(double count) => _isOne(count);

    /// <summary>A number in a .NET format, with the language's decimal mark.</summary>
    /// <remarks>A number that the format rounds to zero has no sign.</remarks>
    internal string Number(double value, string format)
    {
        var text = value.ToString(format, _numbers);
        return text.StartsWith(_numbers.NegativeSign, StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('1', '9')
            ? text[_numbers.NegativeSign.Length..]
            : text;
    }

    /// <summary>A number in invariant digits, with the language's decimal mark.</summary>
    internal string Number(string invariant) => invariant.Replace(".", _numbers.NumberDecimalSeparator, StringComparison.Ordinal);

    /// <summary>A date as people write it, of a day or a month in ISO 8601; any other text as it is.</summary>
    internal string Date(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(_date, CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString(_month, CultureInfo.InvariantCulture)
        : iso;

    /// <summary>What joins the last item of a list to those before it, with its spaces. Spanish writes <i>e</i> before the sound <i>i</i>.</summary>
    internal string And(string next) => Code switch
    {
        "es" when StartsWithI(next) => " e ",
        "es" => " y ",
        "pt" => " e ",
        _ => " and ",
    };

    private static bool StartsWithI(string word)
    {
        var start = word.StartsWith('h') || word.StartsWith('H') ? word[1..] : word;
        var isI = start.Length > 0 && "iIíÍ".Contains(start[0], StringComparison.Ordinal);
        return isI && !(start.Length > 1 && "aeouAEOU".Contains(start[1], StringComparison.Ordinal)); // hierro, hielo: another sound
    }

    private sealed class Scope(Language? before) : IDisposable
    {
        public void Dispose() => s_current.Value = before;
    }
}
