namespace CityNetworks.Neo4j.Planning;

/// <summary>The Cypher by which one writer at a time holds a Dataset.</summary>
/// <remarks>
/// A lease is three properties of the Dataset: <c>heldBy</c> (the run), <c>heldAs</c> (a name of this one writer) and <c>heldUntil</c>
/// (milliseconds, by the server's clock). Every statement that writes begins with <see cref="Fence"/>: it takes the lock of the Dataset's node before
/// it reads the lease, so that a writer that lost its lease writes nothing more, and a slow writer without a competitor continues.
/// So a lease may be short, and a killed export blocks the next one for that long at most.
/// </remarks>
public static class LeaseStatements
{
    /// <summary>Makes the Dataset where it is not there, and takes the lease where nobody else has a live one; a count of 0: somebody has.</summary>
    /// <remarks>The same run may take over at once: it is the same export, started again.</remarks>
    public const string Take =
        """
        MERGE (d:Dataset {id: $dataset})
        SET d.id = d.id
        WITH d WHERE d.heldAs IS NULL OR d.heldBy = $run OR d.heldUntil < datetime.realtime().epochMillis
        SET d.heldBy = $run, d.heldAs = $holder, d.heldUntil = datetime.realtime().epochMillis + $lease
        RETURN count(*) AS n
        """;

    /// <summary>Begins a statement of the holder and prolongs the lease; without it the rest has no row to work on.</summary>
    public const string Fence =
        """
        MATCH (d:Dataset {id: $dataset})
        SET d.id = d.id
        WITH d WHERE d.heldAs = $holder
        SET d.heldUntil = datetime.realtime().epochMillis + $lease
        WITH d

        """;

    /// <summary>Gives the lease back, if it is still ours.</summary>
    public const string Release = "MATCH (d:Dataset {id: $dataset}) WHERE d.heldAs = $holder REMOVE d.heldBy, d.heldAs, d.heldUntil RETURN count(*) AS n";

    /// <summary>Who holds the Dataset, as what, and for how many more milliseconds.</summary>
    public const string Holder =
        "MATCH (d:Dataset {id: $dataset}) RETURN d.heldBy AS run, d.heldAs AS holder, d.heldUntil - datetime.realtime().epochMillis AS left";
}
