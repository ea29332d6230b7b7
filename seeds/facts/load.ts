import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Db, toJson } from "../../app/db.server";
import type { Texts } from "../../app/domain/texts";
import { items } from "./items";
import { moreOrganisations, organisationNamesFixed } from "./organisations";
import { programme } from "./programme";

type Row = Record<string, string>;

/** The statistic behind every figure: foreign-language speakers in Statistics Finland's population structure. */
export const speakersStatistic = "vaerak-foreign-language-speakers";

/** Real facts: regions, municipalities, authorities, statistics, the programme and its items. */
export async function loadFacts(db: Db): Promise<void> {
  await loadMunicipalities(db);
  await loadOrganisations(db);
  await loadFigures(db);
  await loadProgramme(db);
}

async function loadMunicipalities(db: Db): Promise<void> {
  const rows = csv("municipalities.csv");
  const regions = new Map(rows.map((row) => [row.region_code ?? "", texts(row, "region")]));
  await db
    .insertInto("region")
    .values([...regions].map(([code, name]) => ({ code, name: toJson(name) })))
    .execute();
  await inBatches(rows, (batch) =>
    db
      .insertInto("organisation")
      .values(
        batch.map((row) => ({
          id: municipalityId(row.code ?? ""),
          kind: "municipality",
          code: row.code ?? null,
          businessId: row.business_id || null,
          regionCode: row.region_code ?? null,
          languages: row.language_status as "fi" | "sv" | "fi-sv" | "sv-fi",
        })),
      )
      .execute(),
  );
  await inBatches(rows, (batch) =>
    db
      .insertInto("organisationName")
      .values(
        batch.map((row) => ({
          organisationId: municipalityId(row.code ?? ""),
          // The Swedish name of the land survey's register, which is the one that municipalities use.
          name: toJson({ fi: row.name_fi ?? "", sv: row.name_sv_register ?? "", en: row.name_en ?? "" }),
          abbreviation: null,
          validFrom: null,
          validTo: row.valid_to || null,
        })),
      )
      .execute(),
  );
  const merged = rows.filter((row) => row.merged_into);
  await db
    .insertInto("organisationSuccessor")
    .values(
      merged.map((row) => ({
        organisationId: municipalityId(row.code ?? ""),
        successorId: municipalityId(row.merged_into ?? ""),
      })),
    )
    .execute();
}

const municipalityId = (code: string) => `municipality-${code}`;

async function loadOrganisations(db: Db): Promise<void> {
  const rows = csv("organisations.csv");
  for (const row of rows) {
    const id = row.id ?? "";
    await db
      .insertInto("organisation")
      .values({
        id,
        kind: row.type ?? "other",
        code: row.code || null,
        businessId: row.business_id || null,
        regionCode: null,
        languages: null,
      })
      .execute();
    await db
      .insertInto("organisationName")
      .values({
        organisationId: id,
        name: toJson({ ...texts(row, "name"), ...organisationNamesFixed[id] }),
        abbreviation: row.abbreviation || null,
        validFrom: row.valid_from || null,
        validTo: row.valid_to || null,
      })
      .execute();
  }
  for (const { id, kind, names, businessId } of moreOrganisations) {
    await db
      .insertInto("organisation")
      .values({ id, kind, code: null, businessId: businessId ?? null, regionCode: null, languages: null })
      .execute();
    await db
      .insertInto("organisationName")
      .values(
        names.map(({ name, abbreviation, validFrom, validTo }) => ({
          organisationId: id,
          name: toJson(name),
          abbreviation: abbreviation ?? null,
          validFrom: validFrom ?? null,
          validTo: validTo ?? null,
        })),
      )
      .execute();
  }
  const successions = [
    ...rows.flatMap((row) =>
      (row.successor_id ? row.successor_id.split("|") : []).map((to) => [row.id ?? "", to]),
    ),
    ...moreOrganisations.flatMap(({ id, successorIds = [] }) => successorIds.map((to) => [id, to])),
  ];
  await db
    .insertInto("organisationSuccessor")
    .values(successions.map(([organisationId = "", successorId = ""]) => ({ organisationId, successorId })))
    .execute();
}

/** Ranges of counts from published shares; municipalities without a population for the year have none. */
async function loadFigures(db: Db): Promise<void> {
  const rows = csv("foreign_language_speakers.csv").filter((row) => row.implied_count_min);
  await inBatches(rows, (batch) =>
    db
      .insertInto("figure")
      .values(
        batch.map((row) => ({
          municipalityCode: row.municipality_code ?? "",
          statistic: speakersStatistic,
          referenceOn: row.reference_date ?? "",
          least: Number(row.implied_count_min),
          most: Number(row.implied_count_max),
          exact: 0 as const,
          sharePercent: row.share_pct || null,
          population: row.population ? Number(row.population) : null,
          publisher: "Tilastokeskus",
          sourceTable: "StatFin vaerak/159t",
          sourceNote: row.population_source || null,
          retrievedOn: null,
        })),
      )
      .execute(),
  );
}

async function loadProgramme(db: Db): Promise<void> {
  await db
    .insertInto("programme")
    .values({
      id: programme.id,
      ownerId: programme.ownerId,
      name: toJson(programme.name),
      summary: toJson(programme.summary),
      fundingSource: programme.fundingSource,
      legalBase: toJson(programme.legalBase),
      startsOn: programme.startsOn,
      endsOn: programme.endsOn,
      sources: toJson(programme.sources),
      position: 0,
    })
    .execute();
  for (const [position, item] of items.entries()) {
    await db
      .insertInto("item")
      .values({
        id: item.id,
        programmeId: programme.id,
        position,
        published: 1,
        kind: item.kind,
        status: item.status,
        name: toJson(item.name),
        summary: toJson(item.summary),
        targetGroup: item.targetGroup ? toJson(item.targetGroup) : null,
        fundingSource: item.fundingSource,
        purpose: item.purpose ?? null,
        startsOn: item.startsOn ?? null,
        endsOn: item.endsOn ?? null,
        supersededById: item.supersededBy ?? null,
        continuesId: item.continues?.id ?? null,
        continuesName: item.continues ? toJson(item.continues.name) : null,
        unknown: toJson(item.unknown ?? []),
      })
      .execute();
    const itemId = item.id;
    for (const [position, party] of item.parties.entries()) {
      const { organisation: organisationId, role } = party;
      const row = { itemId, organisationId, role, position, startsOn: null, endsOn: null };
      await db.insertInto("itemParty").values(row).execute();
    }
    for (const [position, event] of item.events.entries()) {
      await db
        .insertInto("itemEvent")
        .values({
          itemId,
          position,
          on: event.on,
          until: event.until ?? null,
          kind: event.kind,
          text: toJson(event.text),
          legalBase: event.legalBase ?? null,
          done: null,
        })
        .execute();
    }
    for (const [position, { title, url, language, checkedOn }] of item.sources.entries()) {
      await db
        .insertInto("itemSource")
        .values({
          itemId,
          position,
          title,
          url: url ?? null,
          language: language ?? null,
          checkedOn: checkedOn ?? null,
        })
        .execute();
    }
  }
}

function csv(name: string): Row[] {
  return parse(readFileSync(new URL(name, import.meta.url)), { columns: true, bom: true });
}

/** The three columns `NAME_fi`, `NAME_sv`, `NAME_en` of a row. */
function texts(row: Row, name: string): Texts {
  return { fi: row[`${name}_fi`] ?? "", sv: row[`${name}_sv`] ?? "", en: row[`${name}_en`] ?? "" };
}

/** SQLite takes a limited number of values in one statement. */
async function inBatches<T>(rows: T[], insert: (batch: T[]) => Promise<unknown>): Promise<void> {
  const size = 500;
  for (let start = 0; start < rows.length; start += size) await insert(rows.slice(start, start + size));
}
