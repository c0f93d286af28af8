using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Where mitigations take their places while an arm is put together.</summary>
internal sealed class DecisionPointsBuilder
{
    public DecisionPointsBuilder()
    {
        Identity = new(this, "is this one new?", new EverySubmissionIsNew());
        ChargeRetry = new(this, "retry when?", new NoChargeRetry());
        WaybillReader = new(this, "who reads the waybill?", new HandKeying());
        Mismatch = new(this, "whom to tell?", new WaitForCourier());
        Redirection = new(this, "reserve where?", new HomeOnly());
    }

    /// <summary>Id of the mitigation that is being installed.</summary>
    public string Owner { get; set; } = "";

    public List<IAdmissionRule> Admission { get; } = [];

    public List<IValidationLayer> Validation { get; } = [];

    public Replaceable<ISubmissionIdentity> Identity { get; }

    public Replaceable<IChargeRetry> ChargeRetry { get; }

    public Replaceable<IWaybillReader> WaybillReader { get; }

    public Replaceable<IMismatchResponse> Mismatch { get; }

    public Replaceable<IRedirection> Redirection { get; }

    public List<Friction> Frictions { get; } = [];

    public List<RunningCost> Costs { get; } = [];

    public List<Func<ActorRef, Actor>> Actors { get; } = [];

    public List<DecisionConflict> Conflicts { get; } = [];

    /// <summary>A decision that only one mitigation may replace.</summary>
    internal sealed class Replaceable<T>(DecisionPointsBuilder builder, string decision, T initial)
    {
        private string _owner = "";

        public T Choice { get; private set; } = initial;

        public void Replace(T choice)
        {
            if (_owner.Length > 0)
                builder.Conflicts.Add(new DecisionConflict(decision, _owner, builder.Owner));
            _owner = builder.Owner;
            Choice = choice;
        }
    }
}
