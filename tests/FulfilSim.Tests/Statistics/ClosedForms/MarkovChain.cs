namespace FulfilSim.Tests.Statistics.ClosedForms;

/// <summary>A chain in continuous time with finitely many states, solved by brute force: what closed forms are held against.</summary>
internal sealed class MarkovChain(int stateCount)
{
    private readonly List<(int From, double Rate)>[] _inflows = [.. Enumerable.Range(0, stateCount).Select(_ => new List<(int, double)>())];
    private readonly double[] _outflows = new double[stateCount];

    public void Add(int from, int to, double rate)
    {
        _inflows[to].Add((from, rate));
        _outflows[from] += rate;
    }

    /// <summary>What flows in flows out, state by state (Gauss and Seidel), until nothing changes any more.</summary>
    public double[] SteadyState()
    {
        var probabilities = new double[stateCount];
        Array.Fill(probabilities, 1.0 / stateCount);
        for (var change = 1.0; change > 1e-13;)
        {
            change = 0;
            for (var state = 0; state < stateCount; state++)
            {
                var inflow = 0.0;
                foreach (var (from, rate) in _inflows[state])
                    inflow += probabilities[from] * rate;
                var next = inflow / _outflows[state];
                change = Math.Max(change, Math.Abs(next - probabilities[state]));
                probabilities[state] = next;
            }
            var total = probabilities.Sum();
            for (var state = 0; state < stateCount; state++)
                probabilities[state] /= total;
        }
        return probabilities;
    }
}
