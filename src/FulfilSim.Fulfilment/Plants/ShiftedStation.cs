using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;

namespace FulfilSim.Fulfilment.Plants;

/// <summary>A shift begins or ends.</summary>
internal sealed record ShiftChanged() : Message<ShiftChanged>(0);

/// <summary>A service is over.</summary>
internal sealed record ServiceEnded(long Intent, int Attempt, int Slot) : IntentMessage<ServiceEnded>(Intent, Attempt);

/// <summary>A station whose servers keep hours.</summary>
internal sealed class ShiftedStation<TJob>(Station<TJob> station, int servers, WeekCalendar shifts, LocalClock clock)
{
    public Station<TJob> Station => station;

    /// <summary>Sets the servers for this moment and sees to the next change.</summary>
    public void Change(Turn turn)
    {
        station.SetServers(shifts.IsOn(clock.MinuteOfWeek(turn.Now)) ? servers : 0, turn.Now);
        var next = clock.NextChange(shifts, turn.Now);
        if (next != SimTime.Never)
            turn.At(next, new ShiftChanged());
    }
}
