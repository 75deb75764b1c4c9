using System.Runtime.CompilerServices;

namespace CityNetworks.Records.Files;

/// <summary>Finds the cells of a part of a CSV file that begins and ends between two rows, and numbers them.</summary>
/// <remarks>Cost: O(bytes).</remarks>
internal static class CsvCells
{
    /// <summary>Where the part ends that begins at <paramref name="start"/> and has <paramref name="size"/> bytes or some more: after a line end outside quotes.</summary>
    public static int End(ReadOnlySpan<byte> text, int start, int size)
    {
        if (size >= text.Length - start)
            return text.Length;
        var end = start + size;
        var isQuoted = text[start..end].Count((byte)'"') % 2 == 1;
        while (text[end..].IndexOfAny((byte)'\n', (byte)'"') is var next and >= 0)
        {
            end += next + 1;
            if (text[end - 1] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted)
                return end;
        }

        return text.Length;
    }

    /// <summary>Reads a part into an empty chunk.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="separator">What separates fields.</param>
    /// <param name="layout">The fields that are wanted.</param>
    /// <param name="chunk">Where the cells go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<byte> text, int start, int end, byte separator, CellLayout layout, CellChunk chunk)
    {
        chunk.Start = start;
        var columns = new int[layout.FieldCount];
        Array.Fill(columns, -1);
        for (var column = 0; column < layout.Fields.Count; column++)
            columns[layout.Fields[column]] = column;
        var cells = new (int Start, int Length)[layout.Fields.Count];
        var nameless = new bool[layout.FieldCount];
        foreach (var field in layout.Nameless)
            nameless[field] = true;
        var scan = new Scan { Position = start };
        while (scan.Position < end)
        {
            if (PassLineEnd(text, ref scan))
                continue;
            if (text[scan.Position] == '\r')
                break;
            var row = chunk.Add(scan.Position, scan.Line);
            var (field, fits) = (0, true);
            do
            {
                if (!Field(text, end, separator, ref scan))
                {
                    chunk.IsMalformed = true;
                    return;
                }

                fits &= !scan.NeedsLook;
                if (field < columns.Length && columns[field] >= 0)
                    cells[columns[field]] = (scan.CellStart, scan.CellLength);
                else if (field < columns.Length && nameless[field] && scan.CellLength > 0)
                    fits &= Fill(text.Slice(scan.CellStart, scan.CellLength), field, chunk);
                field++;
            }
            while (scan.Position < end && text[scan.Position] == separator && ++scan.Position > 0);

            foreach (var required in layout.Required)
                fits &= cells[required].Length > 0;
            if (!fits || field != layout.FieldCount)
                continue;
            for (var column = 0; column < cells.Length; column++)
                chunk.Numbers[column][row] = chunk.Texts[column].Of(text, cells[column].Start, cells[column].Length);
        }

        chunk.LineEnds = scan.Line;
        chunk.IsMalformed = scan.Position < end; // a line that ends in CR alone
    }

    // Whether the nameless field holds something without a doubt.
    private static bool Fill(ReadOnlySpan<byte> cell, int field, CellChunk chunk)
    {
        if (!cell.ContainsAnyInRange((byte)'!', (byte)'~'))
            return false;
        chunk.Filled.Add(field);
        return true;
    }

    private static bool PassLineEnd(ReadOnlySpan<byte> text, ref Scan scan)
    {
        var length = text[scan.Position] == '\n' ? 1 : text[scan.Position] == '\r' && scan.Position + 1 < text.Length && text[scan.Position + 1] == '\n' ? 2 : 0;
        scan.Position += length;
        scan.Line += length > 0 ? 1 : 0;
        return length > 0;
    }

    // Passes a field; false when a quote is out of place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Field(ReadOnlySpan<byte> text, int end, byte separator, ref Scan scan)
    {
        scan.NeedsLook = false;
        var start = scan.Position;
        if (start < end && text[start] == '"')
            return Quoted(text, end, separator, ref scan);
        var position = start;
        for (; position < end; position++)
        {
            var letter = text[position];
            if (letter == separator || letter is (byte)'\n' or (byte)'\r')
                break;
            if (letter == '"')
                return false;
        }

        (scan.CellStart, scan.CellLength, scan.Position) = (start, position - start, position);
        scan.NeedsLook = scan.CellLength > CsvRows.FieldLimit;
        return true;
    }

    private static bool Quoted(ReadOnlySpan<byte> text, int end, byte separator, ref Scan scan)
    {
        var open = scan.Position + 1;
        var close = open;
        while (true)
        {
            var next = text[close..end].IndexOf((byte)'"');
            if (next < 0)
                return false;
            close += next;
            if (close + 1 >= end || text[close + 1] != '"')
                break;
            scan.NeedsLook = true;
            close += 2;
        }

        var cell = text[open..close];
        if (cell.ContainsAny((byte)'\n', (byte)'\r'))
        {
            scan.NeedsLook = true;
            scan.Line += CsvRows.LineEnds(text, open, close);
        }

        (scan.CellStart, scan.CellLength, scan.Position) = (open, close - open, close + 1);
        scan.NeedsLook |= scan.CellLength > CsvRows.FieldLimit;
        return scan.Position == end || text[scan.Position] == separator || text[scan.Position] is (byte)'\n' or (byte)'\r';
    }

    private ref struct Scan
    {
        public int Position;
        public int Line;
        public int CellStart;
        public int CellLength;
        public bool NeedsLook;
    }
}
