using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class RecordFilterTests
{
    private static readonly RecordSet s_records = RecordTexts.Records(
        "=== cities.csv\nid,name,country\na,Alfa,AR\nb,Beta,BR\nc,Gama,BR\n=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n"
            + "=== events.csv\nid,period,host\nE,2001,a\nF,2002,b\nG,2003,c\n=== participations.csv\ncity,event\na,E\nb,E\nb,F\nc,G\n"
            + "=== policies.csv\nid\nP\n=== adoptions.csv\ncity,policy,period,source_city\nb,P,2002,a\n=== contacts.csv\nsource,target\na,b\nb,c\n");

    [Fact]
    public void Cities_by_name_and_country_keep_only_what_is_theirs()
    {
        var kept = new RecordFilter { Countries = "BR" }.Of(s_records);
        Assert.Equal(["b", "c"], kept.Cities.Select(city => city.Id));
        Assert.Equal(["b E", "b F", "c G"], kept.Participations.Select(row => $"{row.City} {row.Event}"));
        Assert.Equal([null, "b", "c"], kept.Events.Select(e => e.Host));
        Assert.Null(Assert.Single(kept.Adoptions).SourceCity);
        Assert.Equal("b", Assert.Single(kept.Contacts).Source);
        Assert.Equal(["b", "c"], new RecordFilter { Countries = "br,Brasil" }.Of(s_records).Cities.Select(city => city.Id));
        Assert.Equal(["b"], new RecordFilter { Cities = "Beta,Alfa", Countries = "BR" }.Of(s_records).Cities.Select(city => city.Id));
    }

    [Fact]
    public void A_span_keeps_its_periods_by_id_or_date()
    {
        Assert.Equal(["F", "G"], new RecordFilter { From = "2002" }.Of(s_records).Events.Select(e => e.Id));
        Assert.Equal(["E"], new RecordFilter { To = "2001-12" }.Of(s_records).Events.Select(e => e.Id));
        Assert.Equal(["2002"], new RecordFilter { From = "2002", To = "2002" }.Of(s_records).Periods.Select(period => period.Id));
        Assert.Same(s_records, new RecordFilter().Of(s_records));
        Assert.True(new RecordFilter().IsEmpty);
    }

    [Fact]
    public void What_is_not_in_the_records_is_refused()
    {
        Assert.Equal("--countries: found 'UY'; expected some of AR, BR.", Refused(new() { Countries = "UY" }));
        Assert.StartsWith("--cities: found 'Delta'; expected the id or the name of a city.", Refused(new() { Cities = "Delta" }), StringComparison.Ordinal);
        Assert.StartsWith("--from: found 'x'; expected one of 2001, 2002, 2003, or a date.", Refused(new() { From = "x" }), StringComparison.Ordinal);
        Assert.StartsWith(
            "--from, --to: found 2003 to 2001, in which there is no period", Refused(new() { From = "2003", To = "2001" }), StringComparison.Ordinal);
    }

    private static string Refused(RecordFilter filter) => Assert.Throws<FormatException>(() => filter.Of(s_records)).Message;
}
