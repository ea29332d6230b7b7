import type { ItemFact } from "../types";
import { integrationAct } from "./sources";

export const introductionPeriodPilots: ItemFact = {
  id: "introduction-period-pilots",
  kind: "grant-programme",
  status: "completed",
  name: {
    fi: "Kotoutumisen johdantojakson pilotointi",
    sv: "Pilotförsök med introduktionsperioden för integration",
    en: "Piloting the integration introduction period",
  },
  summary: {
    fi: "Johdantojakso on kotoutumisen alku: siinä arvioidaan palvelutarve, laaditaan kotoutumissuunnitelma ja tutustutaan yhteiskuntaan omalla kielellä. Ministeriö avasi valtionavustushaun, jotta kunnat voisivat kokeilla jaksoa ennen uuden kotoutumislain voimaantuloa ja tavoittaa etenkin työvoiman ulkopuolella olevia. Haettavana oli yhteensä 400 000 euroa, ja hakea saivat kunnat, joissa oli vähintään 50 000 vieraskielistä asukasta. Tilastokeskuksen tietojen mukaan rajan ylittivät Helsinki, Espoo ja Vantaa.",
    sv: "Introduktionsperioden är början på integrationen: servicebehovet bedöms, en integrationsplan görs upp och kunden lär känna samhället på sitt eget språk. Ministeriet utlyste statsunderstöd för att kommunerna skulle kunna pröva perioden innan den nya integrationslagen trädde i kraft och nå framför allt dem som står utanför arbetskraften. Sammanlagt 400 000 euro kunde sökas av kommuner med minst 50 000 invånare med ett främmande språk som modersmål. Enligt Statistikcentralens uppgifter överskred Helsingfors, Esbo och Vanda gränsen.",
    en: "The introduction period is the start of integration: the need for services is assessed, an integration plan is made, and the client gets to know society in his or her own language. The ministry opened a state grant call so that municipalities could try the period out before the new Integration Act came into force, and reach above all people outside the labour force. A total of EUR 400,000 was open to municipalities with at least 50,000 foreign-language speakers. According to the figures of Statistics Finland, Helsinki, Espoo and Vantaa were above the threshold.",
  },
  fundingSource: "not-stated",
  startsOn: "2023-05-10",
  endsOn: "2024-09-30",
  parties: [{ organisation: "tem", role: "owner" }],
  continues: {
    name: {
      fi: "Vuonna 2022 alkanut johdantojakson pilotointi",
      sv: "Pilotförsöket med introduktionsperioden som inleddes 2022",
      en: "The piloting of the introduction period that began in 2022",
    },
  },
  targetGroup: {
    fi: "Kunnat, joissa on vähintään 50 000 vieraskielistä; niissä erityisesti työvoiman ulkopuolella olevat maahanmuuttaneet",
    sv: "Kommuner med minst 50 000 personer med ett främmande språk som modersmål; i dem särskilt invandrare utanför arbetskraften",
    en: "Municipalities with at least 50,000 foreign-language speakers; in them above all immigrants outside the labour force",
  },
  events: [
    {
      on: "2022",
      kind: "milestone",
      text: {
        fi: "Johdantojakson pilotointi alkoi. Vuoden 2023 haku jatkoi sitä.",
        sv: "Pilotförsöket med introduktionsperioden inleddes. Utlysningen 2023 var en fortsättning på det.",
        en: "Piloting of the introduction period began. The call of 2023 continued it.",
      },
    },
    {
      on: "2023-05-10",
      kind: "start",
      text: {
        fi: "Avustushaku avattiin. Hakuohjeet lähetettiin kunnille, jotka täyttivät ehdon.",
        sv: "Ansökningstiden började. Anvisningarna skickades till de kommuner som uppfyllde villkoret.",
        en: "The grant call opened. The instructions were sent to the municipalities that met the condition.",
      },
    },
    {
      on: "2023-05-31",
      kind: "news",
      text: {
        fi: "Ministeriö kertoi käynnissä olevasta hausta verkossa.",
        sv: "Ministeriet informerade om den pågående utlysningen på webben.",
        en: "The ministry published news of the open call.",
      },
    },
    {
      on: "2023-06-16",
      kind: "deadline",
      text: {
        fi: "Hakuaika päättyi.",
        sv: "Ansökningstiden gick ut.",
        en: "The application period closed.",
      },
    },
    {
      on: "2023-10-01",
      until: "2024-09-30",
      kind: "milestone",
      text: {
        fi: "Tänä aikana syntyneet kustannukset olivat tukikelpoisia.",
        sv: "Kostnader som uppkom under denna tid var understödsberättigande.",
        en: "Costs incurred during this time were eligible.",
      },
    },
    {
      on: "2024-09-30",
      kind: "end",
      text: {
        fi: "Pilotoinnin kustannusaika päättyi.",
        sv: "Tiden för pilotförsökets kostnader gick ut.",
        en: "The period of eligible pilot costs ended.",
      },
    },
    {
      on: "2025-01-01",
      kind: "law",
      legalBase: "681/2023 § 13",
      text: {
        fi: "Uusi kotoutumislaki tuli voimaan: kunnan kotoutumisohjelmasta, johon johdantojakson palvelut kuuluvat, tuli pakollinen.",
        sv: "Den nya integrationslagen trädde i kraft: kommunens integrationsprogram, som omfattar introduktionsperiodens tjänster, blev obligatoriskt.",
        en: "The new Integration Act came into force: the municipal integration programme, which includes the services of the introduction period, became compulsory.",
      },
    },
  ],
  sources: [
    {
      title: "Kotoutumisen johdantojakson pilotoinnin avustushaku on käynnissä, uutinen 31.5.2023",
      url: "https://kotoutuminen.fi/-/kotoutumisen-johdantojakson-pilotoinnin-avustushaku-on-kaynnissa",
    },
    integrationAct,
    { title: "Vieraskielisten osuus väestöstä kunnittain 31.12.2021 ja 31.12.2022, Tilastokeskus" },
  ],
  unknown: [
    {
      fi: "Mitkä kunnat saivat avustusta ja kuinka paljon.",
      sv: "Vilka kommuner som fick understöd och hur mycket.",
      en: "Which municipalities received a grant, and how much.",
    },
    {
      fi: "Kuinka suuren osan kustannuksista avustus kattoi ja milloin päätökset tehtiin.",
      sv: "Hur stor andel av kostnaderna understödet täckte och när besluten fattades.",
      en: "What share of the costs the grant covered, and when the decisions were made.",
    },
    {
      fi: "Mistä rahastosta tai momentilta avustus maksettiin. Lähteissä puhutaan vain valtionavustuksesta.",
      sv: "Från vilken fond eller vilket moment understödet betalades. Källorna talar bara om statsunderstöd.",
      en: "Which fund or budget item paid the grant. The sources only speak of a state grant.",
    },
    {
      fi: "Minkä päivän tilastosta vieraskielisten määrä katsottiin.",
      sv: "Vilken dags statistik som användes för antalet personer med ett främmande språk som modersmål.",
      en: "Which date the number of foreign-language speakers was taken from.",
    },
  ],
};
