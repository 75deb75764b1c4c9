using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using Xunit;

namespace CityNetworks.Explorer.Tests.DataSets;

public sealed class DataSetListTests
{
    [Fact]
    public void The_given_data_set_comes_before_the_bundled_ones()
    {
        var given = DataSetList.Bundled[1] with { Id = "given" };
        Assert.Equal(["mercocities-utsc", "davis-southern-women"], new DataSetList(null).All.Select(set => set.Id));
        Assert.Equal(["given", "mercocities-utsc", "davis-southern-women"], new DataSetList(given).All.Select(set => set.Id));
        Assert.Same(given, new DataSetList(given).Find("given"));
    }

    [Fact]
    public void An_unknown_one_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<RefusedException>(() => new DataSetList(null).Find("upload-1"));
        Assert.Equal((404, "data: found 'upload-1'; expected one of mercocities-utsc, davis-southern-women."), (refused.Status, refused.Message));
    }

    [Fact]
    public void Uploads_are_numbered_and_no_more_than_a_few_are_kept()
    {
        var sets = new DataSetList(null);
        for (var upload = 1; upload <= UploadLimits.MostSets; upload++)
            Assert.Equal($"upload-{upload}", sets.Add(id => DataSetList.Bundled[1] with { Id = id }).Id);
        Assert.Equal(413, Assert.Throws<RefusedException>(() => sets.Add(id => DataSetList.Bundled[1] with { Id = id })).Status);
        Assert.Equal(2 + UploadLimits.MostSets, sets.All.Count);
    }

    [Fact]
    public void An_upload_that_cannot_be_read_is_not_kept()
    {
        var sets = new DataSetList(null);
        Assert.Throws<RefusedException>(() => sets.Add(_ => throw new RefusedException("bad")));
        Assert.Equal(2, sets.All.Count);
    }
}
