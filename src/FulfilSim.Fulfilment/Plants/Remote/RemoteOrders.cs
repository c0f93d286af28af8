namespace FulfilSim.Fulfilment.Plants.Remote;

/// <summary>What is known of the orders of one intent at a shop outside. It lies in place in a table.</summary>
internal struct RemoteOrders
{
    /// <summary>The submission that has made the order with this index; below 16 of them.</summary>
    private Submissions _submissions;

    private ushort _confirmed;

    public int Count { get; private set; }

    /// <summary>Charges so far, over all orders.</summary>
    public byte ChargeCount;

    /// <summary>Orders, as bits, that were called off or have failed.</summary>
    public ushort Ended;

    /// <summary>Notes that an order was confirmed.</summary>
    /// <returns>False when it was before: what is said twice is one order.</returns>
    public bool TryConfirm(int index)
    {
        var bit = (ushort)(1 << index);
        var isNew = (_confirmed & bit) == 0;
        _confirmed |= bit;
        return isNew;
    }

    /// <summary>Index of the order that a submission has made; -1 when it has made none.</summary>
    public readonly int IndexOf(int submission)
    {
        for (var index = 0; index < Count; index++)
        {
            if (_submissions[index] == submission)
                return index;
        }
        return -1;
    }

    public readonly int SubmissionOf(int index) => _submissions[index];

    /// <summary>A further order.</summary>
    /// <returns>Its index; -1 when an intent cannot have so many.</returns>
    public int Add(int submission)
    {
        if (Count >= Messages.OrderKey.IndexEnd)
            return -1;
        _submissions[Count] = checked((ushort)submission);
        return Count++;
    }

    [System.Runtime.CompilerServices.InlineArray(Messages.OrderKey.IndexEnd)]
    private struct Submissions
    {
        private ushort _first;
    }
}
