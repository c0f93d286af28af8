namespace FulfilSim.Experiments.Comparing;

/// <summary>Stable keys of <see cref="ArmResult.Measures"/>; they are also the words objectives use.</summary>
public static class Measures
{
    public const string FailureRate = "failureRate";
    public const string FailureRatePerPotentialIntent = "failureRatePerPotentialIntent";
    public const string LateRate = "lateRate";
    public const string OpenRate = "openRate";
    public const string PerfectOrderRate = "perfectOrderRate";
    public const string FirstAttemptDeliveryRate = "firstAttemptDeliveryRate";
    public const string FirstOrderFailureRate = "firstOrderFailureRate";
    public const string UnrecoverableRate = "unrecoverableRate";
    public const string PaidNotFulfilledRate = "paidNotFulfilledRate";
    public const string DuplicateCapturesPerThousand = "duplicateCapturesPerThousand";
    public const string FalseRejectRate = "falseRejectRate";
    public const string DeterredRate = "deterredRate";
    public const string ComplaintsPerThousand = "complaintsPerThousand";
    public const string ContactsPerThousand = "contactsPerThousand";
    public const string SubmissionsPerIntent = "submissionsPerIntent";
    public const string Trust = "trust";
    public const string AcknowledgementP50 = "acknowledgement.p50";
    public const string AcknowledgementP99 = "acknowledgement.p99";
    public const string PaymentApprovalP50 = "paymentApproval.p50";
    public const string ConfirmationP50 = "confirmation.p50";
    public const string ConfirmationP99 = "confirmation.p99";
    public const string NetMoneyPerPotentialIntent = "netMoneyPerPotentialIntent";
    public const string OwedPerPotentialIntent = "owedPerPotentialIntent";
}
