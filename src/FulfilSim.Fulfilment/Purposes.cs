using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment;

/// <summary>What chance is drawn for. A purpose is part of every stream's key; its name must never change.</summary>
internal static class Purposes
{
    // Traits of an intent: occurrence 0.
    public static readonly Purpose Arrival = Purpose.Named("arrival");
    public static readonly Purpose DayFactor = Purpose.Named("day-factor");
    public static readonly Purpose ForecastFactor = Purpose.Named("forecast-factor");
    public static readonly Purpose Friction = Purpose.Named("friction");
    public static readonly Purpose TrustThinning = Purpose.Named("trust-thinning");
    public static readonly Purpose Repeat = Purpose.Named("repeat-buyer");
    public static readonly Purpose Traits = Purpose.Named("traits");
    public static readonly Purpose Channel = Purpose.Named("channel");
    public static readonly Purpose Patience = Purpose.Named("patience");
    public static readonly Purpose AddressWrong = Purpose.Named("address-wrong");
    public static readonly Purpose DoubleSubmit = Purpose.Named("double-submit");
    public static readonly Purpose ChangeOfMind = Purpose.Named("change-of-mind");
    public static readonly Purpose Promise = Purpose.Named("promise");

    // A load's course: stage and interval; a buyer's thinking, by intent.
    public static readonly Purpose LoadRate = Purpose.Named("load-rate");
    public static readonly Purpose ThinkTime = Purpose.Named("think-time");

    // A buyer's behaviour, by occasion.
    public static readonly Purpose BuyerBackoff = Purpose.Named("buyer-backoff");
    public static readonly Purpose Correction = Purpose.Named("correction");
    public static readonly Purpose Contact = Purpose.Named("contact");
    public static readonly Purpose DeclineRetry = Purpose.Named("decline-retry");

    // Service times and delays: intent and logical attempt, never server or order of start.
    public static readonly Purpose OrderService = Purpose.Named("service-order");
    public static readonly Purpose ChargeService = Purpose.Named("service-charge");
    public static readonly Purpose PickService = Purpose.Named("service-pick");
    public static readonly Purpose CaseService = Purpose.Named("service-case");
    public static readonly Purpose Approval = Purpose.Named("approval");
    public static readonly Purpose LeadTime = Purpose.Named("lead-time");
    public static readonly Purpose Transit = Purpose.Named("transit");

    // Transient luck: intent, step, logical attempt.
    public static readonly Purpose Decline = Purpose.Named("decline");
    public static readonly Purpose Grey = Purpose.Named("grey");
    public static readonly Purpose Callback = Purpose.Named("callback");
    public static readonly Purpose Validation = Purpose.Named("validation");
    public static readonly Purpose ChargeBackoff = Purpose.Named("charge-backoff");
    public static readonly Purpose WaybillReading = Purpose.Named("waybill-reading");
    public static readonly Purpose CourierIntake = Purpose.Named("courier-intake");
    public static readonly Purpose Absent = Purpose.Named("absent");
    public static readonly Purpose Hold = Purpose.Named("hold");
    public static readonly Purpose AddressRepair = Purpose.Named("address-repair");
    public static readonly Purpose NumberCorrection = Purpose.Named("number-correction");
    public static readonly Purpose Redirect = Purpose.Named("redirect");
}
