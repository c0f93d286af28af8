using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Values;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Distributions of bare numbers: sizes of batches and demands.</summary>
public sealed class CountDistributionsSpec
{
    public static TheoryData<string, Distribution> Read => new()
    {
        { """{ "constant": 3 }""", Constant.Of(3) },
        { """{ "bernoulli": { "p": "30%" } }""", Bernoulli.WithProbability(0.3) },
        { """{ "poisson": { "mean": 2.5 } }""", Poisson.WithMean(2.5) },
        { """{ "geometric": { "mean": 4 } }""", Geometric.WithMean(4) },
        { """{ "zipf": { "n": 500, "exponent": 0.9 } }""", Zipf.WithCountAndExponent(500, 0.9) },
        { """{ "discrete": [{ "share": "60%", "value": 1 }, { "share": "40%", "value": 12 }] }""", Discrete.Of([(0.6, 1), (0.4, 12)]) },
        {
            """{ "mixture": [{ "share": "60%", "of": { "poisson": { "mean": 1 } } }, { "share": "40%", "of": { "constant": 12 } }] }""",
            Mixture.Of([(0.6, Poisson.WithMean(1)), (0.4, Constant.Of(12))])
        },
        { """{ "normal": { "mean": -4, "sd": 2 } }""", Normal.Of(-4, 2) },
        { """{ "foldedNormal": { "mean": -4, "sd": 2 } }""", FoldedNormal.Of(4, 2) },
        { """{ "gamma": { "mean": 4, "cv": 0.5 } }""", Gamma.WithShapeAndMean(4, 4) },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { """{ "bernoulli": { "p": 0.3 } }""", ProblemCodes.WrongValue, "add the percent sign: \"0.3%\"" },
        { """{ "bernoulli": { "p": "130%" } }""", ProblemCodes.OutOfRange, "choose one of these, such as \"1.5%\"" },
        { """{ "poisson": { "mean": 0 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "poisson": { "mean": -1 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "poisson": { "mean": "4s" } }""", ProblemCodes.WrongValue, "write a number without quotes" },
        { """{ "poisson": { "mean": 1e9 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "geometric": { "mean": 0.5 } }""", ProblemCodes.DistributionParameters, "change it; batches hold at least 1" },
        { """{ "zipf": { "n": 0, "exponent": 1 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "zipf": { "n": 5.5, "exponent": 1 } }""", ProblemCodes.WrongValue, "leave the decimals out" },
        { """{ "zipf": { "n": 1e300, "exponent": 1 } }""", ProblemCodes.OutOfRange, "choose one of these, such as 3" },
        { """{ "zipf": { "n": 5, "exponent": -1 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "discrete": [{ "share": "100%", "value": "1s" }] }""", ProblemCodes.WrongValue, "write a number without quotes" },
        { """{ "pareto": { "shape": 2, "min": -1 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_count_is_written_without_a_unit(string text, Distribution expected)
    {
        var (distribution, problems) = BatchSize(text);
        problems.ShouldBeEmpty();
        distribution.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_count_that_is_none_is_answered_with_what_to_do(string text, string code, string fix)
    {
        var (distribution, problems) = BatchSize(text);
        distribution.ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        (problem.Code, problem.Fix).ShouldBe((code, fix));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void A_default_is_shown_as_a_file_would_write_it(string text, Distribution distribution)
    {
        var (again, problems) = BatchSize(LiteralText.Of(distribution, In.Number));
        problems.ShouldBeEmpty(text);
        again.ShouldBe(distribution);
    }

    [Fact]
    public void A_rejected_count_is_told_in_words() =>
        string.Join("\n", BatchSize("""{ "geometric": { "mean": 0.5 } }""").Problems).ShouldBe("""
            shop/test.json:1:16: error FS1016
              at        $.batchSize.geometric
              found     mean = 0.5
              expected  mean from 1 to 1000000000
              fix       change it; batches hold at least 1
            """);

    private static (object? Distribution, IReadOnlyList<Problem> Problems) BatchSize(string text)
    {
        var problems = new ProblemList();
        var node = JsonParser.Parse(Here, text, problems).ShouldNotBeNull();
        var binder = new Binder(new BindingContext(problems, new FileLoader(new MemoryFiles(), problems), "USD"));
        var distribution = binder.Value(node, "$.batchSize", new Wanted(typeof(Distribution), In.Number));
        return (distribution, problems.InFileOrder());
    }
}
