using System.IO.Compression;
using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Tests.Fuzz;

/// <summary>Good files that hostile ones are made from: flat lists as people have them, a workbook, a folder with adoptions.</summary>
internal static class FuzzSources
{
    private static readonly (string City, string Event, string Date, string Role)[] s_rows =
    [
        ("Rosario", "Summit", "2014-03-01", "host"), ("Tandil", "Summit", "2014-03-01", "participant"), ("São Paulo", "Workshop", "2015-10-03", "Lead Partner"),
        ("Tandil", "Workshop", "2015-10-03", ""), ("Rosario", "Congress", "2016-01-31", "participant"), ("Lima", "Congress", "2016-01-31", "host"),
    ];

    /// <summary>A folder of records with adoptions, as its files.</summary>
    public static IReadOnlyDictionary<string, string> Adoptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["periods.csv"] = "id\n1\n2\n3\n4\n5\n",
        ["cities.csv"] = "id,country,size\na,AR,3\nb,AR,5\nc,BR,2.5\nd,BR,\ne,UY,7\nf,UY,1\n",
        ["participations.csv"] = "city,event,period\na,x,1\nb,x,1\nc,x,1\nb,y,2\nd,y,2\ne,z,3\nf,z,3\na,z,3\nc,w,4\nf,w,4\n",
        ["policies.csv"] = "id,name\np,Bikes\nq,Lights\n",
        ["adoptions.csv"] = "city,policy,period\na,p,1\nb,p,2\nd,p,3\ne,p,5\nc,q,2\nf,q,4\n",
    };

    /// <summary>A list with any separator.</summary>
    public static byte[] Flat(string separator) => Encoding.UTF8.GetBytes(string.Join(
        '\n', s_rows.Select(row => string.Join(separator, row.City, row.Event, row.Date, row.Role)).Prepend(string.Join(separator, "city", "event", "date", "role"))) + "\n");

    /// <summary>The list as a workbook.</summary>
    public static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        TableXlsx.Write(Table.Of("list", s_rows).Text("city", row => row.City).Text("event", row => row.Event).Text("date", row => row.Date).Text("role", row => row.Role).Build(), stream);
        return stream.ToArray();
    }

    /// <summary>A workbook with one of the files inside it made wrong: the whole as bytes would rarely open.</summary>
    public static byte[] Inside(byte[] workbook, Mutator mutator)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = mutator.One([.. zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)]);
            var entry = zip.GetEntry(name)!;
            byte[] good;
            using (var from = entry.Open())
            using (var all = new MemoryStream())
            {
                from.CopyTo(all);
                good = all.ToArray();
            }

            entry.Delete();
            using var to = zip.CreateEntry(name).Open();
            to.Write(mutator.Of(good));
        }

        return stream.ToArray();
    }
}
