import type { WordsLike } from "~/words";
import type { who as finnish } from "../fi/who";

export const who: WordsLike<typeof finnish> = {
  title: "Vilka skulle kunna ansöka?",
  lead: "Här ser du varje kommun enligt dessa villkor, innan någon har ansökt. Villkor som bedöms utifrån ansökan påverkar inte listan.",
  byRules: "Enligt de dagar som anges i villkoren",
  onDay: "Enligt antalen den {{day}}",
  backToRules: "Visa enligt de dagar som anges i villkoren",
  toList: "Se kartan och alla kommuner",
  noRules: "Det finns inga villkor, så utlysningen är öppen för alla.",
  years: {
    caption: "Antalet kommuner enligt olika års statistik",
    day: "Statistikdag",
    named: "I villkoren",
    none: "Villkoren har ingen statistik, så svaret är detsamma varje år.",
  },
  near: {
    tag: "Nära gränsen",
    explained:
      "Nära gränsen är en kommun vars antal eller intervall ligger högst en tiondel från gränsen eller sträcker sig över den. Ny statistik eller ett noggrannare antal kan ändra svaret.",
  },
  map: {
    title: "Karta över kommunerna enligt om de kan ansöka. {{counts}}.",
    count: "{{verdict}}: {{count}}",
    heading: "På kartan",
    attribution:
      "Karta: Lantmäteriverkets kommunindelning 2023, bearbetad (CC BY 4.0), och Natural Earth. Kommunindelningen 1.1.2024. Skärgården och de minsta kommunerna är schematiskt ritade.",
  },
};
