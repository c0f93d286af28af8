namespace FulfilSim.Actors.Stations;

/// <summary>A job that has just gone into service.</summary>
/// <param name="Job">What is served.</param>
/// <param name="Slot">Names the service; <see cref="Station{TJob}.Complete"/> asks for it.</param>
/// <param name="ServiceTime">How long it will take.</param>
public readonly record struct ServiceStart<TJob>(TJob Job, int Slot, TimeSpan ServiceTime);
