import { expect, test } from "vitest";
import { readPeople } from "../../app/domain/contest";

test.each([
  ["31250", 31250],
  ["31 250", 31250],
  ["31\u00a0250", 31250],
  ["31.250", 31250],
  ["31,250", 31250],
  ["0", 0],
])("%s is a number of people", (text, people) => expect(readPeople(text)).toBe(people));

test.each(["", "noin 31 000", "-5", "3,5", "31,25", "99999999999", "99999999", "1e3"])("%s is none", (text) =>
  expect(readPeople(text)).toBeUndefined(),
);
