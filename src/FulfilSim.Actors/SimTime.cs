using System.Globalization;

namespace FulfilSim.Actors;

/// <summary>A moment in virtual time: 100 ns ticks since the scenario's start.</summary>
public readonly record struct SimTime(long Ticks) : IComparable<SimTime>
{
    /// <summary>The scenario's start.</summary>
    public static readonly SimTime Zero;

    /// <summary>Later than everything that is ever scheduled.</summary>
    public static readonly SimTime Never = new(long.MaxValue);

    public double TotalSeconds => Ticks / (double)TimeSpan.TicksPerSecond;

    public static SimTime At(TimeSpan sinceStart) => new(sinceStart.Ticks);

    public static SimTime operator +(SimTime moment, TimeSpan delay) => new(moment.Ticks + delay.Ticks);

    public static SimTime operator -(SimTime moment, TimeSpan delay) => new(moment.Ticks - delay.Ticks);

    public static TimeSpan operator -(SimTime later, SimTime earlier) => new(later.Ticks - earlier.Ticks);

    public static bool operator <(SimTime left, SimTime right) => left.Ticks < right.Ticks;

    public static bool operator >(SimTime left, SimTime right) => left.Ticks > right.Ticks;

    public static bool operator <=(SimTime left, SimTime right) => left.Ticks <= right.Ticks;

    public static bool operator >=(SimTime left, SimTime right) => left.Ticks >= right.Ticks;

    public static SimTime Max(SimTime left, SimTime right) => left > right ? left : right;

    public int CompareTo(SimTime other) => Ticks.CompareTo(other.Ticks);

    /// <summary>For people: <c>t+1.02:03:04.5</c>.</summary>
    public override string ToString() =>
        this == Never ? "never" : "t+" + new TimeSpan(Ticks).ToString("c", CultureInfo.InvariantCulture);
}
