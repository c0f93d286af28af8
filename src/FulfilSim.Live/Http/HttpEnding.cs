namespace FulfilSim.Live.Http;

/// <summary>What came of a call.</summary>
public enum HttpEnding
{
    /// <summary>There is a whole answer, whatever its status.</summary>
    Answered = 0,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>No connection could be made: refused, name not known, certificate not trusted.</summary>
    NoConnection,

    /// <summary>The connection was closed or reset before the answer was whole.</summary>
    Broken,

    /// <summary>What came is no answer in HTTP/1.1, or has a longer head than is read.</summary>
    Malformed,

    /// <summary>This machine has no more ports or descriptors: that says nothing of the target.</summary>
    GeneratorExhausted,
}

/// <summary>How far a call has come.</summary>
public enum HttpPhase
{
    /// <summary>For a connection that another call uses.</summary>
    Waiting = 0,

    /// <summary>Name, connection, TLS.</summary>
    Connecting,

    /// <summary>The request is not all sent.</summary>
    Sending,

    /// <summary>No byte of the answer has come.</summary>
    Awaiting,

    /// <summary>The answer has begun.</summary>
    Reading,

    /// <summary>The answer is whole.</summary>
    Done,
}
