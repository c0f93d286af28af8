using FulfilSim.Experiments.Live;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Measuring;

/// <summary>Counters of one step. For one thread at a time.</summary>
internal sealed class StepMeter
{
    private const int StatusMax = 599;

    private readonly long[] _verdicts = new long[Enum.GetValues<RequestVerdict>().Length];
    private readonly long[] _statuses = new long[StatusMax + 1];

    public DurationHistogram FromIntended { get; } = new();

    public DurationHistogram FromSent { get; } = new();

    public long BytesIn { get; private set; }

    public long this[RequestVerdict verdict] => _verdicts[(int)verdict];

    public long Total => _verdicts.Sum();

    public long Errors => this[RequestVerdict.Unexpected] + this[RequestVerdict.TimedOut] + this[RequestVerdict.Broken];

    /// <param name="fromIntended">In ticks, 0 or above.</param>
    /// <param name="fromSent">In ticks, 0 or above.</param>
    public void Count(in RequestRecord request, long fromIntended, long fromSent)
    {
        _verdicts[(int)request.Verdict]++;
        _statuses[(uint)request.Status <= StatusMax ? request.Status : 0]++;
        BytesIn += request.BytesIn;
        if (request.Verdict is RequestVerdict.GivenUp or RequestVerdict.Broken)
            return;
        FromIntended.Add(fromIntended);
        FromSent.Add(fromSent);
    }

    public void Merge(StepMeter other)
    {
        for (var verdict = 0; verdict < _verdicts.Length; verdict++)
            _verdicts[verdict] += other._verdicts[verdict];
        for (var status = 0; status < _statuses.Length; status++)
            _statuses[status] += other._statuses[status];
        BytesIn += other.BytesIn;
        FromIntended.Merge(other.FromIntended);
        FromSent.Merge(other.FromSent);
    }

    public void Clear()
    {
        Array.Clear(_verdicts);
        Array.Clear(_statuses);
        BytesIn = 0;
        FromIntended.Clear();
        FromSent.Clear();
    }

    public StepFigures Figures(string name) => new()
    {
        Name = name,
        Verdicts = new()
        {
            Good = this[RequestVerdict.Good],
            Shed = this[RequestVerdict.Shed],
            Otherwise = this[RequestVerdict.Otherwise],
            Unexpected = this[RequestVerdict.Unexpected],
            TimedOut = this[RequestVerdict.TimedOut],
            Broken = this[RequestVerdict.Broken],
            GivenUp = this[RequestVerdict.GivenUp],
        },
        Statuses = [.. _statuses.Index().Where(status => status.Item > 0).Select(status => new StatusCount(status.Index, status.Item))],
        FromIntended = DurationFigures.Of(FromIntended),
        FromSent = DurationFigures.Of(FromSent),
        BytesIn = BytesIn,
    };
}
