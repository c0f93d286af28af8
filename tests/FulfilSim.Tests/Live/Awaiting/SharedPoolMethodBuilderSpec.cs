using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using FulfilSim.Live.Awaiting;

namespace FulfilSim.Tests.Live.Awaiting;

public sealed class SharedPoolMethodBuilderSpec
{
    private static readonly Queue<ConfiguredValueTaskAwaitable<int>.ConfiguredValueTaskAwaiter> Awaiters = new(capacity: 128);
    private static readonly Action TakeOut = () => Awaiters.Dequeue().GetResult().ShouldBe(4);

    private readonly Gate _gate = new();

    [Fact]
    public async Task What_never_waits_has_its_result_or_its_failure_at_once()
    {
        var half = HalfOfAsync(8, gate: null);
        half.IsCompletedSuccessfully.ShouldBeTrue();
        (await half).ShouldBe(4);
        var odd = HalfOfAsync(7, gate: null);
        odd.IsFaulted.ShouldBeTrue();
        (await Should.ThrowAsync<ArgumentException>(odd.AsTask())).Message.ShouldStartWith("7");
    }

    [Fact]
    public async Task What_waits_has_it_afterwards()
    {
        var half = HalfOfAsync(8, _gate);
        half.IsCompleted.ShouldBeFalse();
        _gate.Open();
        (await half).ShouldBe(4);
        var odd = HalfOfAsync(7, _gate);
        _gate.Open();
        (await Should.ThrowAsync<ArgumentException>(odd.AsTask())).Message.ShouldStartWith("7");
    }

    [Fact]
    public void Boxes_are_used_again_although_they_came_back_on_another_thread()
    {
        var gates = Enumerable.Range(0, 100).Select(_ => new Gate()).ToArray();
        CallAll(gates);
        OpenElsewhere(gates);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CallAll(gates);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100 * 128); // less than a box with its action has
        OpenElsewhere(gates);
    }

    [Fact]
    public async Task Calls_on_many_threads_do_not_get_each_others_results()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, 8), TestContext.Current.CancellationToken, async (worker, _) =>
        {
            for (var call = 0; call < 5000; call++)
                (await SumAsync(worker * 10_000, call)).ShouldBe((worker * 10_000) + call);
        });
    }

    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private static async ValueTask<int> SumAsync(int left, int right)
    {
        if (right % 3 > 0)
            await Task.Yield();
        return right % 2 == 0 ? left + right : await SumAsync(left + 1, right - 1);
    }

    private static void CallAll(Gate[] gates)
    {
        foreach (var gate in gates)
            Follow(HalfOfAsync(8, gate));
    }

    /// <summary>Takes the result out on the thread that brings it.</summary>
    private static void Follow(ValueTask<int> half)
    {
        var awaiter = half.ConfigureAwait(false).GetAwaiter();
        awaiter.IsCompleted.ShouldBeFalse();
        Awaiters.Enqueue(awaiter);
        awaiter.UnsafeOnCompleted(TakeOut);
    }

    private static void OpenElsewhere(Gate[] gates)
    {
        var opener = new Thread(() => Array.ForEach(gates, gate => gate.Open()));
        opener.Start();
        opener.Join();
    }

    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private static async ValueTask<int> HalfOfAsync(int number, Gate? gate)
    {
        if (gate is not null)
            await gate.WaitAsync().ConfigureAwait(false);
        return number % 2 == 0 ? number / 2 : throw new ArgumentException($"{number} is odd.");
    }

    /// <summary>Lets one through at a time, and makes nothing new for it.</summary>
    private sealed class Gate : IValueTaskSource
    {
        private ManualResetValueTaskSourceCore<bool> _core;

        public ValueTask WaitAsync() => new(this, _core.Version);

        public void Open() => _core.SetResult(true);

        public void GetResult(short token) => _core.Reset();

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }
}
