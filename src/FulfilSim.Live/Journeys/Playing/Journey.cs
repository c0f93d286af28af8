using System.Runtime.CompilerServices;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>One submission on its way through the steps, or somebody who withdraws one. Used over and over.</summary>
internal sealed class Journey(Walker walker)
{
    private Buyer? _buyer;

    public Walker Walker => walker;

    /// <summary>Whose it is.</summary>
    public Buyer Buyer => _buyer ?? throw new InvariantViolationException("the journey has a buyer");

    /// <summary>Whether it takes back what another one has done.</summary>
    public bool IsWithdrawal { get; private set; }

    /// <summary>What is remembered of its order; null when nobody will ask.</summary>
    public OrderMade? Made { get; private set; }

    /// <summary>Whether its order is on the list of those to be taken away.</summary>
    public bool IsListed { get; set; }

    /// <summary>The name that notices know its order by; null as long as nobody has said.</summary>
    public string? Order { get; set; }

    /// <summary>Whether the desk knows that name.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>Its walk through the steps, under way or just over.</summary>
    public ValueTaskAwaiter<StepEnd> Walking { get; set; }

    /// <summary>What is done when it has walked; made once.</summary>
    public Action? WhenWalked { get; set; }

    /// <summary>Another journey of the same buyer.</summary>
    public Journey? Next { get; set; }

    /// <summary>Sets out. Under the buyer's lock.</summary>
    public void Begin(Buyer buyer, OrderMade? made, bool isWithdrawal)
    {
        (_buyer, Made, IsWithdrawal) = (buyer, made, isWithdrawal);
        (IsListed, IsClaimed, Order) = (false, false, null);
        walker.Cookies = buyer.Cookies;
        walker.Sessions = buyer.Sessions;
        walker.Pause.Begin();
        buyer.Add(this);
    }

    /// <summary>Has come to its end. Under the buyer's lock.</summary>
    public void Leave()
    {
        Buyer.Remove(this);
        (_buyer, Made) = (null, null);
    }
}
