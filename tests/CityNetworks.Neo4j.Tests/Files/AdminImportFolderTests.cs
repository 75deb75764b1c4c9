using CityNetworks.Neo4j.Files;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Files;

public sealed class AdminImportFolderTests
{
    [Fact]
    public void The_import_folder_of_hostile_names_is_as_it_was()
    {
        var files = new SortedDictionary<string, StringWriter>(StringComparer.Ordinal);
        AdminImportFolder.Write(Hostile.Plan, CypherScriptTests.CreatedAt, name => files[name] = new StringWriter { NewLine = "\n" });
        Expected.Matches("import-folder.txt", string.Concat(files.Where(file => file.Key != "schema.cypher").Select(file => $"=== {file.Key}\n{file.Value}")));
    }
}
