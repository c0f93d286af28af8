using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>
/// Every assumed number over its range, one at a time and all at once, and where the ranking of two arms flips. Which
/// cells it needs next follows from those that are finished, and so does the answer: it can be stopped at any moment.
/// </summary>
public sealed class SensitivityStudy
{
    private const int ReachedNumbers = 10; // Digits of a point's name are 40 bits, enough for 10000 points.

    private readonly ShopScenario _scenario;
    private readonly SensitivityOptions _options;

    /// <param name="scenario">With the arms to be ranked.</param>
    public SensitivityStudy(ShopScenario scenario, SensitivityOptions options)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        (_scenario, _options) = (scenario, options);
    }

    private int Replications => _scenario.Experiment.Replications;

    private IReadOnlyList<Arm> Candidates => _options.Arms.Count == 0
        ? _scenario.Arms
        : [.. _options.Arms.Select(name => _scenario.Arms.First(arm => arm.Name == name))];

    /// <summary>Ids of the numbers that may be varied under any of the arms in question.</summary>
    public IReadOnlyList<string> KnownNumbers => [.. AssumedNumbers.Of(_scenario, [.. Candidates.Select(arm => arm.Name)]).Select(number => number.Id)];

    /// <summary>The cells to begin with: the scenario as it is.</summary>
    public IReadOnlyList<CellTask> Begin() =>
    [
        .. from replication in Enumerable.Range(0, Replications)
           from arm in Candidates
           select CellPlan.ForCell(_scenario, arm, replication),
    ];

    /// <summary>At most so many cells, but for those that searches for flips take, and about so many for each of these.</summary>
    public (int Cells, int EachFlip, int Numbers) Cost()
    {
        var numbers = NumbersOf([.. Candidates.Select(arm => arm.Name)]);
        var ends = numbers.Sum(number => EndsOf(number).Count());
        return ((Candidates.Count + 2 * ends + 2 * _options.Points) * Replications, 18 * 2 * Replications, numbers.Count);
    }

    /// <summary>The cells that are needed next; none when it is over.</summary>
    public IReadOnlyList<CellTask> Next(IReadOnlyList<CellLine> lines)
    {
        var cells = new StudyCells(lines, Replications);
        if (cells.Missing(Begin()) is { Count: > 0 } begin)
            return begin;
        var study = Ranked(cells);
        var ends = study.Numbers.SelectMany(number => EndsOf(number).SelectMany(value => study.TasksAt(number, value)));
        if (cells.Missing(ends) is { Count: > 0 } further)
            return further;
        var flips =
            from number in study.Numbers
            from search in study.SearchesOf(number)
            from value in search.Next()
            from task in study.TasksAt(number, value)
            select task;
        return cells.Missing([.. study.Points().SelectMany(study.TasksAt), .. flips]);
    }

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public SensitivityReport Report(IReadOnlyList<CellLine> lines)
    {
        var study = Ranked(new(lines, Replications));
        var present = study.Pair(CellKey.SingleLevel);
        NumberResult[] numbers =
        [
            .. study.Numbers
                .Select(study.ResultOf)
                .OrderByDescending(number => Math.Abs(number.Swing.Mean))
                .ThenBy(number => number.Id, StringComparer.Ordinal),
        ];
        var cube = _options.Points == 0 ? null : study.Hypercube();
        var report = new SensitivityReport
        {
            Scenario = ScenarioSummaries.Of(_scenario),
            Measure = _options.Measure.Key,
            Quantity = _options.Measure.Quantity,
            Unit = _options.Measure.IsShare ? "" : _scenario.Shop.Economics.Currency,
            IsLowerBetter = _options.Measure.IsLowerBetter,
            Verdict = [],
            Warnings = [],
            First = study.First.Name,
            Second = study.Second.Name,
            Base = ResultOf(present),
            Numbers = numbers,
            Hypercube = cube,
        };
        return report with { Verdict = SensitivityWords.Verdict(report), Warnings = SensitivityWords.Warnings(report) };
    }

    /// <summary>Within its range, and for the size of an effect that is a share from nothing to everything, for its break-even.</summary>
    private static IEnumerable<double> EndsOf(AssumedNumber number) => number is { IsEffect: true, Like: Ratio }
        ? [number.Low, number.High, 0, 1]
        : [number.Low, number.High];

    private IReadOnlyList<AssumedNumber> NumbersOf(IReadOnlyList<string> arms) =>
    [
        .. AssumedNumbers.Of(_scenario, arms).Where(number => _options.Numbers.Count == 0
            || _options.Numbers.Any(asked => SensitivityOptions.IsMeant(number.Id, asked))),
    ];

    private RankedStudy Ranked(StudyCells cells)
    {
        var sign = _options.Measure.IsLowerBetter ? 1 : -1;
        Arm[] ranked =
        [
            .. Candidates.OrderBy(arm => sign * cells.Of(arm).Each(_options.Measure.Above).Sum() / cells.Of(arm).Each(_options.Measure.Below).Sum()),
        ];
        return new(this, cells, ranked[0], ranked[1], NumbersOf([ranked[0].Name, ranked[1].Name]));
    }

    private static PairResult ResultOf(RankedPair pair) => new(pair.Of(pair.First), pair.Of(pair.Second), pair.Difference);

    private static string LevelOf(AssumedNumber number, double value) =>
        number.Value.Equals(value) ? CellKey.SingleLevel : string.Create(CultureInfo.InvariantCulture, $"{number.Id}={value:R}");

    /// <summary>The two arms, once it is known which.</summary>
    private sealed record RankedStudy(SensitivityStudy Study, StudyCells Cells, Arm First, Arm Second, IReadOnlyList<AssumedNumber> Numbers)
    {
        private readonly Dictionary<string, RankedPair> _pairs = new(StringComparer.Ordinal);

        public RankedPair Pair(string level) => _pairs.TryGetValue(level, out var known)
            ? known
            : _pairs[level] = new(
                Cells.Of(First, level), Cells.Of(Second, level), Study._options.Measure, Study._scenario.Experiment.Confidence.Value);

        public IEnumerable<CellTask> TasksAt(AssumedNumber number, double value) =>
            TasksIn(LevelOf(number, value), () => number.Put(Study._scenario, value));

        public IEnumerable<CellTask> TasksAt((string Level, double[] Values) point) => TasksIn(
            point.Level, () => Effective().Zip(point.Values).Aggregate(Study._scenario, (world, next) => next.First.Put(world, next.Second)));

        /// <summary>One search for each end at which the ranking is the other way round.</summary>
        public IEnumerable<FlipSearch> SearchesOf(AssumedNumber number)
        {
            if (!(LeadAt(number, number.Value)!.Mean > 0))
                yield break;
            foreach (var end in new[] { EndsOf(number).Min(), EndsOf(number).Max() })
            {
                if (LeadAt(number, end)!.Mean < 0)
                    yield return new(number.Value, end, number.IsWhole, value => LeadAt(number, value));
            }
        }

        public NumberResult ResultOf(AssumedNumber number)
        {
            var (low, high) = (Pair(LevelOf(number, number.Low)), Pair(LevelOf(number, number.High)));
            return new()
            {
                Id = number.Id,
                IsEffect = number.IsEffect,
                Value = Valued(number, number.Value),
                Low = Valued(number, number.Low),
                High = Valued(number, number.High),
                AtLow = SensitivityStudy.ResultOf(low),
                AtHigh = SensitivityStudy.ResultOf(high),
                Swing = high.SwingFrom(low),
                HasEffect = HasEffect(number),
                Flips = [.. SearchesOf(number).Select(search => FlipOf(number, search))],
            };
        }

        /// <summary>Points of the hypercube over the numbers that have an effect at all.</summary>
        public IReadOnlyList<(string Level, double[] Values)> Points()
        {
            var numbers = Effective();
            if (numbers.Count == 0 || Study._options.Points == 0)
                return [];
            var cube = LatinHypercube.Points(Study._options.Points, [.. numbers.Select(number => number.Id)], Study._scenario.Experiment.Seed);
            return
            [
                .. cube
                    .Select(point => point.Zip(numbers, (share, number) => number.At(share)).ToArray())
                    .Select(values => (NameOf(numbers, values), values)),
            ];
        }

        public HypercubeResult? Hypercube()
        {
            var (points, numbers) = (Points(), Effective());
            if (points.Count == 0)
                return null;
            RankedPair[] pairs = [.. points.Select(point => Pair(point.Level))];
            double[][] inputs = [.. Enumerable.Range(0, numbers.Count).Select(index => points.Select(point => point.Values[index]).ToArray())];
            var level = Study._scenario.Experiment.Confidence.Value;
            var difference = RankCorrelation.Partial(inputs, [.. pairs.Select(pair => pair.Difference.Difference.Mean)], level);
            var first = RankCorrelation.Partial(inputs, [.. pairs.Select(pair => pair.Of(pair.First).Mean)], level);
            var second = RankCorrelation.Partial(inputs, [.. pairs.Select(pair => pair.Of(pair.Second).Mean)], level);
            return new(
                points.Count,
                Proportion.Wilson(pairs.Count(pair => pair.Lead.Mean < 0), pairs.Length, level),
                difference is null && first is null && second is null
                    ? []
                    :
                    [
                        .. numbers.Select((number, index) => new NumberCorrelation(number.Id, difference?[index], first?[index], second?[index]))
                            .OrderByDescending(each => Math.Abs(each.WithDifference?.Ratio ?? 0)),
                    ]);
        }

        private static string NameOf(IReadOnlyList<AssumedNumber> numbers, double[] values)
        {
            var text = string.Join('\n', numbers.Zip(values, LevelOf));
            return $"point-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..ReachedNumbers]}";
        }

        private static NumberValue Valued(AssumedNumber number, double value) => new(value, number.TextOf(value));

        private static Flip FlipOf(AssumedNumber number, FlipSearch search)
        {
            var (value, near, far, isSure) = search.Result();
            return new(far < number.Value, Valued(number, value), Valued(number, near), Valued(number, far), isSure);
        }

        private IReadOnlyList<AssumedNumber> Effective() => [.. Numbers.Where(HasEffect)];

        /// <summary>Some delivery of some cell is another one.</summary>
        private bool HasEffect(AssumedNumber number) =>
            EndsOf(number).Any(value => HasOtherTrace(First, number, value) || HasOtherTrace(Second, number, value));

        private bool HasOtherTrace(Arm arm, AssumedNumber number, double value) => Cells.Of(arm).Lines
            .Zip(Cells.Of(arm, LevelOf(number, value)).Lines)
            .Any(pair => pair.First.TraceDigest != pair.Second.TraceDigest || pair.First.Result!.Money != pair.Second.Result!.Money);

        private Estimate? LeadAt(AssumedNumber number, double value)
        {
            var level = LevelOf(number, value);
            return Cells.Has(First, level) && Cells.Has(Second, level) ? Pair(level).Lead : null;
        }

        private IEnumerable<CellTask> TasksIn(string level, Func<ShopScenario> world)
        {
            if (level == CellKey.SingleLevel || (Cells.Has(First, level) && Cells.Has(Second, level)))
                return [];
            var changed = world();
            return
                from replication in Enumerable.Range(0, Study.Replications)
                from name in new[] { First.Name, Second.Name }
                select CellPlan.ForChanged(changed, level, changed.Arms.Single(arm => arm.Name == name), replication);
        }
    }
}
