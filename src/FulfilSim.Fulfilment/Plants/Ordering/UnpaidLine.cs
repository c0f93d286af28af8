using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>
/// The orders that await payment, oldest first: a list through slots that are used again. It lies apart from the orders,
/// since it is walked again and again and they are many.
/// </summary>
internal sealed class UnpaidLine
{
    /// <summary>The place of nobody.</summary>
    public const int Nowhere = -1;

    private Unpaid[] _places = new Unpaid[64];
    private int _usedCount;
    private int _freeHead = Nowhere;
    private int _youngest = Nowhere;

    /// <summary>Where the oldest one stands; nowhere when all is paid.</summary>
    public int Oldest { get; private set; } = Nowhere;

    /// <summary>Whoever stands at a place. Valid until the next one enters.</summary>
    public ref Unpaid this[int place] => ref _places[place];

    /// <summary>Puts an order at the end of the line.</summary>
    /// <returns>Where it stands until it leaves.</returns>
    public int Enter(OrderKey order, SimTime now)
    {
        var place = TakePlace();
        _places[place] = new Unpaid { Order = order, Since = now, Older = _youngest, Younger = Nowhere };
        if (_youngest == Nowhere)
            Oldest = place;
        else
            _places[_youngest].Younger = place;
        _youngest = place;
        return place;
    }

    /// <summary>Takes an order out of the line.</summary>
    public void Leave(int place)
    {
        var (older, younger) = (_places[place].Older, _places[place].Younger);
        if (older == Nowhere)
            Oldest = younger;
        else
            _places[older].Younger = younger;
        if (younger == Nowhere)
            _youngest = older;
        else
            _places[younger].Older = older;
        _places[place].Younger = _freeHead;
        _freeHead = place;
    }

    private int TakePlace()
    {
        if (_freeHead != Nowhere)
        {
            var place = _freeHead;
            _freeHead = _places[place].Younger;
            return place;
        }
        if (_usedCount == _places.Length)
            Array.Resize(ref _places, _places.Length * 2);
        return _usedCount++;
    }

    /// <summary>An order in the line.</summary>
    internal struct Unpaid
    {
        public OrderKey Order;
        public SimTime Since;

        /// <summary>Questions to the gateway about it, as its record has them.</summary>
        public int QueryCount;

        /// <summary>Place of the one before.</summary>
        public int Older;

        /// <summary>Place of the one behind; of the next free place where nobody stands.</summary>
        public int Younger;
    }
}
