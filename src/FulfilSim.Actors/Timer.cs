namespace FulfilSim.Actors;

/// <summary>A reminder that can be taken back. <c>default</c> stands for none.</summary>
public readonly record struct Timer
{
    internal Timer(int slot, uint generation)
    {
        SlotNumber = slot + 1;
        Generation = generation;
    }

    /// <summary>1-based so that <c>default</c> is no timer.</summary>
    internal int SlotNumber { get; }

    internal uint Generation { get; }

    public bool IsNone => SlotNumber == 0;
}
