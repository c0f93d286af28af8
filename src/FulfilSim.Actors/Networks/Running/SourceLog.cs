using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>What became of a source's customers.</summary>
internal sealed class SourceLog(string name, IReadOnlyList<ReportWindow> windows)
{
    private readonly long[] _failed = new long[4];
    private readonly long[] _cameIn = new long[windows.Count];
    private readonly long[] _cameInAndSucceeded = new long[windows.Count];
    private readonly long[] _succeededIn = new long[windows.Count];
    private DurationHistogram _sojourn = new();
    private SimTime _since;
    private SimTime _lastSuccess;
    private long _decidedEver;
    private long _customers;
    private long _attempts;
    private long _succeeded;

    /// <summary>Customers since the very start.</summary>
    public long CustomersEver { get; private set; }

    /// <summary>Whether all of them have an outcome.</summary>
    public bool IsDone => CustomersEver == _decidedEver;

    /// <summary>Where sojourn times are kept one by one; nowhere unless asked for.</summary>
    public SojournSeries? Series { get; set; }

    public void Came(SimTime now)
    {
        CustomersEver++;
        _customers++;
        CountWindows(_cameIn, now);
    }

    public void Attempted() => _attempts++;

    public void Succeeded(SimTime calledAt, SimTime now)
    {
        _decidedEver++;
        _succeeded++;
        _lastSuccess = now;
        _sojourn.Add((now - calledAt).Ticks);
        Series?.Add(now - calledAt, now);
        CountWindows(_succeededIn, now);
        CountWindows(_cameInAndSucceeded, calledAt);
    }

    /// <summary>A customer has given up for good.</summary>
    public void Failed(JobFailure why)
    {
        _decidedEver++;
        _failed[(int)why]++;
    }

    public void Restart(SimTime now)
    {
        _since = now;
        _sojourn = new();
        _customers = _attempts = _succeeded = 0;
        Array.Clear(_failed);
    }

    public void Report(MeasureSheet sheet, SimTime now)
    {
        var span = (now - _since).TotalSeconds;
        double failed = _failed.Sum();
        var decided = _succeeded + failed;
        sheet.Add(name + ".customers", _customers);
        sheet.Ratio(name + ".arrivalRate", _customers, span);
        sheet.Ratio(name + ".attemptsPerCustomer", _attempts, _customers);
        sheet.Ratio(name + ".throughput", decided, span);
        sheet.Ratio(name + ".goodput", _succeeded, span);
        sheet.Ratio(name + ".successRatio", _succeeded, decided);
        sheet.Ratio(name + ".failedRatio", _failed[(int)JobFailure.Failed], decided);
        sheet.Ratio(name + ".refusedRatio", _failed[(int)JobFailure.Refused], decided);
        sheet.Ratio(name + ".renegedRatio", _failed[(int)JobFailure.Reneged], decided);
        sheet.Ratio(name + ".timedOutRatio", _failed[(int)JobFailure.TimedOut], decided);
        sheet.Durations(name + ".sojourn", _sojourn);
        if (_succeeded > 0)
            sheet.Add(name + ".lastSuccess", _lastSuccess.TotalSeconds);
        for (var index = 0; index < windows.Count; index++)
        {
            var path = $"{name}.windows.{windows[index].Name}";
            sheet.Ratio(path + ".goodput", _succeededIn[index], windows[index].For.TotalSeconds);
            sheet.Ratio(path + ".arrivalRate", _cameIn[index], windows[index].For.TotalSeconds);
            sheet.Ratio(path + ".successRatio", _cameInAndSucceeded[index], _cameIn[index]);
        }
    }

    private void CountWindows(long[] counts, SimTime moment)
    {
        for (var index = 0; index < counts.Length; index++)
        {
            var from = SimTime.At(windows[index].From);
            if (from <= moment && moment < from + windows[index].For)
                counts[index]++;
        }
    }
}
