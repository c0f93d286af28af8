namespace FulfilSim.Live.Journeys.Plans;

/// <summary>One thing wrong with a journey as a scenario says it.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="At">Where: names of properties and indexes of entries, from the load's options on.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Known">Words of which one was probably meant; may be empty.</param>
/// <param name="Fix">How to mend it, where no such word is near.</param>
public sealed record JourneyFlaw(
    JourneyFlawKind Kind, IReadOnlyList<object> At, string Found, string Expected, IReadOnlyList<string> Known, string Fix);

/// <summary>What can be wrong with a journey.</summary>
public enum JourneyFlawKind
{
    /// <summary>A template uses a name that nobody gives a value to.</summary>
    UnknownName = 0,

    /// <summary>A template that cannot be taken apart, or a form in the wrong place.</summary>
    TemplateForm,

    /// <summary>A JSON path that cannot be followed.</summary>
    AnswerPath,

    /// <summary>What an answer is to look like cannot be found out.</summary>
    Condition,

    /// <summary>A header that cannot be sent, or that is somebody else's to write.</summary>
    Header,

    /// <summary>A value under a name that has a meaning of its own.</summary>
    TakenName,

    /// <summary>Two steps of one name, or one without.</summary>
    StepName,

    /// <summary>A path that leads out of the deployment, or a body of two kinds.</summary>
    Request,
}
