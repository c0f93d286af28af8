namespace FulfilSim.Actors.Stations;

/// <summary>What a station did with an arriving job.</summary>
public enum Admission
{
    /// <summary>The queue is full: turned away.</summary>
    Refused = 0,

    /// <summary>Waits in line.</summary>
    Queued,

    /// <summary>In service at once.</summary>
    Started,
}
