using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Readings;

/// <summary>What is read off parts and windows agrees with the whole.</summary>
public sealed class ReadingLaw
{
    private static readonly ShopOptions Shop = (Shops.Crowded with
    {
        PaymentGateways = [Shops.Crowded.PaymentGateways[0] with { Methods = ["card", "voucher"] }],
    }).WithBuyers(buyers => buyers with
    {
        PaymentMix = new OrderedDictionary<string, Ratio> { ["card"] = new(0.7), ["voucher"] = new(0.3) },
        Channels = [new() { Name = "app", Share = new(0.4), PatienceFactor = 0.05 }, new() { Name = "web", Share = new(0.6) }],
        Regions = [buyers.Regions[0] with { Name = "north", Share = new(0.5) }, buyers.Regions[0] with { Name = "south", Share = new(0.5) }],
    });

    [Fact]
    public void Readings_change_nothing_else_of_a_cell()
    {
        var without = Run([]);
        var with = Run([Reading(Measures.FailureRate)]);

        (with.Result with { Readings = null }).ShouldBeEquivalentTo(without.Result);
        without.Result.Readings.ShouldBeNull();
    }

    [Fact]
    public void The_whole_cohort_read_apart_says_what_the_cell_says()
    {
        var cell = Run([.. ShopMeasures.Keys.Where(key => ShopMeasures.Find(key)!.MayHavePart).Select(key => Reading(key))]).Result;

        cell.Counts.Failed.ShouldBeGreaterThan(0);
        cell.Readings![0].ShouldBe(new ReadingValue(cell.Counts.Failed, cell.Counts.Submitted - cell.Counts.UnpaidByBuyer));
        cell.Readings[^1].ShouldBe(new ReadingValue(cell.Money.OwedCents, cell.Counts.PotentialIntents));
        cell.Readings[^2].ShouldBe(new ReadingValue(cell.Money.NetCents, cell.Counts.PotentialIntents));
        cell.Readings[^3].ShouldBe(new ReadingValue((long)(cell.Confirmation.P99Seconds * TimeSpan.TicksPerSecond), TimeSpan.TicksPerSecond));
    }

    [Theory]
    [InlineData("card", "voucher", null, null, null, null)]
    [InlineData(null, null, "north", "south", null, null)]
    [InlineData(null, null, null, null, "app", "web")]
    public void Parts_add_up_to_the_whole(
        string? method, string? otherMethod, string? region, string? otherRegion, string? channel, string? otherChannel)
    {
        var cell = Run(
        [
            Reading(Measures.FailureRate),
            Reading(Measures.FailureRate, new(method, region, channel)),
            Reading(Measures.FailureRate, new(otherMethod, otherRegion, otherChannel)),
        ]).Result;

        var (whole, one, other) = (cell.Readings![0], cell.Readings[1], cell.Readings[2]);
        (one.Above + other.Above).ShouldBe(whole.Above);
        (one.Below + other.Below).ShouldBe(whole.Below);
        one.Below.ShouldBeGreaterThan(0);
        other.Below.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Buyers_of_an_impatient_channel_submit_more_often()
    {
        var cell = Run([Reading(Measures.SubmissionsPerIntent, new(Channel: "app")), Reading(Measures.SubmissionsPerIntent, new(Channel: "web"))]).Result;

        RateOf(cell.Readings![0]).ShouldBeGreaterThan(RateOf(cell.Readings[1]));

        static double RateOf(ReadingValue value) => (double)value.Above / value.Below;
    }

    [Fact]
    public void Channels_that_differ_in_name_only_change_nobodys_luck()
    {
        var alike = Shop with { Buyers = Shop.Buyers with { Channels = [.. Shop.Buyers.Channels.Select(channel => channel with { PatienceFactor = 1 })] } };
        var none = Shop with { Buyers = Shop.Buyers with { Channels = [new()] } };

        DigestOf(alike).ShouldBe(DigestOf(none));

        static string DigestOf(ShopOptions shop) => FulfilmentCell.Run(shop, [], [], new(Seed: 7, Replication: 0)).Result.Digest;
    }

    [Fact]
    public void The_worst_hour_is_found_where_the_rush_is()
    {
        var value = Run([Reading(Measures.FailureRate) with { Window = TimeSpan.FromHours(1), IntentsMin = 10 }]).Result.Readings!.ShouldHaveSingleItem();

        TimeSpan.FromSeconds(value.FromSeconds!.Value).ShouldBeInRange(TimeSpan.FromHours(5.5), TimeSpan.FromHours(7));
        ((double)value.Above / value.Below).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void A_window_as_long_as_the_cohort_is_the_cohort()
    {
        var cell = Run([Reading(Measures.FailureRate), Reading(Measures.FailureRate) with { Window = Shop.Clock.Cohort }]).Result;

        cell.Readings![1].ShouldBe(cell.Readings[0] with { FromSeconds = 0 });
    }

    [Fact]
    public void No_window_is_worse_than_the_worst_and_none_better_than_the_best()
    {
        var hour = Reading(Measures.AcknowledgementP99) with { Window = TimeSpan.FromHours(1), IntentsMin = 1 };
        var cell = Run([hour, hour with { IsHighWorst = false }, Reading(Measures.AcknowledgementP99)]).Result;

        cell.Readings![0].Above.ShouldBeGreaterThanOrEqualTo(cell.Readings[2].Above);
        cell.Readings[1].Above.ShouldBeLessThan(cell.Readings[0].Above);
    }

    [Fact]
    public void Windows_with_too_few_intents_do_not_count() =>
        Run([Reading(Measures.FailureRate) with { Window = TimeSpan.FromMinutes(5), IntentsMin = 100_000 }])
            .Result.Readings!.ShouldHaveSingleItem().ShouldBe(ReadingValue.None);

    private static CellReading Reading(string key, CohortPart? part = null) => new(ShopMeasures.Find(key)!.Reading!, part ?? CohortPart.Whole);

    private static CellOutput Run(IReadOnlyList<CellReading> readings) => FulfilmentCell.Run(Shop, [], [], new(Seed: 7, Replication: 0), readings: readings);
}
