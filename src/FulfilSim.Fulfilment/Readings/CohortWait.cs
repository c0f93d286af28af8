namespace FulfilSim.Fulfilment.Readings;

/// <summary>One of the buyer's waits, from the first submission on.</summary>
public enum CohortWait
{
    /// <summary>To the shop's answer that it has the order.</summary>
    Acknowledgement = 0,

    /// <summary>To the capture of the money.</summary>
    PaymentApproval,

    /// <summary>To the buyer's reading that the order is paid and accepted.</summary>
    Confirmation,
}
