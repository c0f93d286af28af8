using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Tests.Scenarios;

public sealed class SuggestionSpec
{
    [Theory]
    [InlineData("workers", "workers", 0)]
    [InlineData("wokers", "workers", 1)]
    [InlineData("wrokers", "workers", 1)]
    [InlineData("workerss", "workers", 1)]
    [InlineData("worxers", "workers", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    public void A_slip_of_the_finger_is_one_step(string from, string to, int distance) =>
        Suggestion.Distance(from, to).ShouldBe(distance);

    [Theory]
    [InlineData("paymentgateway", "paymentGateways")]
    [InlineData("ordersystem", "orderSystem")]
    [InlineData("quux", null)]
    public void Only_what_is_near_is_suggested(string found, string? suggestion) =>
        Suggestion.Nearest(found, ["paymentGateways", "orderSystem", "couriers"]).ShouldBe(suggestion);
}
