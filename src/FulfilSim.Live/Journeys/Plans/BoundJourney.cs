using System.Text;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Templates;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>A plan with everything filled in that is the same for all requests of one block. Immutable.</summary>
internal sealed class BoundJourney
{
    public BoundJourney(JourneyPlan plan, RunWords run, FeederRows feeders)
    {
        (Plan, Run, Feeders) = (plan, run, feeders);
        var marks = Marks(plan, run);
        Steps = Bound(plan.Steps);
        LogIn = Bound(plan.LogIn);
        Withdraw = Bound(plan.Withdraw);
        SetUp = Bound(plan.SetUp);
        Reset = Bound(plan.Reset);
        CleanUp = Bound(plan.CleanUp);

        Step[] Bound(IReadOnlyList<Step> steps) => [.. steps.Select(step => step.With(run, marks))];
    }

    public JourneyPlan Plan { get; }

    public RunWords Run { get; }

    public FeederRows Feeders { get; }

    public Step[] Steps { get; }

    public Step[] LogIn { get; }

    public Step[] Withdraw { get; }

    public Step[] SetUp { get; }

    public Step[] Reset { get; }

    public Step[] CleanUp { get; }

    /// <summary>Every request says that it is a test's, and of which run.</summary>
    private static byte[] Marks(JourneyPlan plan, RunWords run)
    {
        var lines = new ByteBuffer();
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[(plan.Mark.Header, plan.Mark.Value), (plan.Mark.RunHeader, run.Facts.Id)])
        {
            lines.Add(name);
            lines.Add(": "u8);
            Escaping.Add(Encoding.UTF8.GetBytes(value), TemplatePlace.Header, lines);
            lines.Add("\r\n"u8);
        }
        return lines.Written.ToArray();
    }
}
