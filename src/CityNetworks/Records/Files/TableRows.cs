using CityNetworks.Numerics;

namespace CityNetworks.Records.Files;

/// <summary>The rows of a table, one after another, each with its line; the first is the header.</summary>
internal abstract class TableRows
{
    /// <summary>Of fields beyond this number nothing is kept.</summary>
    public const int ColumnLimit = 10_000;

    /// <summary>What separates the fields; a comma where nothing does.</summary>
    public byte Separator { get; protected init; } = (byte)',';

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>The number of fields of the row.</summary>
    public int Count { get; protected set; }

    /// <summary>Whether the row was cut short by a quote that is never closed.</summary>
    public bool IsCut { get; protected set; }

    /// <summary>The names of the columns, once known; they say where a problem is.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>The text of a field, exactly; of fields beyond <see cref="ColumnLimit"/> nothing is kept.</summary>
    public abstract string Text(int field);

    /// <summary>Whether a field holds nothing.</summary>
    public abstract bool IsBlank(int field);

    /// <summary>Goes to the next row; false at the end of the table.</summary>
    public abstract bool Read();

    /// <summary>Goes to the header: the first row that holds something, since spreadsheets leave blank ones above it; false when there is none.</summary>
    public bool ReadHeader()
    {
        while (Read())
        {
            if (IsCut || Count > ColumnLimit)
                return true;
            for (var field = 0; field < Count; field++)
            {
                if (!IsBlank(field) && !string.IsNullOrWhiteSpace(Text(field)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The most rows that there may be after the present one.</summary>
    public abstract int MostLeft { get; }

    /// <summary>All rows after the present one, in chunks, which are good until the next batch of them is asked for.</summary>
    /// <param name="layout">The fields that are wanted.</param>
    /// <param name="bytes">The size of a chunk, about; no result depends on it.</param>
    /// <param name="workers">How many chunks are read at a time.</param>
    public abstract IEnumerable<CellChunk> Chunks(CellLayout layout, int bytes, Workers workers);

    /// <summary>The text of a cell of a chunk, by its number.</summary>
    public abstract ReadOnlySpan<byte> Cell(CellChunk chunk, int column, int number);

    /// <summary>Makes a row of a chunk the next that is read; of a malformed chunk the first of its rows, which the others follow.</summary>
    public abstract void Go(CellChunk chunk, int row);
}
