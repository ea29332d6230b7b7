import { annexViii } from "./annex-viii";
import type { FormDefinition } from "./application-form";

/** Those of specific objective (b) that most projects of municipalities have something to tell of. */
const indicators = annexViii.filter(({ code }) => ["O.2.2", "O.2.3", "O.2.3.2", "R.2.9"].includes(code));

/** The ministry's form of a project grant for municipalities, in the order in which it is usually filled in. */
export const standardForm: FormDefinition = {
  sections: [
    {
      id: "applicant",
      kind: "questions",
      title: { fi: "Hakija", sv: "Sökande", en: "Applicant" },
      intro: {
        fi: "Hakijana on kuntasi. Kunnan nimi ja kuntanumero tulevat palvelusta.",
        sv: "Sökanden är din kommun. Kommunens namn och nummer kommer från tjänsten.",
        en: "The applicant is your municipality. Its name and number come from the service.",
      },
      questions: [
        {
          id: "contact",
          kind: "short-text",
          prefill: "person.name",
          label: { fi: "Yhteyshenkilö", sv: "Kontaktperson", en: "Contact person" },
        },
        {
          id: "email",
          kind: "email",
          prefill: "person.email",
          label: {
            fi: "Yhteyshenkilön sähköposti",
            sv: "Kontaktpersonens e-postadress",
            en: "Contact person's e-mail",
          },
        },
        {
          id: "phone",
          kind: "short-text",
          optional: true,
          label: {
            fi: "Yhteyshenkilön puhelinnumero",
            sv: "Kontaktpersonens telefonnummer",
            en: "Contact person's phone number",
          },
        },
        {
          id: "language",
          kind: "choice",
          prefill: "organisation.language",
          label: { fi: "Asian kieli", sv: "Ärendets språk", en: "Language of the matter" },
          help: {
            fi: "Päätös annetaan tällä kielellä.",
            sv: "Beslutet ges på detta språk.",
            en: "The decision is given in this language, Finnish or Swedish.",
          },
          options: [
            { id: "fi", label: { fi: "Suomi", sv: "Finska", en: "Finnish" } },
            { id: "sv", label: { fi: "Ruotsi", sv: "Svenska", en: "Swedish" } },
          ],
        },
        {
          id: "account",
          kind: "short-text",
          optional: true,
          label: { fi: "Tilinumero (IBAN)", sv: "Kontonummer (IBAN)", en: "Bank account (IBAN)" },
          help: {
            fi: "Tili, jolle avustus maksetaan, jos se myönnetään.",
            sv: "Kontot som understödet betalas till om det beviljas.",
            en: "The account to which the grant is paid if it is awarded.",
          },
        },
        {
          id: "decided-on",
          kind: "date",
          optional: true,
          label: {
            fi: "Päivä, jona kunta päätti hakea avustusta",
            sv: "Dagen då kommunen beslutade att söka understöd",
            en: "Day on which the municipality decided to apply",
          },
        },
      ],
    },
    {
      id: "project",
      kind: "questions",
      title: { fi: "Hanke", sv: "Projektet", en: "Project" },
      questions: [
        {
          id: "name",
          kind: "short-text",
          maxLength: 140,
          label: { fi: "Hankkeen nimi", sv: "Projektets namn", en: "Name of the project" },
          help: {
            fi: "Nimi julkaistaan, jos hanke saa avustusta.",
            sv: "Namnet publiceras om projektet beviljas understöd.",
            en: "The name is published if the project receives a grant.",
          },
        },
        {
          id: "summary",
          kind: "long-text",
          maxLength: 600,
          label: {
            fi: "Tiivistelmä julkaistavaksi",
            sv: "Sammanfattning för publicering",
            en: "Summary for publication",
          },
          help: {
            fi: "Kerro muutamalla virkkeellä, mitä teette ja keiden hyväksi. Älä kirjoita henkilötietoja.",
            sv: "Berätta i några meningar vad ni gör och för vem. Skriv inga personuppgifter.",
            en: "Say in a few sentences what you will do and for whom. Leave out personal data.",
          },
        },
        {
          id: "need",
          kind: "long-text",
          maxLength: 3000,
          label: { fi: "Tarve", sv: "Behov", en: "Need" },
          help: {
            fi: "Mikä kunnassanne ei nyt toimi, ja mistä tiedätte sen?",
            sv: "Vad fungerar inte i er kommun i dag, och hur vet ni det?",
            en: "What is not working in your municipality now, and how do you know?",
          },
        },
        {
          id: "goals",
          kind: "long-text",
          maxLength: 3000,
          label: { fi: "Tavoitteet", sv: "Mål", en: "Goals" },
          help: {
            fi: "Mitä on hankkeen päättyessä toisin?",
            sv: "Vad är annorlunda när projektet är slut?",
            en: "What will be different when the project ends?",
          },
        },
        {
          id: "target-groups",
          kind: "long-text",
          maxLength: 2000,
          label: { fi: "Kohderyhmät", sv: "Målgrupper", en: "Target groups" },
          help: {
            fi: "Keitä hanke koskee, ja kuinka monta heitä arviolta on?",
            sv: "Vilka berör projektet, och ungefär hur många är de?",
            en: "Who is the project for, and about how many people is that?",
          },
        },
        {
          id: "groups",
          kind: "choices",
          optional: true,
          label: {
            fi: "Keitä hanke palvelee",
            sv: "Vem projektet är till för",
            en: "Whom the project serves",
          },
          options: [
            {
              id: "quota-refugees",
              label: { fi: "Kiintiöpakolaisia", sv: "Kvotflyktingar", en: "Quota refugees" },
            },
            {
              id: "protection",
              label: {
                fi: "Muita kansainvälistä tai tilapäistä suojelua saaneita",
                sv: "Andra som fått internationellt eller tillfälligt skydd",
                en: "Others with international or temporary protection",
              },
            },
            {
              id: "workers",
              label: {
                fi: "Työn vuoksi muuttaneita",
                sv: "Personer som flyttat för arbetets skull",
                en: "People who moved for work",
              },
            },
            {
              id: "families",
              label: {
                fi: "Perheen vuoksi muuttaneita",
                sv: "Personer som flyttat av familjeskäl",
                en: "People who moved for family",
              },
            },
            {
              id: "children",
              label: { fi: "Lapsia ja nuoria", sv: "Barn och unga", en: "Children and young people" },
            },
          ],
        },
        {
          id: "people",
          kind: "number",
          optional: true,
          label: {
            fi: "Arvio osallistujista koko hankkeen aikana",
            sv: "Uppskattat antal deltagare under hela projektet",
            en: "Estimated participants over the whole project",
          },
        },
        {
          id: "measures",
          kind: "long-text",
          maxLength: 5000,
          label: { fi: "Toimenpiteet", sv: "Åtgärder", en: "Measures" },
          help: {
            fi: "Mitä teette, missä järjestyksessä ja kenen kanssa?",
            sv: "Vad gör ni, i vilken ordning och tillsammans med vem?",
            en: "What will you do, in which order and with whom?",
          },
        },
        {
          id: "risks",
          kind: "long-text",
          maxLength: 2000,
          optional: true,
          label: {
            fi: "Riskit ja niihin varautuminen",
            sv: "Risker och beredskapen för dem",
            en: "Risks and how you prepare",
          },
        },
        {
          id: "continuation",
          kind: "long-text",
          maxLength: 2000,
          optional: true,
          label: {
            fi: "Toiminnan jatkuminen avustuksen jälkeen",
            sv: "Verksamhetens fortsättning efter understödet",
            en: "How the activity continues after the grant",
          },
        },
      ],
    },
    {
      id: "partners",
      kind: "questions",
      title: { fi: "Yhteistyö", sv: "Samarbete", en: "Partners" },
      questions: [
        {
          id: "joint",
          kind: "yes-no",
          label: {
            fi: "Tehdäänkö hanke yhdessä muiden kuntien kanssa?",
            sv: "Genomförs projektet tillsammans med andra kommuner?",
            en: "Is the project carried out together with other municipalities?",
          },
        },
        {
          id: "municipalities",
          kind: "municipalities",
          when: { field: "partners.joint", is: "yes" },
          label: { fi: "Muut kunnat", sv: "Övriga kommuner", en: "The other municipalities" },
        },
        {
          id: "others",
          kind: "table",
          optional: true,
          mostRows: 20,
          label: { fi: "Kumppanit", sv: "Partner", en: "Partners" },
          help: {
            fi: "Hyvinvointialueet, järjestöt, oppilaitokset ja muut, joiden kanssa toimitte. Kirjoita summa, jos siirrätte niille osan avustuksesta.",
            sv: "Välfärdsområden, frivilligorganisationer, läroanstalter och andra som ni arbetar med. Skriv ett belopp om ni för över en del av understödet till dem.",
            en: "Wellbeing services counties, associations, schools and others with whom you work. Give an amount if part of the grant is passed on to them.",
          },
          columns: [
            { id: "name", kind: "short-text", label: { fi: "Nimi", sv: "Namn", en: "Name" } },
            {
              id: "kind",
              kind: "choice",
              label: { fi: "Kumppanin tyyppi", sv: "Typ av partner", en: "Kind of partner" },
              options: [
                {
                  id: "county",
                  label: { fi: "Hyvinvointialue", sv: "Välfärdsområde", en: "Wellbeing services county" },
                },
                {
                  id: "association",
                  label: { fi: "Järjestö", sv: "Frivilligorganisation", en: "Association" },
                },
                { id: "school", label: { fi: "Oppilaitos", sv: "Läroanstalt", en: "School" } },
                { id: "other", label: { fi: "Muu", sv: "Annan", en: "Other" } },
              ],
            },
            {
              id: "task",
              kind: "long-text",
              label: { fi: "Tehtävä hankkeessa", sv: "Uppgift i projektet", en: "Task in the project" },
            },
            {
              id: "transfer",
              kind: "amount",
              optional: true,
              label: { fi: "Siirrettävä avustus", sv: "Understöd som förs över", en: "Grant passed on" },
            },
          ],
        },
      ],
    },
    {
      id: "milestones",
      kind: "milestones",
      title: { fi: "Välitavoitteet", sv: "Delmål", en: "Milestones" },
      intro: {
        fi: "Kerro tärkeimmät vaiheet, joista näkee hankkeen etenevän. Yksi riittää, ja tyhjät rivit jätetään huomiotta.",
        sv: "Ange de viktigaste stegen som visar att projektet går framåt. Ett räcker, och tomma rader räknas inte.",
        en: "Name the main steps that show the project moving forward. One is enough, and empty rows are ignored.",
      },
    },
    {
      id: "indicators",
      kind: "indicators",
      title: { fi: "Indikaattorit", sv: "Indikatorer", en: "Indicators" },
      intro: {
        fi: "Valitse ne indikaattorit, joita hankkeenne seuraa, ja anna niille tavoite. Muut jätetään tyhjiksi.",
        sv: "Välj de indikatorer som ert projekt följer och ange ett mål. Lämna de övriga tomma.",
        en: "Choose the indicators that your project follows and give each a target. Leave the others empty.",
      },
      indicators,
    },
    {
      id: "budget",
      kind: "budget",
      methods: ["actual", "unit", "lump"],
      title: {
        fi: "Kustannusarvio",
        sv: "Kostnadskalkyl",
        en: "Budget",
      },
      intro: {
        fi: "Kirjoita kustannukset euroina ilman arvonlisäveroa: kunnan arvonlisävero ei ole hyväksyttävä kustannus. Summat ja välilliset kustannukset palvelu laskee puolestasi.",
        sv: "Ange kostnaderna i euro utan mervärdesskatt: kommunens mervärdesskatt är inte en godtagbar kostnad. Tjänsten räknar ut summorna och de indirekta kostnaderna åt dig.",
        en: "Give costs in euros without VAT: a municipality's VAT is not an eligible cost. The service works out the totals and the indirect costs.",
      },
    },
    {
      id: "financing",
      kind: "financing",
      title: { fi: "Rahoitus", sv: "Finansiering", en: "Financing" },
      intro: {
        fi: "Kerro, paljonko haette ja mistä muu rahoitus tulee. Omarahoituksen palvelu laskee kustannuksista.",
        sv: "Ange hur mycket ni söker och varifrån den övriga finansieringen kommer. Självfinansieringen räknar tjänsten ut från kostnaderna.",
        en: "Say how much you apply for and where the other financing comes from. The service works out your own contribution from the costs.",
      },
    },
    {
      id: "attachments",
      kind: "questions",
      title: { fi: "Liitteet", sv: "Bilagor", en: "Attachments" },
      intro: {
        fi: "Lisää vain ne liitteet, joita hakemuksen ymmärtäminen vaatii. Älä liitä henkilöiden asiakastietoja.",
        sv: "Lägg bara till de bilagor som behövs för att förstå ansökan. Bifoga inga klientuppgifter.",
        en: "Add only what is needed to understand the application. Leave out clients' personal data.",
      },
      questions: [
        {
          id: "decision",
          kind: "attachment",
          optional: true,
          maxFiles: 3,
          label: {
            fi: "Kunnan päätös hakemisesta tai allekirjoittajan valtuutus",
            sv: "Kommunens beslut om att söka eller undertecknarens fullmakt",
            en: "The municipality's decision to apply or the signatory's mandate",
          },
        },
        {
          id: "partners",
          kind: "attachment",
          optional: true,
          maxFiles: 10,
          label: { fi: "Kumppanien sitoumukset", sv: "Partnernas förbindelser", en: "Partners' commitments" },
        },
        {
          id: "staff",
          kind: "attachment",
          optional: true,
          maxFiles: 5,
          label: {
            fi: "Laskelma palkkakustannuksista",
            sv: "Kalkyl över lönekostnaderna",
            en: "Calculation of staff costs",
          },
        },
      ],
    },
    {
      id: "declarations",
      kind: "questions",
      title: { fi: "Hakijan vakuutukset", sv: "Sökandens försäkran", en: "Declarations" },
      questions: [
        {
          id: "other-aid",
          kind: "confirm",
          label: {
            fi: "Samoihin kustannuksiin ei ole saatu eikä haettu muuta avustusta kuin rahoituksessa kerrotaan.",
            sv: "För samma kostnader har vi varken fått eller sökt annat understöd än det som anges under finansieringen.",
            en: "No aid other than that shown in the financing has been received or applied for to cover the same costs.",
          },
        },
        {
          id: "correct",
          kind: "confirm",
          label: {
            fi: "Hakemuksen tiedot ovat oikeat ja riittävät (valtionavustuslaki 688/2001, 10 §).",
            sv: "Uppgifterna i ansökan är riktiga och tillräckliga (statsunderstödslagen 688/2001, 10 §).",
            en: "The information in the application is correct and sufficient (Act on Discretionary Government Transfers 688/2001, section 10).",
          },
        },
        {
          id: "publication",
          kind: "confirm",
          label: {
            fi: "Tiedämme, että avustuksen saajan nimi sekä hankkeen nimi, tiivistelmä, summat ja välitavoitteet julkaistaan.",
            sv: "Vi vet att understödstagarens namn samt projektets namn, sammanfattning, belopp och delmål publiceras.",
            en: "We know that the recipient's name and the project's name, summary, amounts and milestones will be published.",
          },
        },
      ],
    },
  ],
};
