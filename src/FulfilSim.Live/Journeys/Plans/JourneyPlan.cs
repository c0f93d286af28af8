using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>A journey, compiled: everything that can be known of it before the first request. Immutable.</summary>
public sealed class JourneyPlan
{
    private JourneyPlan(JourneyOptions options, MarkOptions mark) => (Options, Mark) = (options, mark);

    /// <summary>What is wrong with it; a plan with flaws cannot be played.</summary>
    public IReadOnlyList<JourneyFlaw> Flaws { get; private init; } = [];

    /// <summary>Names of the steps that make up the load, by the index that records of requests have. Set-up, reset and clean-up come
    /// before and after it, and nobody records their requests.</summary>
    public IReadOnlyList<string> StepNames => [.. Steps.Concat(LogIn).Concat(Withdraw).Select(step => step.Name)];

    /// <summary>Environment variables that templates ask for. Their values are secrets.</summary>
    public IReadOnlyList<string> Variables { get; private init; } = [];

    internal JourneyOptions Options { get; }

    internal MarkOptions Mark { get; }

    internal IReadOnlyList<Step> Steps { get; private init; } = [];

    internal IReadOnlyList<Step> LogIn { get; private init; } = [];

    internal IReadOnlyList<Step> Withdraw { get; private init; } = [];

    internal IReadOnlyList<Step> SetUp { get; private init; } = [];

    internal IReadOnlyList<Step> Reset { get; private init; } = [];

    internal IReadOnlyList<Step> CleanUp { get; private init; } = [];

    /// <summary>Names of what the steps of a submission take, and the withdrawing and cleaning up after them.</summary>
    internal TakenNames Taken { get; private init; } = new();

    internal TakenNames TakenAtSetUp { get; private init; } = new();

    internal TakenNames TakenAtLogIn { get; private init; } = new();

    internal TakenNames TakenAtReset { get; private init; } = new();

    /// <summary>Values that a submission has to have taken before it can be withdrawn.</summary>
    internal int[] WithdrawNeeds { get; private init; } = [];

    /// <summary>Values that a submission has to have taken before its order can be taken away.</summary>
    internal int[] CleanUpNeeds { get; private init; } = [];

    /// <summary>The value that notices know an order by; -1 when there is none.</summary>
    internal int OrderSlot { get; private init; } = -1;

    /// <summary>Whether anybody asks later which orders were made.</summary>
    internal bool KeepsOrders => Withdraw.Count > 0 || CleanUp.Count > 0;

    /// <summary>Compiles what a scenario says.</summary>
    /// <param name="load">With the journey and the marks.</param>
    /// <param name="feeders">Tables that templates may name.</param>
    public static JourneyPlan Of(LoadOptions load, IReadOnlyList<FeederColumns> feeders)
    {
        var (journey, flaws) = (load.Journey, new FlawList());
        var variables = new TakenNames();
        TakenNames atSetUp = new(), atLogIn = new(), atReset = new(), taken = new();

        // Compiled in the order in which they are played; numbered so that the steps of a submission come first.
        var (setUpFrom, logInFrom) = (journey.Steps.Count + journey.LogIn.Steps.Count + journey.Withdraw.Count, journey.Steps.Count);
        var isRunLoggedIn = journey.LogIn.Per == LogInScope.Run;
        var ofRun = isRunLoggedIn ? Made(journey.LogIn.Steps, new(false, new(), new(), atLogIn), logInFrom, "logIn", "steps") : [];
        var setUp = Made(journey.SetUp, new(false, new(), isRunLoggedIn ? atLogIn : new(), atSetUp), setUpFrom, "setUp");
        var logIn = isRunLoggedIn ? ofRun : Made(journey.LogIn.Steps, new(true, atSetUp, new(), atLogIn), logInFrom, "logIn", "steps");
        var steps = Made(journey.Steps, new(true, atSetUp, atLogIn, taken), 0, "steps");
        var takenBySteps = taken.All.Count;
        var withdraw = Made(journey.Withdraw, new(true, atSetUp, atLogIn, taken), logInFrom + journey.LogIn.Steps.Count, "withdraw");
        var reset = Made(journey.Reset, new(false, atSetUp, isRunLoggedIn ? atLogIn : new(), atReset), setUpFrom + journey.SetUp.Count, "reset");
        var cleanUp = Made(journey.CleanUp, new(true, atSetUp, atLogIn, taken), setUpFrom + journey.SetUp.Count + journey.Reset.Count, "cleanUp");
        StepNameRules.Check(journey, flaws);
        return new(journey, load.Mark)
        {
            Flaws = flaws.All,
            Variables = variables.All,
            Steps = steps,
            LogIn = logIn,
            Withdraw = withdraw,
            SetUp = setUp,
            Reset = reset,
            CleanUp = cleanUp,
            Taken = taken,
            TakenAtSetUp = atSetUp,
            TakenAtLogIn = atLogIn,
            TakenAtReset = atReset,
            WithdrawNeeds = NeedsOf(withdraw, takenBySteps),
            CleanUpNeeds = NeedsOf(cleanUp, takenBySteps),
            OrderSlot = load.Webhooks.Enabled ? taken.IndexOf(load.Webhooks.OrderValue) : -1,
        };

        Step[] Made(IReadOnlyList<StepOptions> list, Layers layers, int from, params object[] at)
        {
            var scope = new NameScope(layers.KnowsOrder, feeders, variables, layers.SetUp, layers.LogIn, layers.Own);
            var maker = new StepMaker(scope, layers.Own, load.Mark, flaws);
            return [.. list.Select((step, index) => maker.Make(step, from + index, ["journey", .. at, index]))];
        }
    }

    /// <summary>Whether a text is a path to one value of a JSON body.</summary>
    public static bool IsAnswerPath(string text) => AnswerPath.TryParse(text, out _, out _);

    /// <summary>Numbers of the values that have to be there before a list of steps can be played.</summary>
    private static int[] NeedsOf(IEnumerable<Step> steps, int takenBySteps) =>
    [
        .. steps.SelectMany(step => step.Slots).Where(slot => slot.Origin == ValueOrigin.Taken && slot.Index < takenBySteps)
            .Select(slot => slot.Index).Distinct(),
    ];

    /// <summary>What templates of a list know.</summary>
    private sealed record Layers(bool KnowsOrder, TakenNames SetUp, TakenNames LogIn, TakenNames Own);
}
