using System.Text.Json.Serialization;

namespace FulfilSim.Experiments.Live;

/// <summary>How a block of a live run ended; of several machines the worst counts, which is the last of these.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LiveEnding>))]
public enum LiveEnding
{
    /// <summary>All of its load was made, and what was open at the deadline is open.</summary>
    Completed = 0,

    /// <summary>The stop file was there.</summary>
    StopFile,

    /// <summary>Somebody asked to stop.</summary>
    Interrupted,

    /// <summary>Something that it needs is not there any more, such as a feeder's rows.</summary>
    CannotGoOn,

    /// <summary>A threshold was crossed that aborts.</summary>
    Aborted,
}
