using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>assessments.csv</c> and <c>corrections.csv</c>.</summary>
internal static class AssessmentRows
{
    private const int MostPoints = 2;
    private const int MostTotal = 8;

    public static IEnumerable<PeriodAssessment> Read(RowReader rows)
    {
        int period = rows.Column("period"), workPlan = rows.Column("work_plan"), activities = rows.Column("activities"), products = rows.Column("products"),
            participation = rows.Column("participation"), printedTotal = rows.Column("printed_total"), printedClass = rows.Column("printed_class");
        while (rows.Next())
        {
            yield return new PeriodAssessment(rows.RequiredId(period))
            {
                WorkPlan = rows.Score(workPlan, MostPoints),
                Activities = rows.Score(activities, MostPoints),
                Products = rows.Score(products, MostPoints),
                Participation = rows.Score(participation, MostPoints),
                PrintedTotal = rows.Score(printedTotal, MostTotal),
                PrintedClass = rows.Text(printedClass),
            };
        }
    }

    public static IEnumerable<Correction> ReadCorrections(RowReader rows)
    {
        int id = rows.Column("id"), table = rows.Column("table"), row = rows.Column("row"), column = rows.Column("column"), asPrinted = rows.Column("as_printed"),
            recordedAs = rows.Column("recorded_as"), certainty = rows.Column("certainty"), why = rows.Column("why"), source = rows.Column("source");
        while (rows.Next())
        {
            yield return new Correction(rows.RequiredId(id))
            {
                Table = rows.Text(table),
                Row = rows.Text(row),
                Column = rows.Text(column),
                AsPrinted = rows.Text(asPrinted),
                RecordedAs = rows.Text(recordedAs),
                Certainty = rows.Word(certainty, Words.Confidence),
                Why = rows.Text(why),
                Source = rows.Text(source),
            };
        }
    }
}
