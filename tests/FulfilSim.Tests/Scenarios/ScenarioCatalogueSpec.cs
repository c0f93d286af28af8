using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Scenarios.Catalogue;

namespace FulfilSim.Tests.Scenarios;

public sealed class ScenarioCatalogueSpec
{
    [Fact]
    public void A_failure_mode_tells_its_parameters_with_default_basis_and_source() =>
        ScenarioCatalogue.Faults.Single(fault => fault.Id == "waybill-mis-key").Parameters.ShouldBe(
        [
            new CatalogueParameter("rate", "\"1%\"", "Share of hand-keyed waybills. Default 1%.", Basis.Sourced, "R11 R18", IsEffect: false),
        ]);

    [Fact]
    public void A_mitigation_tells_which_of_its_parameters_are_claims_about_its_effect() =>
        ScenarioCatalogue.Mitigations.Single(mitigation => mitigation.Id == "address-verify").Parameters
            .Where(parameter => parameter.IsEffect).Select(parameter => parameter.Name).ShouldBe(["catches"]);

    [Fact]
    public void Only_overload_cannot_be_switched_on() =>
        ScenarioCatalogue.Faults.Where(fault => !fault.IsSwitchable).Select(fault => fault.Id).ShouldBe(["peak-overload"]);

    [Theory]
    [InlineData("lookUpTime", """{"uniform": {"min": "50ms", "max": "200ms"}}""")]
    [InlineData("costPerOrder", "\"unknown\"")]
    [InlineData("catches", "\"70%\"")]
    public void Defaults_are_written_as_a_scenario_writes_them(string name, string text) =>
        ScenarioCatalogue.Mitigations.Single(mitigation => mitigation.Id == "address-verify").Parameters
            .Single(parameter => parameter.Name == name).Default.ShouldBe(text);
}
