using System.Globalization;
using System.IO.Compression;
using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

/// <summary>One file of participations, as spreadsheets and people write it.</summary>
public sealed class FlatRowsTests
{
    [Theory]
    [InlineData("city;event;period\nA;x;2013\n", "semicolons")]
    [InlineData("city\tevent\tperiod\nA\tx\t2013\n", "tabs")]
    [InlineData("city|event|period\nA|x|2013\n", "bars")]
    [InlineData("sep=;\ncity;event;period\nA;x;2013\n", "semicolons")]
    [InlineData("\uFEFFCity;EVENT;Period\nA;x;2013\n", "semicolons")]
    public void The_separator_is_found_and_reported(string text, string said)
    {
        var reading = Read(text);
        Assert.Contains(said, Assert.Single(reading.Problems, problem => problem.Code == "CN181").Found, StringComparison.Ordinal);
        Assert.Equal([("A", "x", "2013")], reading.Records!.Participations.Select(p => (p.City, p.Event, p.Period!)));
    }

    [Theory]
    [InlineData("City,Event,Year\nA,x,2013\nB,y,2014\n")]
    [InlineData("city, event, date\nA, x, 2013-05-01\nB, y, 2014-05-01\n")]
    [InlineData("CITY,EVENT,START\nA,x,2013-05-01\nB,y,2014\n")]
    [InlineData("city,event,period\nA,x,2013-05-01\nB,y,2014-05-01\n")]
    [InlineData("city,event,period\nA,x,25/12/2013\nB,y,03/10/2014\n")]
    [InlineData("city,event,date\nA,x,2013/5/1\nB,y,1/2014\n")]
    [InlineData("city,event,date\nA,x,2013-05-01 00:00:00\nB,y,2014.05.01\n")]
    public void A_date_of_any_column_and_form_dates_the_event(string text)
    {
        var records = Read(text).Records!;
        Assert.Equal(["2013", "2014"], records.Periods.Select(period => period.Id));
        Assert.Equal(["2013", "2014"], records.Events.Select(e => e.Period));
        Assert.All(records.Events, e => Assert.NotNull(e.Start));
    }

    [Theory]
    [InlineData("city,event,year,date\nA,x,2013,2014-02-02\n", "year", "CN189")]
    [InlineData("city,event,date,start\nA,x,2013-02-02,2014-02-02\n", "date", "CN189")]
    [InlineData("city,event,start,end\nA,x,2014-02-02,2013-02-02\n", "end", "CN143")]
    [InlineData("city,event,start,end\nA,x,2014,2012\n", "end", "CN143")]
    [InlineData("city,event,date,end\nA,x,,2012\nB,x,2014,\n", "date", "CN143")]
    public void Dates_of_an_event_that_contradict_each_other_are_an_error(string text, string column, string code)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal((code, column), (problem.Code, problem.Column));
    }

    [Theory]
    [InlineData("city,event,year,date\nA,x,2013,2013-02-02\nB,y,2014,\n", "2013-02-02", "2014")]
    [InlineData("city,event,date,year,start\nA,x,2013-02-02,2013,\nB,y,,,2014-05\n", "2013-02-02", "2014-05")]
    [InlineData("city,event,start,end\nA,x,2013-02-02,2013\nB,y,2014,2014\n", "2013-02-02", "2014")]
    public void Of_several_columns_that_date_an_event_the_most_precise_counts(string text, string first, string second)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems);
        Assert.Equal([first, second], reading.Records!.Events.Select(e => e.Start?.Text));
    }

    [Fact]
    public void Countries_in_words_are_read_as_codes_and_reported()
    {
        var reading = Read("city,event,country\nA,x,Bolivia\nB,x,Paraguay\nA,y,BO\n");
        Assert.Equal(["BO", "PY"], reading.Records!.Cities.Select(city => city.Country));
        Assert.Equal(["'Bolivia', read as BO", "'Paraguay', read as PY"], reading.Problems.Select(problem => problem.Found));
    }

    [Fact]
    public void Titles_above_the_header_are_passed_over_and_dates_below_them_are_read()
    {
        var reading = Read("Projects 01/02/2003;;\n;;\ncity;event;date\nA;x;25/12/2013\nB;y;03/10/2014\n");
        Assert.Equal(["2013-12-25", "2014-10-03"], reading.Records!.Events.Select(e => e.Start?.Text));
        Assert.Equal(3, Assert.Single(reading.Problems, problem => problem.Code == "CN126").Line);
    }

    [Theory]
    [InlineData("city,event,date\nA,x,03/10/2013\nB,x,03/10/2013\n", null, "CN186")]
    [InlineData("city,event,date\nA,x,03/10/2013\nA,y,2014-05-01\n", null, "CN186")]
    [InlineData("city,event,date\nA,x,25/12/2013\nA,y,12/25/2014\n", null, "CN186")]
    [InlineData("city,event,date\nA,x,03/10/2013\nB,y,25/12/2013\n", "2013-10-03", "CN187")]
    [InlineData("city,event,date\nA,x,03/10/2013\nB,y,12/25/2013\n", "2013-03-10", "CN187")]
    [InlineData("city;event;date;weight\nA;x;03/10/2013;1,5\n", "2013-10-03", "CN187")]
    [InlineData("city;event;date\nA;x;03/10/2013\n", null, "CN186")]
    [InlineData("city,event,date\nA,x,05/05/2013\n", "2013-05-05", null)]
    public void Dates_are_read_as_no_other_reading_is_possible(string text, string? start, string? code)
    {
        var reading = Read(text);
        Assert.Equal(start, reading.Records?.Events.Single(e => e.Id == "x").Start?.Text);
        if (code is null)
            Assert.Empty(reading.Problems);
        else
            Assert.Contains("--dates", Assert.Single(reading.Problems, problem => problem.Code == code).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_order_of_dates_holds()
    {
        const string Text = "city,event,date\nA,x,03/10/2013\n";
        Assert.Equal("2013-10-03", Read(Text, new() { Dates = DateOrder.DayFirst }).Records!.Events[0].Start!.Value.Text);
        Assert.Equal("2013-03-10", Read(Text, new() { Dates = DateOrder.MonthFirst }).Records!.Events[0].Start!.Value.Text);
        Assert.Equal("CN135", Read("city,event,date\nA,x,25/12/2013\n", new() { Dates = DateOrder.MonthFirst }).Problems.Single().Code);
    }

    [Theory]
    [InlineData("city,event,weight\nA,x,\"1,5\"\n", 1.5)]
    [InlineData("city;event;weight\nA;x;0,125\n", 0.125)]
    [InlineData("city;event;weight\nA;x;1.234,5\n", 1234.5)]
    [InlineData("city,event,weight\nA,x,\"1,234.5\"\n", 1234.5)]
    [InlineData("city,event,weight\nA,x,\"1,234,567\"\n", 1234567)]
    [InlineData("city;event;weight\nA;x;1 234,5\n", 1234.5)]
    [InlineData("city;event;weight\nA;x;610,086\nB;x;1,5\n", 610.086)]
    [InlineData("city,event,weight\nA,x,1.234\n", 1.234)]
    public void A_number_with_one_reading_is_read(string text, double weight) => Assert.Equal(weight, Read(text).Records!.Participations[0].Weight);

    [Theory]
    [InlineData("city,event,weight\nA,x,\"610,086\"\nB,x,\"1.234,5\"\n", "610086 or 610.086")]
    [InlineData("city;event;weight\nA;x;610,086\n", "610086 or 610.086")]
    [InlineData("city;event;weight\nA;x;1.234\nB;x;1,5\n", "1.234 or 1234")]
    public void A_number_with_two_readings_is_an_error_that_shows_both(string text, string readings)
    {
        var reading = Read(text);
        Assert.Null(reading.Records);
        Assert.Contains(readings, Assert.Single(reading.Problems, problem => problem.Code == "CN184").Found, StringComparison.Ordinal);
        Assert.Contains("--decimal", Assert.Single(reading.Problems, problem => problem.Code == "CN184").Suggestion, StringComparison.Ordinal);
        Assert.Equal(610.086, Read("city;event;weight\nA;x;610,086\n", new() { Decimals = DecimalMark.Comma }).Records!.Participations[0].Weight);
    }

    [Fact]
    public void Cities_and_events_have_what_their_rows_show()
    {
        var records = Read(
            """
            city;country;lat;lon;event;kind;theme
            Rosario;AR;-32,95;-60,639;Cumbre;workshop;safety
            Rosario;AR;-32,95;-60,639;Taller;meeting;
            Belém;BR;;;Cumbre;workshop;transport

            """).Records!;
        var rosario = records.Cities.Single(city => city.Id == "Rosario");
        Assert.Equal(("AR", -32.95, -60.639), (rosario.Country, rosario.Latitude, rosario.Longitude));
        Assert.Equal(["safety", "transport"], records.Events.Single(e => e.Id == "Cumbre").Themes);
        Assert.Equal(EventKind.Meeting, records.Events.Single(e => e.Id == "Taller").Kind);
    }

    [Theory]
    [InlineData("city,event,year\nA,x,2013\nB,x,2014\n", "year")]
    [InlineData("city,country,event\nA,AR,x\nA,BR,y\n", "country")]
    public void Two_facts_of_one_thing_are_an_error_with_both_lines(string text, string column)
    {
        var problem = Assert.Single(Read(text).Problems, problem => problem.Code == "CN189");
        Assert.Equal((3, column), (problem.Line, problem.Column));
        Assert.Contains("as on line 2", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_mapped_in_any_case_and_a_wrong_header_names_the_switch()
    {
        const string Text = "Ciudad;Evento;Rol\nA;x;host\n";
        var problems = Read(Text).Problems;
        Assert.Equal("Use --map Ciudad=city,Evento=event,Rol=role.", problems.First(problem => problem.Code == "CN121").Suggestion);
        Assert.Equal("Use --map Rol=role.", problems.First(problem => problem is { Code: "CN123", Column: "Rol" }).Suggestion);
        var partly = Read("Meetings;;\nCiudad;Acto;Fecha\nA;x;2013\n").Problems.First(problem => problem.Code == "CN121");
        Assert.Equal((2, "columns 'Ciudad', 'Acto', 'Fecha'"), (partly.Line, partly.Found));
        Assert.Equal("Use --map Ciudad=city,NAME=event,Fecha=date, where NAME is the column that holds it.", partly.Suggestion);
        var map = new Dictionary<string, string> { ["ciudad"] = "city", ["EVENTO"] = "event", ["Rol"] = "role" };
        Assert.Equal(Roles.Host, Read(Text, new() { Columns = map }).Records!.Participations[0].Role);
        Assert.Equal("CN121", Read("city,event\nA,x\n", new() { Columns = new Dictionary<string, string> { ["Rol"] = "role" } }).Problems.Single().Code);
        Assert.Empty(Read("city,event,notes\nA,x,?\n", new() { Columns = new Dictionary<string, string> { ["notes"] = string.Empty } }).Problems);
    }

    [Theory]
    [InlineData("city,event,period,,\nA,x,2013,,\nB,x,2013,,\n,,,,\n,,,,\n")]
    [InlineData("city,event,period\nA,x,2013,,\nB,x\n")]
    public void Empty_cells_and_rows_at_the_end_are_one_warning(string text)
    {
        var reading = Read(text);
        Assert.Equal("CN183", Assert.Single(reading.Problems).Code);
        Assert.Equal(2, reading.Records!.Participations.Count);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Encodings_are_found_and_reported_or_stated(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(name).GetBytes("city,event\nCórdoba,Cumbre\nBelém,Cumbre\n");
        var found = RecordReader.Read(Files(bytes));
        Assert.Equal(["Belém", "Córdoba"], found.Records!.Cities.Select(city => city.Id));
        Assert.Equal("CN180", Assert.Single(found.Problems).Code);
        Assert.Empty(RecordReader.Read(Files(bytes), new() { Encoding = name }).Problems);
        Assert.Equal("CN182", RecordReader.Read(Files("city,event\nA,x\n"u8.ToArray()), new() { Encoding = "klingon" }).Problems[0].Code);
    }

    [Theory]
    [InlineData("year", "2009 2010 2011 2012")]
    [InlineData("5-years", "2005-2009 2010-2014")]
    [InlineData("quarter", "2009-Q4 2010-Q1 2010-Q2 2010-Q3 2010-Q4 2011-Q1 2011-Q2 2011-Q3 2011-Q4 2012-Q1")]
    public void Dates_are_put_into_periods(string binning, string periods)
    {
        var records = Read("city,event,date\nA,x,2009-12-31\nB,y,2012-01-01\n", new() { PeriodBy = PeriodBinning.Parse(binning) }).Records!;
        Assert.Equal(periods, string.Join(' ', records.Periods.Select(period => period.Id)));
        Assert.Equal([records.Periods[0].Id, records.Periods[^1].Id], records.Events.Select(e => e.Period));
    }

    [Fact]
    public void Periods_come_from_a_file_on_request()
    {
        var options = new ReadingOptions { PeriodTable = RecordFiles.Of("terms", ("terms.csv", "id,start,end\nfirst,2009,2011\nsecond,2011,2013\n")) };
        Assert.Equal(["first", "second"], Read("city,event,date\nA,x,2009-12-31\nB,y,2012-01-01\n", options).Records!.Events.Select(e => e.Period));
    }

    [Theory]
    [InlineData("Jan 2013", "Feb 2013")]
    [InlineData("2013-1", "2013-10")]
    [InlineData("2013", "2013-10")]
    [InlineData("1/2013", "10/2013")]
    [InlineData("Q1 2013", "Q1 2014")]
    public void Periods_like_dates_in_the_order_of_text_are_an_error(string one, string other) =>
        Assert.Contains(
            "--period-by",
            Read($"city,event,period\nA,x,{one}\nB,y,{other}\n").Problems.Single(problem => problem.Code == "CN188").Suggestion,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2013-Q1", "2013-Q2")]
    [InlineData("2010-2011", "2011-2012")]
    [InlineData("first term", "second term")]
    [InlineData("9", "10")]
    public void Other_periods_are_names(string one, string other) =>
        Assert.Equal([one, other], Read($"city,event,period\nA,x,{one}\nB,y,{other}\n").Records!.Periods.Select(period => period.Id));

    [Fact]
    public void Homonyms_of_two_countries_are_one_problem_with_names_that_tell_them_apart()
    {
        var problem = Assert.Single(Read("city,event,country,lat,lon\nCórdoba,x,AR,-31.4,-64.2\nCórdoba,y,ES,37.9,-4.8\n").Problems);
        Assert.Equal(("CN189", 3, "country"), (problem.Code, problem.Line, problem.Column));
        Assert.Equal("Give the two cities different names, such as 'Córdoba (AR)' and 'Córdoba (ES)'.", problem.Suggestion);
    }

    [Fact]
    public void A_workbook_is_read_with_its_dates_and_numbers()
    {
        var reading = RecordReader.Read(RecordFiles.SingleOf("list.xlsx", MadeWorkbook()));
        Assert.Empty(reading.Problems);
        var records = reading.Records!;
        Assert.Equal([("Córdoba, \"AR\"", "Cumbre"), ("Rosario", "Cumbre")], records.Participations.Select(p => (p.City, p.Event)));
        Assert.Equal(("2013-10-03", 1.5), (records.Events[0].Start!.Value.Text, records.Participations[1].Weight!.Value));
        Assert.Equal("CN102", RecordReader.Read(RecordFiles.SingleOf("list.xlsx", MadeWorkbook()), new() { Sheet = "Other" }).Problems[0].Code);
        Assert.Equal("CN102", RecordReader.Read(RecordFiles.SingleOf("list.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3])).Problems[0].Code);
    }

    [Fact]
    public void Roles_and_kinds_are_open_can_be_mapped_filtered_and_weighted()
    {
        const string Text = "city,event,role,kind\nA,x,Lead Partner,summit\nB,x,Host,summit\nC,x,miembro,summit\nD,x,,summit\n";
        var reading = Read(Text);
        Assert.Equal(
            ["'Lead Partner' 1", "'miembro' 1", "'summit' 1"],
            reading.Problems.Select(problem => $"{problem.Found} {problem.Count}").Order(StringComparer.Ordinal));
        Assert.Equal(["Lead Partner", "host", "miembro", null], reading.Records!.Participations.Select(p => p.RoleText));
        Assert.Equal("summit", reading.Records.Events[0].KindText);
        var selection = new Selection { RoleWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "lead partner" }, Roles = Roles.Host };
        Assert.Equal(["A", "B"], reading.Records.Participations.Where(selection.Counts).Select(p => p.City));
        var options = new ReadingOptions
        {
            Roles = new Dictionary<string, string> { ["lead partner"] = "coordinator", ["Miembro"] = "member" },
            RoleWeights = new Dictionary<string, double> { ["coordinator"] = 2, ["MEMBER"] = 0.5 },
        };
        Assert.Equal(
            [("coordinator", 2.0), ("host", null), ("member", 0.5), (null, null)],
            Read(Text, options).Records!.Participations.Select(p => (p.RoleText, p.Weight)));
    }

    [Fact]
    public void Who_is_known_to_be_absent_or_is_not_known_makes_no_tie()
    {
        var records = Read("city,event,presence\nA,x,\nB,x,present\nC,x,absent\nD,x,unknown\n").Records!;
        Assert.Equal([Presence.Present, Presence.Present, Presence.Absent, Presence.Unknown], records.Participations.Select(p => p.Presence));
        Assert.Equal(["A", "B"], records.Participations.Where(Selection.Default.Counts).Select(p => p.City));
    }

    [Fact]
    public void Sources_and_targets_alone_are_direct_ties_and_reported()
    {
        var reading = Read("Source,Target\nA,B\n");
        Assert.Equal([("A", "B")], reading.Records!.Contacts.Select(contact => (contact.Source, contact.Target)));
        Assert.Contains(
            "--map source=city,target=event", Assert.Single(reading.Problems, problem => problem.Code == "CN194").Suggestion, StringComparison.Ordinal);
        Assert.Single(Read(
            "Source,Target\nA,B\n", new() { Columns = new Dictionary<string, string> { ["source"] = "city", ["target"] = "event" } }).Records!.Participations);
    }

    [Theory]
    [InlineData("semi.csv", "A–x B–x", "CN181")]
    [InlineData("tab.csv", "A–x B–x", "CN181")]
    [InlineData("euro.csv", "Belém–Cumbre0.5 Córdoba–Cumbre1.5", "CN181 CN185 CN187")]
    [InlineData("cp1252.csv", "Belém→Cumbre Córdoba→Cumbre", "CN180 CN194")]
    [InlineData("dayfirst.csv", "Belém–Cumbre0.5 Córdoba–Cumbre1.5", "CN185 CN187 CN196")]
    [InlineData("datecol.csv", null, "CN186")]
    [InlineData("startcol.csv", "A–x B–x", "")]
    [InlineData("capscol.csv", "A–x B–x", "")]
    [InlineData("thousands.csv", null, "CN184 CN185")]
    [InlineData("excel_trail.csv", "A–x B–x", "CN183")]
    [InlineData("names.csv", "Cordoba–Cumbre Córdoba –Taller Córdoba–Cumbre L\"Aquila–Taller Washington, D.C.–Taller córdoba–Taller", "CN138 CN139")]
    [InlineData("nfc.csv", "Co\u0301rdoba–Taller Córdoba–Cumbre Tandil–Cumbre Tandil–Taller", "CN139")]
    public void The_sample_files_give_the_stated_answers(string file, string? ties, string codes)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "cases", "records", file);
        Assert.SkipUnless(File.Exists(path), "The sample files are not beside the checkout.");
        var reading = RecordReader.Read(path);
        Assert.Equal(codes, string.Join(' ', reading.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(ties, reading.Records is { } records ? string.Join(' ', records.Participations
            .Select(p => $"{p.City}–{p.Event}{p.Weight?.ToString(CultureInfo.InvariantCulture)}")
            .Concat(records.Contacts.Select(c => $"{c.Source}→{c.Target}")).Order(StringComparer.Ordinal)) : null);
    }

    private static RecordReading Read(string text, ReadingOptions? options = null) => RecordReader.Read(Files(Encoding.UTF8.GetBytes(text)), options);

    private static RecordFiles Files(byte[] bytes) => RecordFiles.SingleOf("list.csv", bytes);

    // The least that a workbook has to hold: a sheet with texts in their cells, and a style for dates.
    private static byte[] MadeWorkbook()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        (string Name, string Text)[] parts =
        [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                    + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Lista\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship "
                    + $"Id=\"r2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
            (
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>"
                    + Row(1, Text("City"), Text("Event"), Text("Date"), Text("Weight"))
                    + Row(2, Text("Córdoba, &quot;AR&quot;"), Text("Cumbre"), "<c s=\"1\"><v>41550</v></c>", string.Empty)
                    + Row(3, Text("Rosario"), Text("Cumbre"), "<c s=\"1\"><v>41550</v></c>", "<c><v>1.5</v></c>")
                    + "</sheetData></worksheet>"),
        ];
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();

        static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

        static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";
    }
}
