namespace CityNetworks.Records.Files;

/// <summary>The line of each row: rows on lines that follow one another take no room.</summary>
internal sealed class LineRuns
{
    private readonly List<int> _rows = []; // the first row of each run
    private readonly List<int> _lines = []; // and its line
    private int _count;
    private int _next = -1;

    /// <summary>The lines of the files before the one that is read: lines are counted through all files of a table.</summary>
    public int Before { get; set; }

    /// <summary>Adds a row.</summary>
    public void Add(int line)
    {
        line += Before;
        if (line != _next)
        {
            _rows.Add(_count);
            _lines.Add(line);
        }

        _count++;
        _next = line + 1;
    }

    /// <summary>The line of a row.</summary>
    public int this[int row]
    {
        get
        {
            var run = _rows.BinarySearch(row);
            run = run < 0 ? ~run - 1 : run;
            return _lines[run] + row - _rows[run];
        }
    }
}
