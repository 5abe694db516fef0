package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.log.Entry.BrandEntry;
import app.comptoir.sandbox.sim.state.Agenda;
import app.comptoir.sandbox.sim.state.Audience;
import app.comptoir.sandbox.sim.state.Books;
import app.comptoir.sandbox.sim.state.Crowd;
import app.comptoir.sandbox.sim.state.EventNumbers;
import app.comptoir.sandbox.sim.state.Pace;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.World;

/// One brand's life: wires its parts and keeps them at the pace of the hour.
public final class BrandSim {
  /// Orders a day at pace 1 that come from no post.
  private static final double DIRECT_A_DAY = 3;

  /// Records a day of the history, as seeds go.
  private static final double RECORDS_A_DAY = 1_830;

  private final World world;
  private final BrandLog log = new BrandLog();
  private final Books books;
  private final Agenda agenda;
  private final Pace pace;
  private final Audience audience;
  private final StaffDesk staff;
  private final Editor editor;
  private final OfferDesk offers;
  private final RateDesk rates;
  private final MetricDesk metrics;
  private final Chain arrivals;
  private final Chain buckets;
  private final Chain direct;
  private double bucketsADay;

  BrandSim(World world, Agenda agenda, EventNumbers numbers, double speed) {
    this.world = world;
    this.agenda = agenda;
    this.books = new Books(world);
    this.pace = new Pace(world.brand().zone(), world.start(), world.end(), speed);
    Stage stage = new Stage(world, log, books, agenda);
    this.audience = new Audience(world, pace);
    this.staff = new StaffDesk(world.brand().key(), world.brand().id());
    this.editor = new Editor(stage, audience, staff);
    this.offers = new OfferDesk(stage, staff);
    this.rates = new RateDesk(stage);
    Crowd crowd = new Crowd(stage);
    this.metrics = new MetricDesk(stage, audience, crowd, offers);
    Shop shop = new Shop(stage, new ReturnDesk(stage));
    Visits visits = new Visits(stage, crowd, new Receiver(stage, numbers), shop);
    Dice draw = stage.dice("draw");
    this.arrivals =
        new Chain(agenda, stage.dice("arrivals"), now -> visits.arrive(audience.drawn(draw), now));
    this.buckets = new Chain(agenda, stage.dice("buckets"), now -> metrics.count(now, bucketsADay));
    this.direct =
        new Chain(
            agenda, stage.dice("direct"), now -> shop.sell(null, world.brand().market(draw), now));
  }

  void open() {
    editor.open(this::tune);
    rates.open(world.start());
    offers.open();
    hour(world.start());
  }

  private void hour(long now) {
    tune(now);
    agenda.at(pace.nextChange(now), this::hour);
  }

  private void tune(long now) {
    audience.refresh(now, MetricDesk.impressionsFor(offers.spendADay()));
    double level = pace.at(now);
    bucketsADay = MetricDesk.BUCKETS_A_DAY * level;
    arrivals.tune(now, audience.entriesADay());
    buckets.tune(now, bucketsADay);
    direct.tune(now, DIRECT_A_DAY * level);
  }

  public World world() {
    return world;
  }

  public BrandLog log() {
    return log;
  }

  public Books books() {
    return books;
  }

  StaffDesk staff() {
    return staff;
  }

  /// Lets an act happen that was checked, or that was accepted in an earlier life of this log.
  Verdict apply(Act act) {
    if (act.leave() == null) {
      return offers.apply(act);
    }
    Verdict told = new Verdict.Stood(staff.apply(act));
    editor.tellPeople(act.at());
    return told;
  }

  public OfferDesk offers() {
    return offers;
  }

  /// The brand as it is now.
  public BrandEntry brand() {
    return editor.brand();
  }

  /// Share of the history's records that lie before `micros`, roughly.
  double share(long micros) {
    return pace.share(micros);
  }

  /// How many records such a history usually has.
  double usualLength() {
    return RECORDS_A_DAY * (world.end() - world.start()) / Micros.DAY;
  }
}
