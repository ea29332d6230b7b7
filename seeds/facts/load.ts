import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Db, toJson } from "../../app/db.server";
import type { Texts } from "../../app/domain/texts";
import { findAreas, type Taken, takeObservations } from "../../app/queries/statistics.server";
import { items } from "./items";
import { moreOrganisations, organisationNamesFixed } from "./organisations";
import { programme } from "./programme";
import { loadReferenceRates } from "./reference-rates";

type Row = Record<string, string>;

export { speakersStatistic } from "../../app/domain/statfin";

/** Real facts: regions, municipalities, authorities, statistics, the programme and its items. */
export async function loadFacts(db: Db, at: string): Promise<void> {
  await loadMunicipalities(db);
  await loadOrganisations(db);
  await loadFigures(db, at);
  await loadProgramme(db);
  await loadReferenceRates(db, at);
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

/** Published shares and populations; where both are known, a range of counts follows from them. */
async function loadFigures(db: Db, at: string): Promise<void> {
  const { mergers } = await findAreas(db);
  const taken = csv("foreign_language_speakers.csv").flatMap((row): Taken[] => {
    const about = {
      code: row.municipality_code ?? "",
      referenceOn: row.reference_date ?? "",
      publisher: "Tilastokeskus",
      retrievedOn: null,
      vintage: row.division || null,
    };
    const population = { measure: "population" as const, table: row.population_source ?? "", note: null };
    const share = { measure: "share" as const, table: "StatFin vaerak/159t", note: null };
    return [
      ...(row.population ? [{ ...about, ...population, value: row.population }] : []),
      ...(row.share_pct ? [{ ...about, ...share, value: row.share_pct }] : []),
    ];
  });
  await takeObservations(db, taken, { origin: "seed", at, mergers });
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
