import type { ChartBuilder } from "./chart";
import { causesChart } from "./causes";
import { differenceChart } from "./difference";
import { failureRateChart } from "./failureRate";
import { goodputChart } from "./goodput";
import { moneyChart } from "./money";
import { queuesChart } from "./queues";
import { savedHarmedChart } from "./savedHarmed";
import { trafficChart } from "./traffic";
import { tornadoChart } from "./tornado";
import type { Chart, Frame } from "./chart";
import type { Sensitivity } from "../data/sensitivity";

/** Every chart of the report by the name of its place on the page and of its file. */
export const builders: Readonly<Record<string, ChartBuilder>> = {
  "failure-rate": failureRateChart,
  "difference": differenceChart,
  "causes": causesChart,
  "traffic": trafficChart,
  "goodput": goodputChart,
  "queues": queuesChart,
  "saved-harmed": savedHarmedChart,
  "money": moneyChart,
};

/** Every chart of a sensitivity study. */
export const studyBuilders: Readonly<Record<string, (study: Sensitivity, frame: Frame) => Chart | null>> = {
  "tornado": tornadoChart,
};
