import type { ChartBuilder } from "./chart";
import { causesChart } from "./causes";
import { differenceChart } from "./difference";
import { failureRateChart } from "./failureRate";
import { goodputChart } from "./goodput";
import { latencyChart } from "./latency";
import { loadChart } from "./load";
import { moneyChart } from "./money";
import { queuesChart } from "./queues";
import { savedHarmedChart } from "./savedHarmed";
import { trafficChart } from "./traffic";
import { tornadoChart } from "./tornado";
import type { Chart, Frame } from "./chart";
import type { Sensitivity } from "../data/sensitivity";

type Builders = Readonly<Record<string, ChartBuilder>>;

/** Charts over the simulated hours. */
const overHours: Builders = { "traffic": trafficChart, "goodput": goodputChart, "queues": queuesChart };

/** Charts over the seconds of a load in wall time. */
const overSeconds: Builders = { "load": loadChart, "latency": latencyChart };

/** Every chart of a comparison by the name of its place on the page and of its file; one that has nothing to say is not drawn. */
export const builders: Builders = {
  "failure-rate": failureRateChart,
  "difference": differenceChart,
  "causes": causesChart,
  ...overHours,
  ...overSeconds,
  "saved-harmed": savedHarmedChart,
  "money": moneyChart,
};

/** Those of a comparison in virtual time. */
export const virtualBuilders: Builders = without(overSeconds);

/** Those of a comparison in wall time. */
export const liveBuilders: Builders = without(overHours);

function without(others: Builders): Builders {
  return Object.fromEntries(Object.entries(builders).filter(([name]) => !(name in others)));
}

/** Every chart of a sensitivity study. */
export const studyBuilders: Readonly<Record<string, (study: Sensitivity, frame: Frame) => Chart | null>> = {
  "tornado": tornadoChart,
};
