using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Assessment;

/// <summary>The table <c>assess</c>: the network's own scoring of each period, recomputed.</summary>
public static class AssessmentTable
{
    /// <summary>One row for each assessment of the records, in the order of time.</summary>
    /// <remarks>Columns: period, work_plan, activities, products, participation, total, class, printed_total, printed_class, agrees. Blank is not known; a
    /// period without a row in the records has none here.</remarks>
    public static Table Of(RecordSet records) =>
        Table.Of("assess", records.Assessments.Select(StpmAssessment.Of).ToArray())
            .Text("period", row => row.Source.Period)
            .Integer("work_plan", row => row.Source.WorkPlan)
            .Integer("activities", row => row.Source.Activities)
            .Integer("products", row => row.Source.Products)
            .Integer("participation", row => row.Source.Participation)
            .Integer("total", row => row.Total)
            .Text("class", row => row.Class is { } value ? StpmScale.NameOf(value) : null)
            .Integer("printed_total", row => row.Source.PrintedTotal)
            .Text("printed_class", row => row.Source.PrintedClass)
            .Flag("agrees", row => row.Agrees)
            .Build();
}
