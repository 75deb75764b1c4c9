using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class DlMatrixTests
{
    [Theory]
    [InlineData("n=3 format=lowerhalf", "0 1 0 2 3 0", "2 1 1|3 1 2|3 2 3")]
    [InlineData("n=3 format=lowerhalf diagonal=absent", "1 2 3", "2 1 1|3 1 2|3 2 3")]
    [InlineData("n=3 format=upperhalf", "0 1 2 0 3 0", "1 2 1|1 3 2|2 3 3")]
    [InlineData("n=3 format=fullmatrix diagonal=absent", "1 0 0 2 3 0", "1 2 1|2 3 2|3 1 3")]
    [InlineData("nr=1 nc=3", "0 4 na", "1 2 4")]
    public void Numbers_stand_where_the_format_says(string header, string numbers, string cells)
    {
        var log = new ProblemLog();
        Assert.Equal(cells, string.Join('|', Cells(header, numbers, log).Select(cell => $"{cell.Row} {cell.Column} {cell.Weight}")));
        Assert.False(log.HasErrors);
    }

    [Theory]
    [InlineData("n=2", "0 1 1")]
    [InlineData("n=2", "0 1 1 0 0")]
    public void Too_few_or_too_many_numbers_are_an_error(string header, string numbers)
    {
        var log = new ProblemLog();
        Assert.Empty(Cells(header, numbers, log));
        Assert.True(log.HasErrors);
    }

    private static (int Row, int Column, double Weight, int Line)[] Cells(string settings, string numbers, ProblemLog log)
    {
        var header = new DlHeader("f", log);
        header.Line(settings, 1);
        var matrix = new DlMatrix("f", header, new GraphChoice(null, "f", "matrix"), [], new DlLabels(), header.TwoMode ? new DlLabels() : null, log);
        foreach (var number in numbers.Split(' '))
            matrix.Take(number, 2);
        return [.. matrix.Cells(2)];
    }
}
