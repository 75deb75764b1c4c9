using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class TallyTests
{
    [Fact]
    public void Several_words_stand_with_their_numbers_and_the_most_frequent_first() =>
        Assert.Equal("held (2) and cancelled (1)", Tally.Of(["cancelled", "held", "held"]));

    [Fact]
    public void A_single_word_does_not_repeat_the_number_of_all() =>
        Assert.Equal(("held in every case", "held"), (Tally.Of(["held", "held"]), Tally.Of(["held"])));

    [Fact]
    public void Where_the_number_of_all_is_not_said_it_stands_beside_a_single_word() => Assert.Equal("held (2)", Tally.Counts(["held", "held"]));

    [Fact]
    public void Of_nothing_nothing_is_said() => Assert.Empty(Tally.Of([]));

    [Fact]
    public void Known_words_are_translated()
    {
        using var language = Language.Spanish.Speak();
        Assert.Equal("realizado", Tally.Of(["held"]));
    }
}
