namespace FulfilSim.Actors;

/// <summary>The address of an actor within one simulation. <c>default</c> is nobody.</summary>
/// <param name="Number">1-based, in order of joining; 0 is nobody.</param>
public readonly record struct ActorRef(int Number)
{
    public static readonly ActorRef Nobody;

    public bool IsNobody => Number == 0;
}
