namespace CityNetworks.Reports.Html;

/// <summary>A piece of finished HTML. Text becomes markup only through <see cref="Of"/>, which escapes every hole of its template.</summary>
internal readonly record struct Markup(string Html)
{
    public static Markup Empty { get; } = new(string.Empty);

    public bool IsEmpty => string.IsNullOrEmpty(Html);

    /// <summary>The template's own text is HTML; whatever stands in its holes is text and is escaped, unless it is markup already.</summary>
    public static Markup Of(MarkupTemplate template) => new(template.Finish());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    public override string ToString() => Html;
}
