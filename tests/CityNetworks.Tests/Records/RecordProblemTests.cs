using System.Reflection;
using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records;

/// <summary>Every kind of problem, with its whole message. Longer than other files: one case for each code, in one table.</summary>
public sealed class RecordProblemTests
{
    private const string Ties = "=== participations.csv\ncity,event\na,x\n";

    private const string Network =
        "=== cities.csv\nid,name,aliases\nasuncion,Asunción,Assunção\nsao-paulo,São Paulo,\n=== periods.csv\nid,start,end\n2010,2010,2011\n2011,2011,2012\n"
        + "=== events.csv\nid,title,period\nK1,First meeting,2010\nK2,Second meeting,2011\n=== policies.csv\nid,name,first_period\nsafety,Road safety,2011\n"
        + "=== organisations.csv\nid,name\nundp,United Nations Development Programme\n";

    // Code, whole message, files.
    private static readonly (string Code, string Message, string Files)[] s_cases =
    [
        (
            "CN103",
            "participations.csv: found files 'cities.csv', 'notes.txt'; expected participations.csv (columns city,event at least) or contacts.csv "
                + "(source,target).",
            "=== notes.txt\nx\n=== cities.csv\nid\na\n"),
        (
            "CN104",
            "particpations.csv: found a file 'particpations.csv'; expected one of cities.csv, periods.csv, events.csv, participations.csv, memberships.csv, "
                + "organisations.csv, engagements.csv, policies.csv, adoptions.csv, outcomes.csv, contacts.csv, mandates.csv, assessments.csv, "
                + "covariates.csv, corrections.csv. Did you mean 'participations.csv'?",
            Ties + "=== particpations.csv\ncity,event\n"),
        ("CN105", "datapackage.json, column 'name': found a name that is no text; expected text.", Ties + "=== datapackage.json\n{\"name\": 3}\n"),
        (
            "CN105",
            "datapackage.json line 1: found JSON that is no object; expected an object with name, title and resources.",
            Ties + "=== datapackage.json\n[]\n"),
        ("CN106", "cities.csv: found an empty file; expected a header row with 'id'.", Ties + "=== cities.csv\n"),
        ("CN107", "cities.csv: found a header and no row; expected at least one row. Delete the file, or fill it.", Ties + "=== cities.csv\nid,name\n"),
        ("CN108", "participations.csv: found no row of participations or contacts; expected at least one.", "=== participations.csv\ncity,event\n"),
        (
            "CN109",
            "participations.csv: found the table participations in 'participations.csv', 'participations/b.csv'; expected one file of a table, or one folder "
                + "of files. Delete or rename the others.",
            "=== participations.csv\ncity,event\na,x\n=== participations/b.csv\ncity,event\nb,x\n"),
        (
            "CN112",
            "participations.csv line 3, column 'event': found a NUL byte (byte 18 of the file); expected text. Save the file as UTF-8.",
            "=== participations.csv\ncity,event\na,x\nb,\0y\n"),
        (
            "CN113",
            "participations.csv line 2: found 2 lines that end in CR alone, from here on; expected lines that end in LF or CRLF. Save the file with LF line "
                + "ends.",
            "=== participations.csv\ncity,event\na,x\rb,x\rc,x\n"),
        (
            "CN114",
            "participations.csv line 3, column 'city': found a quote that is never closed; expected a closing quote.",
            "=== participations.csv\ncity,event\na,x\n\"b,x\nc,x\n"),
        (
            "CN115",
            "participations.csv line 2, column 'city': found a quote inside a field that is not quoted; expected the whole field in quotes, and each quote "
                + "in it doubled.",
            "=== participations.csv\ncity,event\na\"b,x\n"),
        (
            "CN115",
            "participations.csv line 3, column 'city': found text after the closing quote of a field opened on line 2; expected a comma or the end of the "
                + "line; quotes inside a field are doubled.",
            "=== participations.csv\ncity,event\n\"a\nb\"c,x\n"),
        ("CN117", "participations.csv line 3: found 3 fields; expected 2 fields, as in the header. Put fields that hold a comma in quotes.", Ties + "b,x,1\n"),
        ("CN117", "participations.csv line 5: found 1 field; expected 2 fields, as in the header.", "=== participations.csv\ncity,event\n\"a\n\nb\",x\nb\n"),
        (
            "CN121",
            "participations.csv line 1, column 'event': found columns 'city', 'Evento', 'note'; expected a column 'event'. Rename the column to 'event': "
                + "'Evento'.",
            "=== participations.csv\ncity,Evento,note\na,x,\n"),
        (
            "CN181",
            "participations.csv: found fields separated by semicolons (';'), read as such; expected commas.",
            "=== participations.csv\ncity;event\na;x\n"),
        (
            "CN122",
            "participations.csv line 1, column 'event': found column 'event' twice (columns 2 and 3); expected each name once.",
            "=== participations.csv\ncity,event,event\na,x,y\n"),
        (
            "CN123",
            "participations.csv line 1, column 'wieght': found column 'wieght'; expected one of city, event, period, from, to, role, presence, weight, "
                + "probability, evidence, confidence, source, as_printed. Did you mean 'weight'?",
            "=== participations.csv\ncity,event,wieght\na,x,1\n"),
        (
            "CN123",
            "cities.csv line 1, column 'Latitude': found column 'Latitude', kept as a covariate; expected column 'lat'. Did you mean 'lat'?",
            Ties + "=== cities.csv\nid,Latitude\na,1\n"),
        (
            "CN124",
            "participations.csv line 1: found no name for column 3; expected a name for each column. Delete the column, or name it.",
            "=== participations.csv\ncity,event,\na,x,1\n"),
        (
            "CN125",
            "participations.csv line 1: found 10001 columns; expected at most 10000. Look for a line end that is missing.",
            "=== participations.csv\n" + new string(',', 10_000) + "\n"),
        (
            "CN126",
            "participations.csv line 3: found 2 rows above the names of columns ('Meetings of 2013'); expected the names of columns on the first line that "
                + "holds something. They are passed over.",
            "=== participations.csv\nMeetings of 2013,\n,\ncity,event\na,x\n"),
        (
            "CN198",
            "participations.csv line 1: found 3 lines that end in CR alone, from here on, read as such; expected lines that end in LF or CRLF.",
            "=== participations.csv\rcity,event\ra,x\rb,x\r".Replace("csv\r", "csv\n", StringComparison.Ordinal)),
        (
            "CN131",
            "participations.csv line 2, column 'city': found a blank cell; expected every row of participations to have one.",
            "=== participations.csv\ncity,event\n,x\n"),
        (
            "CN183",
            "participations.csv line 3: found 1 column without a name or a cell, 2 rows without a cell; expected cells that hold something. They are passed "
                + "over.",
            "=== participations.csv\ncity,event,\na,x,\n,,\n,,\n"),
        (
            "CN184",
            "participations.csv line 2, column 'weight': found '610,086', which may be 610086 or 610.086; expected a number with one reading. Use --decimal "
                + "comma or --decimal point, or write it without marks of thousands.",
            "=== participations.csv\ncity,event,weight\na,x,\"610,086\"\n"),
        (
            "CN185",
            "participations.csv line 2, column 'weight': found numbers with a decimal comma, such as '1,5', read as 1.5; expected a decimal point. Use "
                + "--decimal point if that is wrong.",
            "=== participations.csv\ncity,event,weight\na,x,\"1,5\"\n"),
        (
            "CN186",
            "events.csv line 2, column 'start': found '3/10/2013', which may be 2013-10-03 (day first) or 2013-03-10 (month first); expected a date with one "
                + "reading, such as 2013-10-03. Use --dates day-first or --dates month-first, or write the year first.",
            Ties + "=== events.csv\nid,start\nx,3/10/2013\n"),
        (
            "CN187",
            "events.csv line 2, column 'start': found dates read day first, since '25/12/2013' has no other reading; expected dates with the year first. Use "
                + "--dates month-first if that is wrong.",
            Ties + "=== events.csv\nid,start\nx,25/12/2013\n"),
        (
            "CN188",
            "participations.csv line 2, column 'period': found periods that stand in the order of their text: 'Feb 2013', 'Jan 2013'; expected periods of "
                + "one form that begins with the year, such as 2013, 2013-10 or 2013-Q4. Rename them, or put dates into a column 'date' and say --period-by "
                + "month, or add periods.csv with the start of each.",
            "=== participations.csv\ncity,event,period\na,x,Jan 2013\na,y,Feb 2013\n"),
        (
            "CN190",
            "participations.csv line 3, column 'city': found 'Rosaio' beside 'Rosario' (participations.csv line 2); expected names of different cities that "
                + "differ by more than a letter. They count as two cities. If they are one: 'check --fix FOLDER --accept Rosaio=Rosario'.",
            "=== participations.csv\ncity,event\nRosario,x\nRosaio,x\n"),
        (
            "CN132",
            "participations.csv line 2, column 'weight': found 'NaN'; expected a number such as 1.5 or -2e-3, or nothing when it is not known.",
            "=== participations.csv\ncity,event,weight\na,x,NaN\n"),
        (
            "CN132",
            "participations.csv line 2, column 'weight': found '-Infinity'; expected a number such as 1.5 or -2e-3, or nothing when it is not known.",
            "=== participations.csv\ncity,event,weight\na,x,-Infinity\n"),
        (
            "CN132",
            "participations.csv line 2, column 'weight': found '1e999'; expected a number such as 1.5 or -2e-3, or nothing when it is not known.",
            "=== participations.csv\ncity,event,weight\na,x,1e999\n"),
        (
            "CN133",
            "participations.csv line 2, column 'weight': found -1; expected a number of at least 0.",
            "=== participations.csv\ncity,event,weight\na,x,-1\n"),
        (
            "CN133",
            "participations.csv line 2, column 'probability': found 1.1; expected a number from 0 to 1.",
            "=== participations.csv\ncity,event,probability\na,x,1.1\n"),
        ("CN133", "cities.csv line 2, column 'lat': found 90.5; expected a number from -90 to 90.", Ties + "=== cities.csv\nid,lat,lon\na,90.5,0\n"),
        ("CN133", "cities.csv line 2, column 'lon': found -180.5; expected a number from -180 to 180.", Ties + "=== cities.csv\nid,lat,lon\na,0,-180.5\n"),
        (
            "CN133",
            "mandates.csv line 2, column 'compliance': found 2; expected a number from 0 to 1.",
            Ties + "=== mandates.csv\nauthority,policy,from,compliance\nstate,p,1,2\n"),
        (
            "CN134",
            "assessments.csv line 2, column 'products': found '3'; expected 0, 1 or 2, or nothing when not assessed.",
            Ties + "=== assessments.csv\nperiod,products\n1,3\n"),
        (
            "CN135",
            "events.csv line 2, column 'start': found 'soon'; expected a date: YYYY, YYYY-MM or YYYY-MM-DD.",
            Ties + "=== events.csv\nid,period,start\nx,1,soon\n"),
        (
            "CN135",
            "cities.csv line 2, column 'joined': found 'long ago'; expected a date (YYYY, YYYY-MM or YYYY-MM-DD), or the id of a period that has a start.",
            Ties + "=== cities.csv\nid,joined\na,long ago\n"),
        (
            "CN197",
            "participations.csv line 2, column 'role': found 'cordinator'; expected one of coordinator, deputy, host, organiser, presenter, author, "
                + "participant, or a word of your own. It is kept as written. Did you mean 'coordinator'?",
            "=== participations.csv\ncity,event,role\na,x,cordinator\n"),
        (
            "CN197",
            "events.csv line 2, column 'kind': found 'assembly'; expected one of coordination, meeting, workshop, congress, training, publication, forum, "
                + "visit, other, or a word of your own. It is kept as written.",
            Ties + "=== events.csv\nid,kind\nx,assembly\n"),
        (
            "CN136",
            "events.csv line 2, column 'status': found 'canceled'; expected one of held, cancelled, planned, unknown. Did you mean 'cancelled'?",
            Ties + "=== events.csv\nid,status\nx,canceled\n"),
        (
            "CN136",
            "participations.csv line 2, column 'evidence': found 'blog'; expected one of paper, secondary.",
            "=== participations.csv\ncity,event,evidence\na,x,blog\n"),
        (
            "CN137",
            "cities.csv line 2, column 'country': found 'Atlantis'; expected two capital letters, as in ISO 3166-1: AR, BR, UY.",
            Ties + "=== cities.csv\nid,country\na,Atlantis\n"),
        (
            "CN175",
            "cities.csv line 2, column 'country': found 'br', read as BR; expected two capital letters, as in ISO 3166-1: AR, BR, UY. 'check --fix' writes the "
                + "codes.",
            Ties + "=== cities.csv\nid,country\na,br\n"),
        (
            "CN175",
            "cities.csv line 2, column 'country': found 'BRASIL', read as BR; expected two capital letters, as in ISO 3166-1: AR, BR, UY. 'check --fix' writes "
                + "the codes.",
            Ties + "=== cities.csv\nid,country\na,BRASIL\n"),
        ("CN138", "participations.csv line 3, column 'city': found 'b '; expected an id without white space around it. Write 'b'.", Ties + "b ,x\n"),
        (
            "CN139",
            "participations.csv line 3, column 'city': found 'SAO PAULO' beside 'São Paulo' (participations.csv line 2); expected one spelling for one city. "
                + "They count as two cities. If they are one: 'check --fix FOLDER --accept \"SAO PAULO=São Paulo\"'.",
            "=== participations.csv\ncity,event\nSão Paulo,x\nSAO PAULO,x\n"),
        (
            "CN141",
            "cities.csv line 4, column 'id': found 'a' again; expected each id once; it stands on line 2 already.",
            Ties + "=== cities.csv\nid\na\nb\na\n"),
        (
            "CN141",
            "assessments.csv line 3, column 'period': found '1' again; expected each period once; it stands on line 2 already.",
            Ties + "=== assessments.csv\nperiod\n1\n1\n"),
        (
            "CN141",
            "outcomes.csv line 3: found the same city, policy and period again; expected each once; they stand on line 2 already.",
            Ties + "=== outcomes.csv\ncity,policy,period,value\na,p,1,0\na,p,1,1\n"),
        (
            "CN142",
            "participations.csv line 4: found the same city, event and role again; expected each once; they stand on line 2 already.",
            Ties + "b,x\na,x\n"),
        (
            "CN143",
            "events.csv line 2, column 'end': found end 2013-10-02, start 2013-10-03; expected an end that is not before the start.",
            Ties + "=== events.csv\nid,start,end\nx,2013-10-03,2013-10-02\n"),
        (
            "CN143",
            "periods.csv line 2, column 'end': found end 2010, start 2010; expected an end after the start: the end is the day after the last.",
            "=== participations.csv\ncity,event,period\na,x,1\n=== periods.csv\nid,start,end\n1,2010,2010\n"),
        (
            "CN143",
            "cities.csv line 2, column 'left': found left 2009, joined 2010; expected a city to leave after it joined.",
            Ties + "=== cities.csv\nid,joined,left\na,2010,2009\n"),
        (
            "CN143",
            "adoptions.csv line 2, column 'left': found '2010'; expected '2011', the period of adoption, or later.",
            Network + "=== participations.csv\ncity,event\nasuncion,K1\n=== adoptions.csv\ncity,policy,period,left\nasuncion,safety,2011,2010\n"),
        (
            "CN143",
            "contacts.csv line 2, column 'to': found '2010'; expected a period after '2010': to is the first period that does not count.",
            "=== contacts.csv\nsource,target,from,to\na,b,2010,2010\n"),
        (
            "CN144",
            "periods.csv line 2, column 'start': found '2' from 2010-06 to 2012; expected a start not before the end of '1', 2010 to 2011.",
            "=== participations.csv\ncity,event,period\na,x,1\n=== periods.csv\nid,start,end\n2,2010-06,2012\n1,2010,2011\n"),
        (
            "CN145",
            "contacts.csv line 2, column 'period': found period '2010' together with from or to; expected either a period, or from and to.",
            "=== contacts.csv\nsource,target,period,to\na,b,2010,2011\n"),
        (
            "CN145", "participations.csv line 2, column 'period': found period '2010' together with from or to; expected either a period, or from and to.",
            "=== participations.csv\ncity,event,period,from\na,x,2010,2010\n"),
        (
            "CN143", "participations.csv line 2, column 'to': found to 2010, from 2010; expected a time after from: to is the first that does not count. "
            + "Write the time after it, or leave it blank when the city is still there.", "=== participations.csv\ncity,event,from,to\na,x,2010,2010\n"),
        (
            "CN146", "participations.csv line 3, column 'from': found the spell 2011.. of the same city, event and role as 2010..2012 on line 2; "
            + "expected spells that do not overlap. Together they count as one.", "=== participations.csv\ncity,event,from,to\na,x,2010,2012\na,x,2011,\n"),
        (
            "CN147", "memberships.csv line 2, column 'city': found 'a', which has joined or left on cities.csv line 2; expected one of the two. "
            + "Blank joined and left there.", Ties + "=== cities.csv\nid,joined\na,2010\n=== memberships.csv\ncity,from\na,2010\n"),
        (
            "CN153", "participations.csv line 2, column 'from': found 'spring'; expected the id of a period, or a date: YYYY, YYYY-MM or YYYY-MM-DD.",
            Network + "=== participations.csv\ncity,event,from\nasuncion,K1,spring\n"),
        (
            "CN163", "participations.csv line 2, column 'from': found the date 2010, though periods have no dates; "
            + "expected the id of a period, or a start for each period.", "=== participations.csv\ncity,event,from,to\na,x,2010,late\n"),
        (
            "CN170", "participations.csv line 3, column 'period': found the period 'all'; expected an id that names no window: "
            + "not all, each, cumulative, sliding:K, nor FIRST..LAST of two other periods. Rename the period everywhere it stands.",
            "=== participations.csv\ncity,event,period\na,x,2001\nb,y,all\n"),
        (
            "CN170", "periods.csv line 3, column 'id': found the period 'all'; expected an id that names no window: "
            + "not all, each, cumulative, sliding:K, nor FIRST..LAST of two other periods. Rename the period everywhere it stands.",
            "=== participations.csv\ncity,event,period\na,x,2001\n=== periods.csv\nid\n2001\nall\n"),
        (
            "CN167", "participations.csv line 3, column 'from': found the spell 2013..; expected a spell that overlaps event 'x', 2010 to 2012.",
            "=== participations.csv\ncity,event,from\na,x,2011\na,x,2013\n=== events.csv\nid,start,end\nx,2010,2012\n"),
        (
            "CN168", "participations.csv line 3, column 'from': found 2 rows without from, this the first, in events where others have one; "
            + "expected the time from which the city takes part. They count from the start of their event, or not at all with --unknown-start leave-out.",
            "=== participations.csv\ncity,event,from,to\na,x,2010,2012\nb,x,,2013\nc,x,,\n"),
        (
            "CN169", "events.csv line 2, column 'end': found 2015 for event 'x', whole periods after its period '2012'; "
            + "expected no period beside a start and an end that are periods apart. Blank the period to have the event in every period from its start to its "
            + "end.",
            Ties + "=== events.csv\nid,period,start,end\nx,2012,2012,2015\ny,,2014,\nz,,2013,\nw,,2015,\n"),
        (
            "CN151",
            "participations.csv line 2, column 'city': found 'Asuncíon'; expected the id of a city in cities.csv. Did you mean 'asuncion' (Asunción)?",
            Network + "=== participations.csv\ncity,event\nAsuncíon,K1\n"),
        (
            "CN151",
            "participations.csv line 2, column 'city': found 'ASSUNCAO'; expected the id of a city in cities.csv. Did you mean 'asuncion' (Assunção)?",
            Network + "=== participations.csv\ncity,event\nASSUNCAO,K1\n"),
        (
            "CN151",
            "participations.csv line 2, column 'city': found 'Quito'; expected the id of a city in cities.csv.",
            Network + "=== participations.csv\ncity,event\nQuito,K1\n"),
        (
            "CN151",
            "events.csv line 2, column 'host': found 'b'; expected a city that takes part in an event or is in contact, as there is no cities.csv.",
            Ties + "=== events.csv\nid,host\nx,b\n"),
        (
            "CN151",
            "adoptions.csv line 2, column 'source_city': found 'sao paolo'; expected the id of a city in cities.csv. Did you mean 'sao-paulo' (São Paulo)?",
            Network + "=== participations.csv\ncity,event\nasuncion,K1\n=== adoptions.csv\ncity,policy,period,source_city\nasuncion,safety,2011,sao paolo\n"),
        (
            "CN151",
            "mandates.csv line 2, column 'cities': found 'b'; expected a city that takes part in an event or is in contact, as there is no cities.csv.",
            Ties + "=== mandates.csv\nauthority,policy,from,cities\nstate,p,1,a;b\n"),
        (
            "CN151",
            "covariates.csv line 2, column 'city': found 'b'; expected a city that takes part in an event or is in contact, as there is no cities.csv.",
            Ties + "=== covariates.csv\ncity,period,name,value\nb,1,gdp,1\n"),
        (
            "CN151",
            "contacts.csv line 2, column 'target': found 'Sao Paulo'; expected the id of a city in cities.csv. Did you mean 'sao-paulo' (São Paulo)?",
            Network + "=== contacts.csv\nsource,target\nasuncion,Sao Paulo\n"),
        (
            "CN151",
            "outcomes.csv line 2, column 'city': found 'b'; expected a city that takes part in an event or is in contact, as there is no cities.csv.",
            Ties + "=== outcomes.csv\ncity,policy,period,value\nb,p,1,0.5\n"),
        (
            "CN152",
            "participations.csv line 2, column 'event': found 'Frist meeting'; expected the id of an event in events.csv. Did you mean 'K1' (First meeting)?",
            Network + "=== participations.csv\ncity,event\nasuncion,Frist meeting\n"),
        (
            "CN152",
            "events.csv line 2, column 'same_occasion': found 'y'; expected the id of an event in events.csv.",
            Ties + "=== events.csv\nid,same_occasion\nx,y\n"),
        (
            "CN152",
            "engagements.csv line 2, column 'event': found 'y'; expected an event with a participation, as there is no events.csv.",
            Ties + "=== engagements.csv\norganisation,event\nundp,y\n"),
        (
            "CN153",
            "participations.csv line 2, column 'period': found '2012'; expected the id of a period in periods.csv. Did you mean '2010'?",
            Network + "=== participations.csv\ncity,event,period\nasuncion,K3,2012\n"),
        (
            "CN153",
            "contacts.csv line 2, column 'to': found 'later'; expected the id of a period in periods.csv.",
            Network + "=== contacts.csv\nsource,target,to\nasuncion,sao-paulo,later\n"),
        (
            "CN154",
            "adoptions.csv line 2, column 'policy': found 'road-safety'; expected the id of a policy in policies.csv. Did you mean 'safety' (Road safety)?",
            Network + "=== participations.csv\ncity,event\nasuncion,K1\n=== adoptions.csv\ncity,policy,period\nasuncion,road-safety,2011\n"),
        (
            "CN155",
            "engagements.csv line 2, column 'organisation': found 'undb'; expected the id of an organisation in organisations.csv. Did you mean 'undp'?",
            Network + "=== participations.csv\ncity,event\nasuncion,K1\n=== engagements.csv\norganisation,event\nundb,K1\n"),
        ("CN156", "events.csv line 2, column 'same_occasion': found 'x'; expected another event.", Ties + "=== events.csv\nid,same_occasion\nx,x\n"),
        (
            "CN157",
            "events.csv line 2, column 'same_occasion': found 'y', which points on itself; expected the row that counts, whose own same_occasion is blank.",
            Ties + "=== events.csv\nid,same_occasion\nx,y\ny,z\nz,\n"),
        ("CN156", "contacts.csv line 2, column 'target': found 'a'; expected another city than the source.", "=== contacts.csv\nsource,target\na,a\n"),
        (
            "CN161",
            "events.csv line 3, column 'period': found neither period nor date for event 'y'; expected a period or a date, as there are periods.",
            Ties + "=== events.csv\nid,period\nx,1\ny,\n"),
        (
            "CN162",
            "events.csv line 2, column 'start': found 2012-03 for event 'x'; expected a date in its period '1', from 2010-01-01 to before 2011-01-01.",
            Ties + "=== events.csv\nid,period,start\nx,1,2012-03\n=== periods.csv\nid,start,end\n1,2010,2011\n"),
        (
            "CN163",
            "events.csv line 2, column 'period': found no period, and the date 2012-03, which lies in no period; expected a period, or a date that lies in "
                + "one period.",
            Ties + "=== events.csv\nid,start\nx,2012-03\n=== periods.csv\nid,start,end\n1,2010,2011\n"),
        (
            "CN163",
            "events.csv line 2, column 'period': found no period, and the date 2010, which may lie in '1', '2'; expected a period, or a date that lies in "
                + "one period.",
            Ties + "=== events.csv\nid,start\nx,2010\n=== periods.csv\nid,start,end\n1,2009-12,2010-12\n2,2010-12,2011-12\n"),
        (
            "CN164",
            "participations.csv line 3, column 'period': found '2' for event 'x'; expected '1', as in participations.csv line 2. Where cities take part in "
                + "one event at different times, state these in from and to.",
            "=== participations.csv\ncity,event,period\na,x,1\nb,x,2\n"),
        (
            "CN164",
            "participations.csv line 2, column 'period': found '2' for event 'x'; expected '1', as in events.csv line 2. Where cities take part in one event "
                + "at different times, state these in from and to.",
            "=== participations.csv\ncity,event,period\na,x,2\n=== events.csv\nid,period\nx,1\n"),
        (
            "CN165",
            "adoptions.csv line 2, column 'period': found '2010'; expected '2011' or later, the first period of policy 'safety'.",
            Network + "=== participations.csv\ncity,event\nasuncion,K1\n=== adoptions.csv\ncity,policy,period\nasuncion,safety,2010\n"),
        (
            "CN166",
            "periods.csv line 3, column 'start': found no start for 1 of 2 periods; expected a start for every period, or for none. The periods stand in the "
                + "order of their ids.",
            "=== participations.csv\ncity,event,period\na,x,1\n=== periods.csv\nid,start,end\n1,2010,2011\n2,,\n"),
        (
            "CN171", "participations.csv line 2, column 'city': found 2 texts of the kind: 'Ros\u200Bario' (participations.csv line 2: U+200B); "
            + "'x\u202E' (participations.csv line 2: U+202E); expected letters that can be seen.",
            "=== participations.csv\ncity,event\nRos\u200Bario,x\u202E\nRos\u200Bario,y\n"),
        (
            "CN172",
            "cities.csv line 2, column 'name': found 1 text of the kind: 'C\u043Erdoba Сity' (cities.csv line 2: U+043E); expected one alphabet in a word.",
            Ties + "=== cities.csv\nid,name\na,C\u043Erdoba Сity\n"),
        (
            "CN139", "participations.csv line 3, column 'city': found 'Sa\u0303o' beside 'S\u00E3o' (participations.csv line 2), U+0303 beside U+00E3; "
            + "expected one spelling for one city. They count as two cities. If they are one, write one name.",
            "=== participations.csv\ncity,event\nS\u00E3o,x\nSa\u0303o,x\n"),
        (
            "CN139", "participations.csv line 3, column 'event': found 'e\u0301' beside '\u00E9' (participations.csv line 2), U+0301 beside U+00E9; "
            + "expected one spelling for one event. They count as two events. If they are one, write one name.",
            "=== participations.csv\ncity,event\na,\u00E9\na,e\u0301\n"),
        (
            "CN173",
            "cities.csv line 2, column 'country': found 'UK'; expected a code of ISO 3166-1: AR, BR, UY. Write GB.",
            Ties + "=== cities.csv\nid,country\na,UK\n"),
        (
            "CN173",
            "cities.csv line 2, column 'country': found 'EL'; expected a code of ISO 3166-1: AR, BR, UY. Write GR.",
            Ties + "=== cities.csv\nid,country\na,EL\n"),
        (
            "CN173",
            "cities.csv line 2, column 'country': found 'XX'; expected a code of ISO 3166-1: AR, BR, UY. Leave the cell blank when the country is not known.",
            Ties + "=== cities.csv\nid,country\na,XX\n"),
        (
            "CN174",
            "participations.csv line 2, column 'city': found 2 rows outside the membership of the city (line 2: city 'a' at event 'x', which ended before it "
                + "joined (2012); "
            + "line 5: city 'b' at event 'y', which began after it left (2011)); expected participations between joined and left.",
            "=== participations.csv\ncity,event,period\na,x,2010\na,y,2012\nb,x,2010\nb,y,2012\n=== cities.csv\nid,joined,left\na,2012,\nb,,2011\n"
            + "=== periods.csv\nid,start,end\n2010,2010,2012\n2012,2012,2014\n"),
        (
            "CN133", "participations.csv line 2, column 'weight': found 1e308; expected a weight of 0, or from 1e-12 to 1e12. Use a larger or smaller unit.",
            "=== participations.csv\ncity,event,weight\na,x,1e308\n"),
        (
            "CN133", "events.csv line 2, column 'weight': found 1e-300; expected a weight of 0, or from 1e-12 to 1e12. Use a larger or smaller unit.",
            Ties + "=== events.csv\nid,weight\nx,1e-300\n"),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_problem_says_where_what_and_what_instead(int number)
    {
        var (code, message, files) = s_cases[number];
        var reading = RecordTexts.Read(files);
        Assert.Contains($"{code} {message}", reading.Problems.Select(problem => $"{problem.Code} {problem}"));
        Assert.Equal(reading.Problems.All(p => p.Severity is not Severity.Error), reading.Records is not null);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_reported_with_line_byte_and_column()
    {
        var reading = RecordReader.Read(RecordFiles.Of(
            "sample",
            new Dictionary<string, byte[]> { ["participations.csv"] = [.. "city,event\né,x\n"u8, .. Encoding.Latin1.GetBytes("\"São\n Paulo\",x\n")] }));
        Assert.Equal(
            "participations.csv line 3, column 'city': found the byte 0xE3 (byte 19 of the file); expected UTF-8. Save the file as UTF-8, or name its "
                + "encoding with --encoding. In Latin-1 it would be 'ã'.",
            Assert.Single(reading.Problems, problem => problem.Code == "CN111").ToString());
    }

    [Fact]
    public void Utf16_is_read_and_reported()
    {
        var reading = RecordReader.Read(RecordFiles.Of(
            "sample",
            new Dictionary<string, byte[]> { ["participations.csv"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("city,event\na,x\n")] }));
        Assert.Equal(
            "participations.csv: found text in UTF-16, read as such; expected UTF-8. Use --encoding if that is wrong.",
            Assert.Single(reading.Problems).ToString());
        Assert.Equal([new Participation("a", "x")], reading.Records!.Participations);
    }

    [Fact]
    public void A_field_of_ten_megabytes_is_refused_without_being_kept()
    {
        var files = RecordTexts.Files("=== participations.csv\ncity,event\n" + new string('a', 10_000_000) + ",x\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.Single(RecordReader.Read(files).Problems);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal("CN116", problem.Code);
        Assert.Equal(
            "participations.csv line 2, column 'city': found a field of 10000000 bytes; expected at most 1 MB (1048576 bytes). Look for a quote that is not "
                + "closed.",
            problem.ToString());
    }

    [Fact]
    public void A_line_of_ten_million_commas_is_one_problem()
    {
        var problem = Assert.Single(RecordTexts.Read("=== participations.csv\ncity,event\na,x\n" + new string(',', 10_000_000)).Problems);
        Assert.Equal(("CN117", 3, "10000001 fields"), (problem.Code, problem.Line, problem.Found));
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_problem()
    {
        var problem = Assert.Single(RecordReader.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "records")).Problems);
        Assert.Equal(("CN101", 0, "records"), (problem.Code, problem.Line, problem.File));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem_and_the_others_are_read()
    {
        var files = new RecordFiles(
            "sample",
            ["participations.csv", "cities.csv"],
            file => file == "cities.csv" ? throw new UnauthorizedAccessException("Denied.") : "city,event\na,\n"u8.ToArray());
        Assert.Equal(
            [
                "cities.csv: found a file that cannot be read (Denied.); expected a readable file of at most 2 GB.",
                "participations.csv line 2, column 'event': found a blank cell; expected every row of participations to have one."
            ],
            RecordReader.Read(files).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void All_problems_of_all_files_come_in_one_run_and_what_hides_most_first()
    {
        var reading = RecordTexts.Read(
            "=== participations.csv\ncity,event,weight,role\nb,x,-1,boss\n\"open,x,1,host\nc,x,one,\n=== cities.csv\nid,lat\na,99\nb,98,97\n=== "
                + "events.csv\nid,start\nx,soon\n");
        Assert.Null(reading.Records);
        Assert.Equal(
            [
                "cities.csv 3  CN117", "participations.csv 3 city CN114", "cities.csv 2 lat CN133", "events.csv 2 start CN135",
                "participations.csv 2 weight CN133",
                "participations.csv 4 city CN151", "participations.csv 4 weight CN132", "participations.csv 2 role CN197",
            ],
            reading.Problems.Select(p => $"{p.File} {p.Line} {p.Column} {p.Code}"));
    }

    [Fact]
    public void What_is_wrong_on_many_rows_is_one_problem_with_a_count_and_three_lines()
    {
        var text = new StringBuilder("=== participations.csv\ncity,event,weight\n");
        for (var k = 0; k < 1500; k++)
            text.Append("a,x,-1\n");
        var reading = RecordTexts.Read(text.ToString());
        Assert.Null(reading.Records);
        Assert.Equal(
            [
                "CN133 participations.csv lines 2, 3, 4 … (1500 in all), column 'weight': found -1; expected a number of at least 0.",
                "CN142 participations.csv lines 3, 4, 5 … (1499 in all): found the same city, event and role again; expected each once; they stand on line 2 "
                    + "already.",
            ],
            reading.Problems.Select(problem => $"{problem.Code} {problem}"));
        var table = RecordProblemTable.Of(reading.Problems);
        Assert.Equal([1500, 1499], table.Integers("count"));
        Assert.Equal("2;3;4", table.Text("lines")[0]);
    }

    [Fact]
    public void Of_one_kind_twenty_are_reported_and_the_others_counted()
    {
        var text = new StringBuilder("=== cities.csv\nid\ncanoas\n=== participations.csv\ncity,event\n");
        for (var k = 0; k < 150; k++)
            text.Append("canoas").Append(k).Append(",x\n");
        var reading = RecordTexts.Read(text.ToString());
        Assert.Equal(21, reading.Problems.Count);
        Assert.Equal(20, reading.Problems.Count(problem => problem.Suggestion == "Did you mean 'canoas'?"));
        Assert.Contains(reading.Problems, problem => problem.Count == 130 && problem.Found.StartsWith("130 more of this kind", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_row_or_header_makes_no_unknown_references()
    {
        Assert.Equal(["CN117"], RecordTexts.Read("=== cities.csv\nid,name\na,b,c\n=== participations.csv\ncity,event\na,x\n").Problems.Select(p => p.Code));
        Assert.Equal(["CN121"], RecordTexts.Read("=== cities.csv\nname\na\n=== participations.csv\ncity,event\na,x\n").Problems.Select(p => p.Code));
    }

    [Fact]
    public void Every_code_has_a_test()
    {
        string[] elsewhere =
        [
            "CN101", "CN102", "CN111", "CN116", "CN171", "CN172", "CN173", "CN174", "CN180", "CN182", "CN189", "CN194", "CN195", "CN196", "CN199",
        ];
        Assert.Equal(RecordCodes.All.Select(code => code.Id), s_cases.Select(c => c.Code).Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_is_listed_once()
    {
        var properties = typeof(RecordCodes).GetProperties().Where(p => p.PropertyType == typeof(RecordCode)).Select(p => (RecordCode)p.GetValue(null)!);
        Assert.Equal(properties.Select(code => code.Id).Order(StringComparer.Ordinal), RecordCodes.All.Select(code => code.Id));
        Assert.Equal(RecordCodes.All.Count, RecordCodes.All.Select(code => code.Id).Distinct().Count());
    }

    [Fact]
    public void A_code_has_one_meaning_over_all_registries()
    {
        var codes = typeof(RecordCodes).Assembly
            .GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
                .Where(property => property.PropertyType == typeof(RecordCode)).Select(property => (RecordCode)property.GetValue(null)!).ToArray();
        Assert.True(codes.Length > RecordCodes.All.Count); // more than one registry
        Assert.Empty(codes.GroupBy(code => code.Id).Where(same => same.Count() > 1).Select(same => string.Join(" / ", same)));
    }

    [Fact]
    public void A_single_period_may_be_called_all() =>
        Assert.Empty(RecordTexts.Read("=== participations.csv\ncity,event,period\na,x,all\nb,x,all\n").Problems);

    [Theory]
    [InlineData("each")]
    [InlineData("cumulative")]
    [InlineData("sliding:2")]
    [InlineData("2001..2002")]
    public void A_period_has_no_name_of_a_window(string id)
    {
        var problem = Assert.Single(RecordTexts.Read(
            $"=== participations.csv\ncity,event,period\na,x,2001\nb,y,2002\nb,z,{id}\n").Problems, problem => problem.Code == "CN170");
        Assert.Equal(4, problem.Line);
    }

    [Fact]
    public void Problems_make_the_table_check()
    {
        var table = RecordProblemTable.Of(RecordTexts.Read("=== participations.csv\ncity,event,weight,other\na,x,-1,\n").Problems);
        Assert.Equal("check", table.Name);
        Assert.Equal(
            ["severity", "code", "file", "line", "column", "found", "expected", "suggestion", "count", "lines"], table.Columns.Select(column => column.Name));
        Assert.Equal(["error", "warning"], table.Text("severity"));
        Assert.Equal([2, 1], table.Integers("line"));
        Assert.Equal(["weight", "other"], table.Text("column"));
    }
}
