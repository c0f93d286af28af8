namespace FulfilSim.Fulfilment;

/// <summary>A set of intents that takes in most of them: one bit each.</summary>
internal sealed class IntentSet
{
    private ulong[] _words = new ulong[1024];

    public bool Contains(long intent)
    {
        var word = intent >> 6;
        return word < _words.Length && (_words[word] & (1ul << (int)(intent & 63))) != 0;
    }

    public void Add(long intent)
    {
        var word = intent >> 6;
        if (word >= _words.Length)
            Array.Resize(ref _words, (int)Math.Max(word + 1, _words.Length * 2L));
        _words[word] |= 1ul << (int)(intent & 63);
    }
}
