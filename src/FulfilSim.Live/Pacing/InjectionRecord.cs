using FulfilSim.Actors;

namespace FulfilSim.Live.Pacing;

/// <summary>A message that came from outside, and the virtual moment it was given.</summary>
public readonly record struct InjectionRecord(SimTime Moment, ActorRef To, Message Message);
