using Xunit;

namespace CityNetworks.Tests.Inference;

public sealed class MedicalInnovationTests
{
    [Fact]
    public void The_records_are_clean_and_have_the_sizes_of_the_source()
    {
        Assert.Empty(MedicalInnovation.Reading.Problems);
        var records = MedicalInnovation.Records;
        Assert.Equal((125, 294, 109, 17), (records.Cities.Count, records.Contacts.Count, records.Adoptions.Count, records.Periods.Count));
        Assert.Equal(450, records.Contacts.Sum(contact => contact.Weight));
        Assert.Equal([62, 24, 21, 18], records.Cities.GroupBy(city => city.Covariates["community"]).OrderBy(group => group.Key).Select(group => group.Count()));
        Assert.DoesNotContain(records.Adoptions, adoption => adoption.Period == "18"); // the source's code for those who never adopted
    }
}
