using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Records.Reading;
using CityNetworks.Tests.House;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class RecordReaderTests
{
    [Theory]
    [InlineData(true, "list.csv")]
    [InlineData(true, "list.xlsx", "notes.txt")]
    [InlineData(false, "participations.csv")] // a table of a record folder
    [InlineData(false, "list.csv", "cities.csv")]
    [InlineData(false, "list.csv", "more.csv")] // which one is meant?
    [InlineData(false, "list.csv", "datapackage.json")]
    [InlineData(false, "list.csv", "participations/1.csv")]
    [InlineData(false, "notes.txt")]
    public void A_folder_of_one_list_is_read_as_that_list(bool isSingle, params string[] names)
    {
        var folder = Directory.CreateTempSubdirectory("citynet-files-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "participations"));
            foreach (var name in names)
                File.WriteAllText(Path.Combine(folder.FullName, name), "city,event\na,x\n");
            var files = RecordReader.FilesAt(folder.FullName);
            Assert.Equal(isSingle, files.IsSingle);
            Assert.Equal(isSingle ? "list" : folder.Name, files.Name);
            Assert.True(RecordReader.FilesAt(Path.Combine(folder.FullName, names[0])).IsSingle);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void City_and_event_alone_make_one_period()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event\nb,y\nb,x\na,x\n");
        Assert.Equal("sample", records.Id);
        Assert.Equal([new City("a", "a").Name, "b"], records.Cities.Select(city => city.Name));
        Assert.Equal([("x", "all"), ("y", "all")], records.Events.Select(e => (e.Id, e.Period!)));
        Assert.Equal([("a", "x"), ("b", "x"), ("b", "y")], records.Participations.Select(p => (p.City, p.Event)));
        Assert.Equal(["all"], records.Periods.Select(period => period.Id));
    }

    [Fact]
    public void Whole_numbers_are_periods_in_the_order_of_the_numbers()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event,period\na,x,10\na,y,9\nb,x,\n");
        Assert.Equal(["9", "10"], records.Periods.Select(period => period.Id));
        Assert.Equal(["10", "9"], records.Events.Select(e => e.Period));
    }

    [Fact]
    public void Dated_events_without_periods_lie_in_calendar_years()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event\na,x\n=== events.csv\nid,start\nx,1936-02-25\ny,1937\nz,1936-12-31\n");
        Assert.Equal(["1936", "1937"], records.Periods.Select(period => period.Id));
        Assert.Equal((new DateOnly(1936, 1, 1), new DateOnly(1937, 1, 1)), (records.Periods[0].Start!.Value.First, records.Periods[0].End!.Value.First));
        Assert.Equal(["1936", "1937", "1936"], records.Events.Select(e => e.Period));
    }

    [Fact]
    public void A_dated_event_lies_in_the_period_that_contains_its_date()
    {
        var records =
            RecordTexts.Records(
                "=== participations.csv\ncity,event\na,x\n=== events.csv\nid,start\nx,2010-12-01\ny,2010-11\n=== "
                    + "periods.csv\nid,start,end\nfirst,2009-12-01,2010-12-01\nsecond,2010-12-01,\n");
        Assert.Equal(["second", "first"], records.Events.Select(e => e.Period));
    }

    [Fact]
    public void Periods_with_starts_stand_in_the_order_of_time()
    {
        var records =
            RecordTexts.Records("=== participations.csv\ncity,event,period\na,x,late\n=== periods.csv\nid,start,status\nlate,2011,\nearly,2010,no-record\n");
        Assert.Equal([("early", false), ("late", true)], records.Periods.Select(period => (period.Id, period.Recorded)));
    }

    [Fact]
    public void Blank_means_not_known()
    {
        var records =
            RecordTexts.Records(
                "=== participations.csv\ncity,event,role,weight,probability,evidence\na,x,,,,\n=== "
                    + "events.csv\nid,title,kind,status,weight,evidence,start\nx,,,,,,\n=== cities.csv\nid,lat,country,joined,gdp\na,,,,\n");
        var (city, @event, participation) = (records.Cities[0], records.Events[0], records.Participations[0]);
        Assert.Equal(new Participation("a", "x"), participation);
        Assert.Equal(
            (null, EventKind.Other, EventStatus.Held, null, Evidence.Paper, null),
            (@event.Title, @event.Kind, @event.Status, @event.Weight, @event.Evidence, @event.Start));
        Assert.Equal(("a", null, null, null), (city.Name, city.Latitude, city.Country, city.Joined));
        Assert.Empty(city.Covariates);
    }

    [Fact]
    public void Every_cell_is_read()
    {
        var records = RecordTexts.Records(
            """"
            === datapackage.json
            {"name": "full", "title": "A full set"}
            === periods.csv
            id,label,start,end,summit,status
            p1,First,2010,2011,X,recorded
            p2,Second,2011,2012,XI,no-record
            === cities.csv
            id,name,country,lat,lon,population,joined,left,aliases,as_printed,note,evidence,gdp
            a,"Á, ""the city""",BR,-29.9,-51.2,1000,p1,2012-05,A; AA,A (BR),Note,secondary,12.5
            === events.csv
            id,title,kind,period,start,end,host,organiser,status,themes,weight,same_occasion,evidence,confidence,source,note
            x,Title,workshop,p1,2010-10-03,2010-10-04,a,Unit,planned,safety;other,2,y,secondary,probable,Note 12,Remark
            y,,,p2,,,,,,,,,,,,
            z,,,,,,,,,,,,,,,
            === participations.csv
            city,event,period,from,to,role,weight,probability,evidence,confidence,source,as_printed
            a,x,p1,,,presenter,1.5,0.25,secondary,unresolved,Table 1,A (BR)
            b,z,,p1,2012,,,,,,,
            === memberships.csv
            city,from,to
            b,2010-03,p2
            === organisations.csv
            id,name,actor_kind,actor
            undp,UNDP,go-between,experts
            === engagements.csv
            organisation,event,role,status
            undp,x,partner,planned
            === policies.csv
            id,name,object,first_period
            safety,Safety,institutions,p1
            === adoptions.csv
            city,policy,period,degree,source_city,left,evidence
            a,safety,p1,emulation,a,p2,secondary
            === outcomes.csv
            city,policy,period,value
            a,safety,p2,-0.5
            === contacts.csv
            source,target,kind,period,from,to,weight
            a,b,twinning,p1,,,2
            b,a,border,,p1,p2,
            === mandates.csv
            authority,policy,from,to,cities,compliance
            state,safety,p1,p2,a;b,0.9
            union,safety,p2,,*,
            === assessments.csv
            period,work_plan,activities,products,participation,printed_total,printed_class
            p1,0,1,2,,3,Minimal
            === covariates.csv
            city,period,name,value
            a,p1,mayor_party,left
            === corrections.csv
            id,table,row,column,as_printed,recorded_as,certainty,why,source
            I-1,cities,a,name,AA,A,certain,Typo,Table 1
            """".Replace("=== events.csv", "b,,,,,,,,,,,,\n=== events.csv", StringComparison.Ordinal));
        Assert.Equal(
            string.Concat("""
            {"Id":"full",
            "Title":"A full set",
            "Cities":[
              {"Id":"a","Name":"Á, \"the city\"","Country":"BR","Latitude":-29.9,"Longitude":-51.2,"Population":1000,"Joined":"2010","Left":"2012-05",
                "Aliases":["A","AA"],"AsPrinted":"A (BR)","Note":"Note","Evidence":1,"Covariates":{"gdp":"12.5"}},
              {"Id":"b","Name":"b","Country":null,"Latitude":null,"Longitude":null,"Population":null,"Joined":null,"Left":null,"Aliases":[],
                "AsPrinted":null,"Note":null,"Evidence":0,"Covariates":{}}],
            "Periods":[
              {"Id":"p1","Label":"First","Start":"2010","End":"2011","Summit":"X","Recorded":true},
              {"Id":"p2","Label":"Second","Start":"2011","End":"2012","Summit":"XI","Recorded":false}],
            "Events":[
              {"Id":"x","Title":"Title","Kind":3,"KindWord":null,"KindText":"workshop","Period":"p1","LastPeriod":null,"Start":"2010-10-03",
                "End":"2010-10-04","Host":"a","Organiser":"Unit","Status":3,"Themes":["safety","other"],"Weight":2,"SameOccasion":"y","Evidence":1,
                "Confidence":"probable","Source":"Note 12","Note":"Remark"},
              {"Id":"y","Title":null,"Kind":0,"KindWord":null,"KindText":"other","Period":"p2","LastPeriod":null,"Start":null,"End":null,"Host":null,
                "Organiser":null,"Status":1,"Themes":[],"Weight":null,"SameOccasion":null,"Evidence":0,"Confidence":null,"Source":null,"Note":null},
              {"Id":"z","Title":null,"Kind":0,"KindWord":null,"KindText":"other","Period":"p1","LastPeriod":"p2","Start":null,"End":null,"Host":null,
                "Organiser":null,"Status":1,"Themes":[],"Weight":null,"SameOccasion":null,"Evidence":0,"Confidence":null,"Source":null,"Note":null}],
            "Participations":[
              {"City":"a","Event":"x","Period":"p1","Spell":null,"Role":16,"RoleWord":null,"RoleText":"presenter","Weight":1.5,"Presence":0,
                "Probability":0.25,"Evidence":1,"Confidence":"unresolved","Source":"Table 1","AsPrinted":"A (BR)"},
              {"City":"b","Event":"z","Period":null,"Spell":{"From":"p1","To":"2012"},"Role":0,"RoleWord":null,"RoleText":null,"Weight":null,"Presence":0,
                "Probability":null,"Evidence":0,"Confidence":null,"Source":null,"AsPrinted":null}],
            "Memberships":[
              {"City":"b","Spell":{"From":"2010-03","To":"p2"}}],
            "Organisations":[
              {"Id":"undp","Name":"UNDP","ActorKind":"go-between","Actor":"experts"}],
            "Engagements":[
              {"Organisation":"undp","Event":"x","Role":"partner","Status":3}],
            "Policies":[
              {"Id":"safety","Name":"Safety","Object":"institutions","FirstPeriod":"p1"}],
            "Adoptions":[
              {"City":"a","Policy":"safety","Period":"p1","Degree":"emulation","SourceCity":"a","Left":"p2","Evidence":1}],
            "Outcomes":[
              {"City":"a","Policy":"safety","Period":"p2","Value":-0.5}],
            "Contacts":[
              {"Source":"a","Target":"b","Kind":"twinning","From":"p1","To":"p2","Weight":2},
              {"Source":"b","Target":"a","Kind":"border","From":"p1","To":"p2","Weight":null}],
            "Mandates":[
              {"Authority":"state","Policy":"safety","From":"p1","To":"p2","Cities":["a","b"],"Compliance":0.9},
              {"Authority":"union","Policy":"safety","From":"p2","To":null,"Cities":[],"Compliance":null}],
            "Assessments":[
              {"Period":"p1","WorkPlan":0,"Activities":1,"Products":2,"Participation":null,"PrintedTotal":3,"PrintedClass":"Minimal"}],
            "Covariates":[
              {"City":"a","Period":"p1","Name":"mayor_party","Value":"left"}],
            "Corrections":[
              {"Id":"I-1","Table":"cities","Row":"a","Column":"name","AsPrinted":"AA","RecordedAs":"A","Certainty":"certain","Why":"Typo",
                "Source":"Table 1"}]}
            """.Split('\n').Select(line => line.Trim())),
            RecordJson.Of(records));
    }

    [Fact]
    public void Contacts_alone_are_a_data_set()
    {
        var records = RecordTexts.Records("=== contacts.csv\nsource,target\nb,a\n");
        Assert.Equal(["a", "b"], records.Cities.Select(city => city.Id));
        Assert.Equal(["all"], records.Periods.Select(period => period.Id));
        Assert.Empty(records.Events);
    }

    [Fact]
    public void Policies_and_organisations_without_a_table_are_those_named()
    {
        var records =
            RecordTexts.Records(
                "=== participations.csv\ncity,event,period\na,x,1\n=== adoptions.csv\ncity,policy,period\na,safety,2\n=== "
                    + "engagements.csv\norganisation,event\nundp,x\n");
        Assert.Equal([new Policy("safety", "safety")], records.Policies);
        Assert.Equal([new Organisation("undp", "undp")], records.Organisations);
        Assert.Equal(["1", "2"], records.Periods.Select(period => period.Id));
    }

    [Theory]
    [InlineData("\uFEFFcity,event\na,x\n")]
    [InlineData("city,event\r\na,x\r\n")]
    [InlineData("city,event\n\na,x")]
    [InlineData("\"city\",\"event\"\n\"a\",\"x\"\n\n")]
    public void Marks_line_ends_and_quotes_do_not_matter(string text)
    {
        var reading = RecordTexts.Read("=== participations.csv\n" + text);
        Assert.Empty(reading.Problems);
        Assert.Equal([new Participation("a", "x")], reading.Records!.Participations);
    }

    [Fact]
    public void Each_file_has_its_hash()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event\na,x\n=== notes.txt\nunread\n");
        Assert.Equal(["participations.csv"], records.FileHashes.Keys);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("city,event\na,x\n"u8)), records.FileHashes["participations.csv"]);
    }

    [Fact]
    public void A_folder_and_one_file_are_read_from_disk()
    {
        var folder = Directory.CreateTempSubdirectory("records-");
        try
        {
            var file = Path.Combine(folder.FullName, "participations.csv");
            File.WriteAllText(file, "city,event\na,x\n");
            File.WriteAllText(Path.Combine(folder.FullName, "cities.csv"), "id,name\na,Alpha\n");
            Assert.Equal((folder.Name, "Alpha"), (RecordReader.Read(folder.FullName).Records!.Id, RecordReader.Read(folder.FullName).Records!.Cities[0].Name));
            Assert.Equal(("participations", "a"), (RecordReader.Read(file).Records!.Id, RecordReader.Read(file).Records!.Cities[0].Name));
            File.Delete(file);
            Assert.Equal("CN103", Assert.Single(RecordReader.Read(folder.FullName).Problems).Code);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void Problems_of_one_file_bear_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("records-");
        try
        {
            var file = Path.Combine(folder.FullName, "my ties.csv");
            File.WriteAllText(file, "city,event\na,\n");
            Assert.Equal(("my ties.csv", 2, "event"), Assert.Single(RecordReader.Read(file).Problems) is var p ? (p.File, p.Line, p.Column) : default);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void Davis_women_lie_in_one_year()
    {
        var reading = RecordReader.Read(Path.Combine(Repository.Root, "graphs", "davis-southern-women"));
        Assert.Empty(reading.Problems);
        Assert.Equal((18, 14, 89), (reading.Records!.Cities.Count, reading.Records.Events.Count, reading.Records.Participations.Count));
        Assert.Equal(["1936"], reading.Records.Periods.Select(period => period.Id));
    }

    [Fact]
    public void Bundled_records_have_no_problem()
    {
        Assert.Empty(Mercocities.Read().Problems);
        Assert.Equal("mercocities-utsc", Mercocities.Records.Id);
        Assert.Equal(12, Mercocities.Records.Periods.Count);
        Assert.Empty(Mercocities.Records.Adoptions);
    }

    [Fact]
    public void Order_of_rows_cannot_matter()
    {
        var files = Mercocities.Files;
        var expected = RecordJson.Of(Mercocities.Records);
        Gen.Shuffle(Enumerable.Range(0, 1000).ToArray()).Sample(
            order =>
            {
                var shuffled = files.Names.ToDictionary(
                    name => name, name => name.EndsWith(".csv", StringComparison.Ordinal) ? Shuffled(files.Read(name), order) : files.Read(name));
                Assert.Equal(expected, RecordJson.Of(RecordReader.Read(RecordFiles.Of("mercocities-utsc", shuffled)).Records!));
            },
            iter: 20);
    }

    [Fact]
    public void Order_of_rows_with_equal_keys_cannot_matter()
    {
        string[] rows = ["a,x,1,host,2", "a,x,1,host,1", "a,x,1,host,", "a,x,,host,1", "a,x,1,author,1", "b,y,2,,", "b,x,1,,3"];
        string Read(string[] order) => RecordJson.Of(RecordTexts.Records("=== participations.csv\ncity,event,period,role,weight\n" + string.Join('\n', order)));
        var expected = Read(rows);
        Gen.Shuffle(rows).Sample(order => Assert.Equal(expected, Read(order)));
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        // Bytes that matter to the reader are frequent, so that rows come about.
        string[] frequent = ["city,event\n", "id,name,start\n", "source,target\n", ",", "\n", "\r", "\"", "a", "é", "2010", "\0"];
        var bytes = Gen.Int[0, frequent.Length].SelectMany(k => k < frequent.Length ? Gen.Const(Encoding.UTF8.GetBytes(frequent[k])) : Gen.Byte.Array[1])
            .Array[0, 40].Select(parts => parts.SelectMany(part => part).ToArray());
        string[] names = ["participations.csv", "cities.csv", "events.csv", "periods.csv", "contacts.csv", "adoptions.csv", "datapackage.json"];
        Gen.Select(Gen.Int[0, names.Length - 1].Select(k => names[k]), bytes).Array[0, 5].Sample(files =>
        {
            var reading = RecordReader.Read(RecordFiles.Of("fuzz", files.DistinctBy(file => file.Item1).ToDictionary(file => file.Item1, file => file.Item2)));
            Assert.Equal(reading.Records is null, reading.Problems.Any(problem => problem.Severity is Severity.Error));
            Assert.All(reading.Records?.Events ?? [], e => Assert.NotNull(e.Period));
        });
    }

    [Fact]
    public void Changed_bytes_of_good_records_never_throw() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte, Gen.Int[0, Mercocities.Files.Names.Count - 1].Select(k => Mercocities.Files.Names[k])).Array[1, 5].Sample(
            changes =>
            {
                var files = Mercocities.Files.Names.ToDictionary(name => name, Mercocities.Files.Read);
                foreach (var (place, value, name) in changes)
                    files[name][place % files[name].Length] = value;
                var reading = RecordReader.Read(RecordFiles.Of("fuzz", files));
                Assert.Equal(reading.Records is null, reading.Problems.Any(problem => problem.Severity is Severity.Error));
            },
            iter: 200);

    [Fact]
    public void A_name_of_white_space_alone_is_no_name()
    {
        var records = RecordTexts.Records(
            "=== cities.csv\nid,name\na,\"  \"\nb,B\n=== events.csv\nid,title\ne,\" \"\n=== participations.csv\ncity,event\na,e\nb,e\n");
        Assert.Equal(["a", "B"], records.Cities.Select(city => city.Name));
        Assert.Null(records.Events[0].Title);
    }

    // None of the bundled rows spans lines.
    private static byte[] Shuffled(byte[] file, int[] order)
    {
        var lines = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');
        return Encoding.UTF8.GetBytes(
            string.Join('\n', [lines[0], .. lines[1..].Select((line, k) => (line, order[k])).OrderBy(item => item.Item2).Select(item => item.line)]));
    }
}
