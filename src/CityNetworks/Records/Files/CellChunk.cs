namespace CityNetworks.Records.Files;

/// <summary>Which fields of a table are read as numbered cells.</summary>
/// <param name="Fields">The field of each column.</param>
/// <param name="Required">The columns that need a cell.</param>
/// <param name="Nameless">The fields without a name.</param>
/// <param name="FieldCount">The number of fields of the header.</param>
internal sealed record CellLayout(IReadOnlyList<int> Fields, IReadOnlyList<int> Required, IReadOnlyList<int> Nameless, int FieldCount);

/// <summary>Some rows of a table, one after another, with the cells of each column by number: equal texts have one number.</summary>
/// <remarks>
/// A row that needs a closer look (doubled quotes, a cell too many, a blank that must not be) has no numbers: it is read by itself.
/// What cannot be cut into chunks at all, as a quote is out of place, is one chunk to the end of the table without numbers.
/// </remarks>
internal sealed class CellChunk
{
    private int _capacity = 1024;

    /// <param name="columns">The number of columns.</param>
    public CellChunk(int columns)
    {
        Numbers = new int[columns][];
        Texts = new CellTable[columns];
        for (var column = 0; column < columns; column++)
            (Numbers[column], Texts[column]) = (new int[_capacity], new CellTable());
        Starts = new int[_capacity];
        Lines = new int[_capacity];
    }

    /// <summary>A chunk of whole columns, whose rows follow one another line by line.</summary>
    /// <param name="numbers">The number of the cell of each column and row.</param>
    /// <param name="texts">The texts of each column by number.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="required">The columns that need a cell; rows without it are to be read by themselves.</param>
    public CellChunk(int[][] numbers, CellTable[] texts, int count, IReadOnlyList<int> required)
    {
        (Numbers, Texts, Count, _capacity) = (numbers, texts, count, count);
        foreach (var column in required)
        {
            for (var row = 0; row < count; row++)
            {
                if (numbers[column][row] == 0 && numbers[0][row] >= 0)
                    numbers[0][row] = ~numbers[0][row];
            }
        }
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Where the first row begins in the table.</summary>
    public int Start { get; set; }

    /// <summary>The line on which the first row may begin.</summary>
    public int FirstLine { get; set; }

    /// <summary>The number of lines that end in it.</summary>
    public int LineEnds { get; set; }

    /// <summary>Whether a quote or the end of a line is out of place: then all rows from here on are read one by one.</summary>
    public bool IsMalformed { get; set; }

    /// <summary>The number of the cell of each column and row; 0 is blank. Of a row that is to be read by itself that of the first column is the complement.</summary>
    public int[][] Numbers { get; }

    /// <summary>The texts of each column by number.</summary>
    public CellTable[] Texts { get; }

    /// <summary>Where each row begins in the table.</summary>
    public int[] Starts { get; private set; } = [];

    // The lines before each row in the chunk; none: as many as rows.
    private int[] Lines { get; set; } = [];

    /// <summary>The fields without a name that hold something.</summary>
    public HashSet<int> Filled { get; } = [];

    /// <summary>Whether a row is to be read by itself.</summary>
    public bool IsUnread(int row) => Numbers[0][row] < 0;

    /// <summary>The line of a row in the table.</summary>
    public int LineOf(int row) => FirstLine + (Lines.Length == 0 ? row : Lines[row]);

    /// <summary>Empties the chunk.</summary>
    public void Clear()
    {
        (Count, LineEnds, IsMalformed) = (0, 0, false);
        Filled.Clear();
        foreach (var texts in Texts)
            texts.Clear();
    }

    /// <summary>Adds a row, whose cells are unread until they are set, and returns its number.</summary>
    public int Add(int start, int line)
    {
        if (Count == _capacity)
        {
            _capacity *= 2;
            foreach (ref var numbers in Numbers.AsSpan())
                Array.Resize(ref numbers, _capacity);
            (var starts, var lines) = (Starts, Lines);
            Array.Resize(ref starts, _capacity);
            Array.Resize(ref lines, _capacity);
            (Starts, Lines) = (starts, lines);
        }

        Starts[Count] = start;
        Lines[Count] = line;
        Numbers[0][Count] = ~0;
        return Count++;
    }
}
