using System.Runtime.CompilerServices;

namespace FulfilSim.Actors;

/// <summary>
/// The contents of letters, in slots that are used again. A generation tells an old timer from the slot's new letter. Once
/// nothing waits any more, the memory of a crowd is given back.
/// </summary>
internal sealed class LetterSlab
{
    private const int KeptMax = 1 << 16;

    private Letter[] _letters = new Letter[256];
    private int _usedCount;
    private int _heldCount;
    private uint _generation;
    private int _freeHead = -1;

    /// <summary>Emptied letters whose keys are still somewhere in the calendar.</summary>
    public int CancelledCount { get; private set; }

    public Timer Put(ActorRef from, ActorRef to, Message message, out int slot)
    {
        slot = TakeSlot();
        ref var letter = ref _letters[slot];
        letter.Message = message;
        letter.From = from;
        letter.To = to;
        letter.Generation = ++_generation;
        _heldCount++;
        return new Timer(slot, letter.Generation);
    }

    public bool TryEmpty(Timer timer)
    {
        if (timer.IsNone)
            return false;
        if (timer.SlotNumber > _letters.Length)
            return false;
        ref var letter = ref _letters[timer.SlotNumber - 1];
        if (letter.Generation != timer.Generation || letter.Message is null)
            return false;
        letter.Message = null;
        CancelledCount++;
        return true;
    }

    /// <summary>Takes a letter out and frees its slot.</summary>
    /// <returns>Whether it had not been cancelled.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(int slot, out ActorRef from, out ActorRef to, out Message message)
    {
        ref var letter = ref _letters[slot];
        from = letter.From;
        to = letter.To;
        message = letter.Message!;
        Free(slot, ref letter);
        if (message is not null)
            return true;
        CancelledCount--;
        return false;
    }

    /// <summary>Whether a letter still holds something; the slot of one that does not is freed.</summary>
    public bool KeepsOrFrees(int slot)
    {
        ref var letter = ref _letters[slot];
        if (letter.Message is not null)
            return true;
        Free(slot, ref letter);
        CancelledCount--;
        return false;
    }

    private int TakeSlot()
    {
        if (_freeHead >= 0)
        {
            var slot = _freeHead;
            _freeHead = _letters[slot].NextFree;
            return slot;
        }
        if (_usedCount == _letters.Length)
            Array.Resize(ref _letters, _letters.Length * 2);
        return _usedCount++;
    }

    private void Free(int slot, ref Letter letter)
    {
        letter.Message = null;
        letter.NextFree = _freeHead;
        _freeHead = slot;
        if (--_heldCount == 0 && _letters.Length > KeptMax)
            StartAnew();
    }

    private void StartAnew()
    {
        _letters = new Letter[256];
        _usedCount = 0;
        _freeHead = -1;
    }

    private struct Letter
    {
        public Message? Message;
        public ActorRef From;
        public ActorRef To;
        public uint Generation;
        public int NextFree;
    }
}
