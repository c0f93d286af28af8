namespace FulfilSim.Actors.Stations;

/// <summary>A job that has just gone into service.</summary>
/// <param name="Job">What is served.</param>
/// <param name="Slot">Names the service; <see cref="Station{TJob}.Complete"/> asks for it.</param>
/// <param name="ServiceTime">How long it will take.</param>
/// <param name="IsPreempting">It took the slot of a service that was interrupted: the end of that one must be called off.</param>
/// <param name="IsResumed">Its own service was interrupted before: its wait is over since then.</param>
public readonly record struct ServiceStart<TJob>(
    TJob Job, int Slot, TimeSpan ServiceTime, bool IsPreempting = false, bool IsResumed = false);
