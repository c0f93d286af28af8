using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Rules;

namespace FulfilSim.Tests.Scenarios;

public sealed class ArmRulesSpec
{
    [Fact]
    public void Two_mitigations_that_replace_one_decision_are_a_problem()
    {
        var problems = new ProblemList();
        var root = (ObjectNode)JsonParser.Parse("shop/test.json", "{ \"arms\": {\n  \"a\": [] } }", problems)!;
        var arm = new Arm("a", [new IdempotencyKey(), new IdempotencyKey()]);

        ArmRules.Check(new RuleContext(new ScenarioFile { Title = "T", Question = "Q" }, [arm], root, problems));

        problems.InFileOrder().ShouldHaveSingleItem().ToString().ShouldBe("""
            shop/test.json:2:8: error FS1031
              at        $.arms.a
              found     idempotency-key and idempotency-key
              expected  one mitigation that decides "is this one new?"
              fix       remove idempotency-key or idempotency-key from this arm
            """);
    }
}
