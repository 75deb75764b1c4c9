using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Studies;
using CityNetworks.Tables;
using CityNetworks.Tests.House;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Studies;

/// <summary>Records that are written as a folder and read back are the same records.</summary>
public sealed class RecordFolderTests
{
    [Theory]
    [InlineData("mercocities-utsc")]
    [InlineData("davis-southern-women")]
    [InlineData("medical-innovation")]
    public void The_data_sets_come_back(string name) => ComesBack(RecordReader.Read(Path.Combine(Repository.Root, "graphs", name)).Records!);

    [Fact]
    public void Every_table_and_column_comes_back() => ComesBack(RecordTexts.Records(
        """
        === periods.csv
        id,label,start,end,summit,status
        p1,First,2001,2003,X,
        p2,,2003,2005,,no-record
        === cities.csv
        id,name,country,lat,lon,population,joined,left,aliases,as_printed,note,evidence,gdp
        a,Alpha,AR,-33.5,-60.25,1000,2001,,A;Al,Alfa,"a, note",secondary,12
        b,,,,,,,,,,,,
        c,,,,,,,,,,,,
        === memberships.csv
        city,from,to
        b,2001,2003
        b,2004,
        === events.csv
        id,title,kind,period,start,end,host,organiser,status,themes,weight,same_occasion,evidence,confidence,source,note
        x,The x,workshop,p1,2001-05,,a,b,cancelled,t;u,2.5,,secondary,probable,s,n
        y,,,,2003-02-01,2004-03-01,,,,,,,,,,
        z,,assembly,p1,,,,,,,,x,,,,
        === participations.csv
        city,event,period,from,to,role,presence,weight,probability,evidence,confidence,source,as_printed
        a,x,p1,,,host,,1.5,,secondary,probable,s,P
        b,y,,2003-06,2004,Speaker,unknown,,0.5,,,,
        c,z,,,,,absent,,,,,,
        === contacts.csv
        source,target,kind,from,to,weight
        a,b,twinning,p1,p2,2
        === organisations.csv
        id,name,actor_kind,actor
        o,The o,,
        === engagements.csv
        organisation,event,role,status
        o,x,speaker,cancelled
        === policies.csv
        id,name,object,first_period
        q,The q,,p1
        === adoptions.csv
        city,policy,period,degree,source_city,left,evidence
        a,q,p1,copying,b,p2,secondary
        === outcomes.csv
        city,policy,period,value
        a,q,p1,-0.125
        === mandates.csv
        authority,policy,from,to,cities,compliance
        The state,q,p1,p2,a;b,0.75
        === assessments.csv
        period,work_plan,activities,products,participation,printed_total,printed_class
        p1,0,1,2,,3,Active
        === covariates.csv
        city,period,name,value
        a,p1,budget,high
        === corrections.csv
        id,table,row,column,as_printed,recorded_as,certainty,why,source
        k,cities,a,name,Alfa,Alpha,probable,because,s
        """.ReplaceLineEndings("\n") + "\n"));

    private static void ComesBack(RecordSet records)
    {
        var files = RecordFiles.Of(records.Id, RecordFolder.Of(records).Select(table => ($"{table.Name}.csv", Text(table))));
        var reading = RecordReader.Read(files);
        Assert.True(reading.Records is not null, string.Join('\n', reading.Problems));
        Assert.Equal(RecordJson.Of(records with { Title = string.Empty }), RecordJson.Of(reading.Records with { Title = string.Empty }));
    }

    private static string Text(Table table)
    {
        using var text = new StringWriter();
        TableCsv.Write(table, text);
        return text.ToString();
    }
}
