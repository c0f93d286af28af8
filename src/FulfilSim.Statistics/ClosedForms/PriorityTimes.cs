namespace FulfilSim.Statistics.ClosedForms;

/// <summary>What a class of a priority queue goes through.</summary>
/// <param name="WaitingTimeMean">W_q: sojourn time less service time, so interruptions count too.</param>
/// <param name="SojournTimeMean">W, from arrival to departure.</param>
/// <param name="NumberInSystemMean">L = λ W.</param>
public sealed record PriorityTimes(double WaitingTimeMean, double SojournTimeMean, double NumberInSystemMean);
