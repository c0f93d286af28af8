namespace FulfilSim.Live.Pacing;

/// <summary>Writes down what came from outside, so that the run can be repeated in virtual time.</summary>
public interface IInjectionLog
{
    /// <summary>Called on the pacer's thread just before the simulation gets the message, in the order of moments.</summary>
    void Add(in InjectionRecord record);
}
