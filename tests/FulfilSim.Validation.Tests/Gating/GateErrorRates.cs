using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Gating;

/// <summary>
/// Gates are wrong no more often than they say: a thousand times with identical code, a thousand times with a known regression. The
/// counts must lie within what 99.9 % of such studies would see at the stated rates.
/// </summary>
public sealed class GateErrorRates
{
    private const int Gates = 1000;
    private const double StudyError = 0.001;
    private const int Budget = 40;

    private static readonly GateMeasure Sojourn = new("sources.calls.sojourn.mean", GateUnit.Seconds, "s", WorseWay.Higher);

    /// <summary>Base and head share no luck: what two runs of a live system are like.</summary>
    [Fact]
    public void Identical_code_is_hardly_ever_a_regression_and_seldom_inconclusive()
    {
        var desk = new Desk("30s");
        var plan = PlanFor(desk);
        var answers = Hold(plan, gate => new Cells(desk, 2 * gate, desk, 2 * gate + 1));
        Count(answers, GateAnswer.Regression).ShouldBeLessThanOrEqualTo(Most(GatePlan.FamilyErrorDefault));
        Count(answers, GateAnswer.Inconclusive).ShouldBeLessThanOrEqualTo(Most(GatePlan.InconclusiveMax));
        Count(answers, GateAnswer.Unchanged).ShouldBe(0);
    }

    [Fact]
    public void Identical_code_with_the_same_luck_is_always_unchanged()
    {
        var desk = new Desk("30s");
        var plan = new GatePlan([new(Arm.ReferenceName, Sojourn, 1)], GatePlan.FamilyErrorDefault, FixedLooks.First);
        Count(Hold(plan, gate => new Cells(desk, gate, desk, gate)), GateAnswer.Unchanged).ShouldBe(Gates);
    }

    [Fact]
    public void A_known_regression_hardly_ever_passes_and_is_nearly_always_found()
    {
        var (desk, slower) = (new Desk("30s"), new Desk("51s"));
        var plan = PlanFor(desk);
        var change = slower.MeanOf(4000) - desk.MeanOf(4000);
        change.ShouldBeGreaterThan(1.5 * plan.Checks[0].Margin);
        var answers = Hold(plan, gate => new Cells(desk, 2 * gate, slower, 2 * gate + 1));
        Count(answers, GateAnswer.Pass).ShouldBeLessThanOrEqualTo(Most(GatePlan.FamilyErrorDefault));
        Count(answers, GateAnswer.Regression).ShouldBeGreaterThanOrEqualTo(Gates * 9 / 10);
    }

    /// <summary>The hardest case: a change of the very margin must neither pass nor be called a regression more often than stated.</summary>
    [Theory]
    [InlineData(Shape.Normal)]
    [InlineData(Shape.Skewed)]
    [InlineData(Shape.SkewedTheOtherWay)]
    public void A_change_of_the_very_margin_is_told_wrongly_no_more_often_than_stated(Shape shape)
    {
        GateCheck[] checks = [new(Arm.ReferenceName, Sojourn, 1), new(Arm.ReferenceName, Sojourn, 1.5)];
        var answers = Hold(new(checks, GatePlan.FamilyErrorDefault, 80), gate => new Numbers(gate, shape, change: 1));
        Count(answers, GateAnswer.Pass).ShouldBeLessThanOrEqualTo(Most(GatePlan.FamilyErrorDefault));
        Count(answers, GateAnswer.Regression).ShouldBeLessThanOrEqualTo(Most(GatePlan.FamilyErrorDefault));
    }

    /// <summary>Many measures, many looks: the family error is that of all of them together.</summary>
    [Fact]
    public void Twelve_measures_of_identical_code_are_wrong_no_more_often_than_one()
    {
        GateCheck[] checks = [.. Enumerable.Range(0, 12).Select(number => new GateCheck($"arm-{number}", Sojourn, 0.15))];
        var answers = Hold(new(checks, 0.05, 160), gate => new Numbers(gate, Shape.Normal, change: 0));
        Count(answers, GateAnswer.Regression).ShouldBeLessThanOrEqualTo(Most(0.05));
    }

    /// <summary>The canary: with a margin spent at every look anew, as if each were the only one, this study fails.</summary>
    [Fact]
    public void The_study_would_see_a_gate_that_forgets_how_often_it_looks()
    {
        var wrong = 0;
        Parallel.For(0, Gates, gate =>
        {
            var subject = new Numbers(gate, Shape.Normal, change: 1);
            var isPassed = FixedLooks.Of(640, 0.05).Any(look =>
            {
                var plan = new GatePlan([new(Arm.ReferenceName, Sojourn, 1)], 0.05, look.Replications);
                var sample = subject.Sample(look.Replications);
                return GateJudge.Judge(
                    plan.Checks[0], sample.HeadOf(plan.Checks[0]), sample.BaseOf(plan.Checks[0]),
                    new(look.Replications, 0.05, IsLast: true), isUnchanged: false, plan).Answer == GateAnswer.Pass;
            });
            if (isPassed)
                Interlocked.Increment(ref wrong);
        });
        wrong.ShouldBeGreaterThan(Most(0.05));
    }

    /// <summary>The narrowest margin whose budget would not be refused.</summary>
    private static GatePlan PlanFor(Desk desk)
    {
        var cells = new MeasureSeries([.. Enumerable.Range(0, Budget).Select(replication => desk.Sojourn(seed: 99, replication))], null);
        GatePlan With(double margin) => new([new(Arm.ReferenceName, Sojourn, margin)], GatePlan.FamilyErrorDefault, Budget);
        var margin = 1.0;
        while (GateBudget.InconclusiveRatio(GateBudget.Of(With(margin), _ => cells)) > GatePlan.InconclusiveMax)
            margin *= 1.01;
        return With(margin);
    }

    private static GateAnswer[] Hold(GatePlan plan, Func<int, IGateSubject> subjectOf)
    {
        var answers = new GateAnswer[Gates];
        Parallel.For(0, Gates, gate => answers[gate] = SequentialGate.Run(plan, subjectOf(gate)).Answer);
        return answers;
    }

    private static int Count(GateAnswer[] answers, GateAnswer answer) => answers.Count(each => each == answer);

    /// <summary>The count that a binomial number with this rate exceeds in 0.1 % of studies at most.</summary>
    private static int Most(double rate)
    {
        var (term, sum, count) = (Math.Pow(1 - rate, Gates), 0.0, 0);
        for (sum = term; sum < 1 - StudyError; count++)
        {
            term *= (Gates - count) / (count + 1.0) * rate / (1 - rate);
            sum += term;
        }
        return count;
    }

    public enum Shape
    {
        Normal,
        Skewed,
        SkewedTheOtherWay,
    }

    /// <summary>A small desk, simulated: some hundred calls a cell.</summary>
    private sealed class Desk
    {
        private static readonly ModelCellRunner Runner = new();

        private readonly Scenario _scenario;

        public Desk(string serviceTime)
        {
            var files = new MemoryFiles().With("desk.json", $$"""
                { "title": "A desk", "question": "Worse?", "model": "network", "kind": "terminating", "runLength": "2h",
                  "sources": [ { "name": "calls", "to": "desk", "rate": "50/h" } ],
                  "stations": [ { "name": "desk", "servers": 1, "serviceTime": { "exponential": { "mean": "{{serviceTime}}" } } } ] }
                """);
            _scenario = ScenarioReader.Read("desk.json", [], files).Scenario!;
        }

        public double Sojourn(ulong seed, int replication) =>
            ((FinishedCell.OfNetwork)Runner.Run(_scenario, _scenario.Reference, new CellSettings(seed, replication, RedrawServiceTimes: false)))
                .Result.Measures[GateErrorRates.Sojourn.Key];

        public double MeanOf(int cells) => Enumerable.Range(0, cells).AsParallel().Sum(replication => Sojourn(77, replication)) / cells;
    }

    /// <summary>Cells of two desks, each simulated when it is first looked at.</summary>
    private sealed class Cells(Desk reference, int referenceSeed, Desk head, int headSeed) : IGateSubject
    {
        private readonly List<double> _reference = [];
        private readonly List<double> _head = [];

        public UnderTest UnderTest => UnderTest.Systems;

        public IReadOnlyList<string> Notes => [];

        public GateSample Sample(int replications)
        {
            for (var replication = _head.Count; replication < replications; replication++)
            {
                _reference.Add(reference.Sojourn((ulong)referenceSeed + 1000, replication));
                _head.Add(head.Sojourn((ulong)headSeed + 1000, replication));
            }
            return new(
                reference == head && referenceSeed == headSeed && _reference.SequenceEqual(_head),
                _ => new MeasureSeries([.. _head], null),
                _ => new MeasureSeries([.. _reference], null));
        }

        GateSample? IGateSubject.Sample(int replications) => Sample(replications);
    }

    /// <summary>Differences from a distribution, another one for every arm.</summary>
    private sealed class Numbers(int gate, Shape shape, double change) : IGateSubject
    {
        private static readonly Purpose Noise = Purpose.Named("gate study");

        public UnderTest UnderTest => UnderTest.Systems;

        public IReadOnlyList<string> Notes => [];

        public GateSample Sample(int replications) => new(
            IsUnchanged: false,
            check => Series(replications, replication => change + Draw(replication, check.Arm.Length + 100 * check.Arm[^1])),
            _ => Series(replications, _ => 0));

        GateSample? IGateSubject.Sample(int replications) => Sample(replications);

        private double Draw(int replication, int arm)
        {
            var stream = new Streams((ulong)gate, replication).For(Noise, arm);
            var unit = stream.NextOpenUnit();
            return shape switch
            {
                Shape.Normal => Gaussian.Quantile(unit),
                Shape.Skewed => Sum(ref stream) - 4,
                _ => 4 - Sum(ref stream),
            };
        }

        /// <summary>Of four exponential times: as skewed as means over a handful of orders are.</summary>
        private static double Sum(ref RandomStream stream)
        {
            var sum = 0.0;
            for (var part = 0; part < 4; part++)
                sum -= Math.Log(stream.NextOpenUnit());
            return sum;
        }

        private static MeasureSeries Series(int count, Func<int, double> value) => new([.. Enumerable.Range(0, count).Select(value)], null);
    }
}
