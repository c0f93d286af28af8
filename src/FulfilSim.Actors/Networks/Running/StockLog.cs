using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>What a stock point did.</summary>
internal sealed class StockLog(StockPointOptions options)
{
    private DurationHistogram _delays = new();
    private SimTime _since;
    private SimTime _changedAt;
    private double _onHand = options.InitialStock;
    private double _backordered;
    private double _onHandSeconds;
    private double _backorderSeconds;
    private double _demanded;
    private double _met;
    private double _lost;
    private long _customers;
    private long _foundStock;
    private long _orders;

    public void Demanded(double wanted, double metAtOnce, bool hadStock)
    {
        _customers++;
        _foundStock += hadStock ? 1 : 0;
        _demanded += wanted;
        _met += metAtOnce;
    }

    public void Lost(double wanted) => _lost += wanted;

    public void Handed(TimeSpan waited) => _delays.Add(waited);

    public void Ordered() => _orders++;

    public void Levels(double onHand, double backordered, SimTime now)
    {
        Settle(now);
        (_onHand, _backordered) = (onHand, backordered);
    }

    public void Restart(SimTime now)
    {
        Settle(now);
        _since = now;
        _delays = new();
        _onHandSeconds = _backorderSeconds = _demanded = _met = _lost = 0;
        _customers = _foundStock = _orders = 0;
    }

    public void Report(string name, MeasureSheet sheet, SimTime now)
    {
        Settle(now);
        var span = (now - _since).TotalSeconds;
        sheet.Ratio(name + ".demandRate", _demanded, span);
        sheet.Ratio(name + ".fillRate", _met, _demanded);
        sheet.Ratio(name + ".readyRatio", _foundStock, _customers);
        sheet.Ratio(name + ".lostRatio", _lost, _demanded);
        sheet.Ratio(name + ".onHand.mean", _onHandSeconds, span);
        sheet.Add(name + ".onHand.end", _onHand);
        sheet.Ratio(name + ".backorders.mean", _backorderSeconds, span);
        sheet.Add(name + ".backorders.end", _backordered);
        sheet.Durations(name + ".backorderDelay", _delays);
        sheet.Ratio(name + ".orderRate", _orders, span);
        sheet.Ratio(
            name + ".costPerSecond",
            (options.HoldingCostPerSecond * _onHandSeconds) + (options.BackorderCostPerSecond * _backorderSeconds) + (options.OrderCost * _orders),
            span);
    }

    private void Settle(SimTime now)
    {
        var span = (now - _changedAt).TotalSeconds;
        _onHandSeconds += _onHand * span;
        _backorderSeconds += _backordered * span;
        _changedAt = now;
    }
}
