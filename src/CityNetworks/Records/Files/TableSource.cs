namespace CityNetworks.Records.Files;

/// <summary>A file that holds a table, which can be read from its header on as often as is needed.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Its rows: texts are kept in the pool, problems go to the log.</param>
internal sealed record TableSource(string File, Func<TextPool, ProblemLog, TableRows> Rows)
{
    /// <summary>A text of separated values in UTF-8.</summary>
    public static TableSource Csv(string file, ReadOnlyMemory<byte> text) => new(file, (pool, log) => new CsvRows(file, text, pool, log));

    /// <summary>A Parquet file.</summary>
    public static TableSource Parquet(string file, ReadOnlyMemory<byte> bytes) => new(file, (_, _) => ParquetRows.Open(bytes));
}
