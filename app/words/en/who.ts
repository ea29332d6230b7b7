import type { WordsLike } from "~/words";
import type { who as finnish } from "../fi/who";

export const who: WordsLike<typeof finnish> = {
  title: "Who could apply?",
  lead: "Here you see every municipality by these conditions, before anybody has applied. Conditions judged from the application do not affect the list.",
  byRules: "By the dates that the conditions name",
  onDay: "By the figures of {{day}}",
  backToRules: "Show by the dates that the conditions name",
  toList: "See the map and every municipality",
  noRules: "There are no conditions, so the call is open to all.",
  years: {
    caption: "Number of municipalities by the figures of different years",
    day: "Reference date",
    named: "In the conditions",
    none: "The conditions have no statistic, so the answer is the same every year.",
  },
  near: {
    tag: "Near the line",
    explained:
      "Near the line is a municipality whose figure or range is at most a tenth away from the threshold, or across it. A new statistic or a more exact figure can change the answer.",
  },
  map: {
    title: "Map of the municipalities by whether they can apply. {{counts}}.",
    count: "{{verdict}}: {{count}}",
    heading: "On the map",
    attribution:
      "Map: National Land Survey of Finland, municipal division 2023, modified (CC BY 4.0), and Natural Earth. Division into municipalities on 1 January 2024. The archipelago and the smallest municipalities are drawn schematically.",
  },
};
