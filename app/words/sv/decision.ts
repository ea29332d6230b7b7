import type { WordsLike } from "~/words";
import type { decision as finnish } from "../fi/decision";

export const decision: WordsLike<typeof finnish> = {
  title: "Beslut",
  receive: {
    title: "Beslutet har fattats",
    lead: "Arbets- och näringsministeriet har avgjort ansökan {{number}}.",
    explained:
      "När du öppnar beslutet delges det din organisation (lagen om elektronisk kommunikation i myndigheternas verksamhet 13/2003, 18 §). Därefter har din organisation 30 dagar på sig att begära omprövning av beslutet.",
    open: "Öppna beslutet",
  },
  received: {
    served: "Delgivet",
    lastDay: "Sista dag att begära omprövning",
    digest: "Handlingens SHA-256-kontrollsumma",
    digestHelp:
      "Kontrollsumman har beräknats på den undertecknade handlingen. Den ändras om handlingen ändras.",
    otherLanguage: "Motiveringen på det andra språket",
    project: "Projektets offentliga sida",
    translation: "Översättning till engelska",
    translationHelp:
      "Översättningen är avsedd som läshjälp. Endast beslutet på finska eller svenska är bindande.",
  },
  document: {
    titleGranted: "Statsunderstödsbeslut",
    titleRefused: "Beslut om ansökan om statsunderstöd",
    demo: "Detta beslut är påhittat för att visa tjänsten. Det har inga rättsverkningar.",
    head: {
      authority: "Myndighet",
      number: "Beslutets nummer",
      date: "Beslutsdag",
      recipientGranted: "Understödstagare",
      recipientRefused: "Sökande",
      matter: "Ärende",
      matterValue: "{{call}}, ansökan {{number}}, ärendet inlett {{day}}",
      project: "Projekt",
    },
    ruling: {
      heading: "Avgörande",
      granted:
        "Arbets- och näringsministeriet beviljar understödstagaren statsunderstöd till ett belopp av högst {{amount}}. Understödet är ett projektunderstöd enligt 5 § i statsunderstödslagen.",
      refused: "Arbets- och näringsministeriet avslår ansökan. Understöd beviljas inte.",
    },
    purpose: {
      heading: "Användningsändamål",
      text: "Understödet är avsett för genomförandet av projektet ”{{project}}” så som det beskrivs i ansökan {{number}}. Det får användas endast för detta ändamål (13 § i statsunderstödslagen).",
      call: "Utlysningens syfte:",
    },
    amount: {
      heading: "Understödets belopp",
      text: "Understödet är högst {{amount}} och högst {{share}} av projektets faktiska godtagbara kostnader. Om kostnaderna blir lägre än beräknat minskar understödet i samma förhållande.",
      income:
        "Projektets intäkter och annan finansiering som fåtts för samma kostnader dras av vid utbetalningen till den del de överskrider finansieringsplanen.",
      financing: "Finansieringsplan",
      source: "Finansieringskälla",
      sum: "Belopp",
      grant: "Statsunderstöd",
    },
    costs: {
      heading: "Godtagbara kostnader",
      text: "Godtagbara är kostnader som är nödvändiga och skäliga för att genomföra projektet och som hör till kostnadsslagen nedan. Kommunens mervärdesskatt är inte en godtagbar kostnad.",
      caption: "De beräknade godtagbara kostnaderna enligt kostnadsslag",
      category: "Kostnadsslag",
      amount: "Beräknat belopp",
    },
    period: {
      heading: "Användningstid",
      text: "Understödet kan täcka kostnader som uppkommer {{from}}–{{to}}.",
    },
    conditions: {
      heading: "Villkor",
      change:
        "Om projektets innehåll, kostnadskalkyl, finansiering eller tidsplan ändras väsentligt ska ministeriets godkännande sökas innan ändringen genomförs.",
      transfer: "Understödet får inte överföras till någon annan genomförare (7 § i statsunderstödslagen).",
      accounts:
        "Projektets kostnader och finansiering ska i bokföringen hållas åtskilda från annan verksamhet.",
      procurement: "Vid upphandling iakttas lagen om offentlig upphandling och koncession (1397/2016).",
      property:
        "Egendom som skaffats med understödet ska användas för det ändamål som anges i beslutet (13 § i statsunderstödslagen).",
      recovery:
        "Understöd som erhållits felaktigt, till för stort belopp eller uppenbart utan grund ska återbetalas utan dröjsmål (20 §). Ministeriet kan avbryta utbetalningen och återkräva understödet jämte ränta enligt 19, 21, 22, 24 och 25 § i statsunderstödslagen.",
    },
    background: { heading: "Utlysningens bakgrund" },
    reporting: {
      heading: "Uppgifter och redogörelser",
      inform:
        "Understödstagaren ska ge ministeriet riktiga och tillräckliga uppgifter för tillsynen över villkoren i beslutet och utan dröjsmål meddela förändringar som inverkar på användningen av understödet (14 § i statsunderstödslagen). Ministeriet har rätt att granska hur understödet används (15 och 16 §).",
      report:
        "En redogörelse för användningen av understödet och för projektets resultat och delmål ska lämnas till ministeriet senast den {{day}}.",
    },
    payment: {
      heading: "Utbetalning",
      text: "Understödet betalas på särskild ansökan på grundval av de faktiska kostnaderna, när ministeriet har godkänt den redogörelse som bifogats ansökan (12 § i statsunderstödslagen).",
    },
    reasons: { heading: "Motivering" },
    provisions: {
      heading: "Tillämpade bestämmelser",
      grantsGranted: "Statsunderstödslagen (688/2001) 4–7, 9–17, 19–25, 28, 29, 34 och 35 §",
      grantsRefused: "Statsunderstödslagen (688/2001) 4–7, 9, 11 och 34 §",
      administration: "Förvaltningslagen (434/2003) 43–47, 49\u00a0a–49\u00a0g och 54 §",
      electronic: "Lagen om elektronisk kommunikation i myndigheternas verksamhet (13/2003) 16 och 18 §",
      resettlement:
        "Lagen om fonderna för inrikes frågor under programperioden 2021–2027 (1125/2021) 28 § och statsrådets förordning 119/2022, 38 §",
    },
    enforcement: {
      heading: "Verkställighet",
      text: "Beslutet får verkställas trots att ändring sökts (35 § i statsunderstödslagen).",
    },
    further: {
      heading: "Ytterligare information",
      text: "Ytterligare information ges av {{name}}, arbets- och näringsministeriet, {{email}}.",
      call: "Utlysningens gemensamma adress är {{contact}}.",
    },
    signatures: {
      heading: "Underskrift",
      decider: "Beslutsfattare",
      presenter: "Föredragande",
      text: "Beslutet har fattats på föredragning och undertecknats elektroniskt i tjänsten den {{day}} (13/2003, 16 §).",
    },
    review: {
      heading: "Anvisning om begäran om omprövning",
      who: "En part som är missnöjd med beslutet kan begära omprövning av beslutet hos arbets- och näringsministeriet. Beslutet kan inte överklagas direkt hos domstol (34 § i statsunderstödslagen, 46 och 49\u00a0a–49\u00a0g § i förvaltningslagen).",
      time: "Omprövning ska begäras inom 30 dagar från delfåendet av beslutet. Dagen för delfåendet räknas inte in i tidsfristen. Om den sista dagen är en helgdag, lördag, självständighetsdagen, första maj, julafton eller midsommarafton kan omprövning begäras ännu den första vardagen därefter. En begäran som kommer in för sent prövas inte.",
      contentsIntro: "Begäran görs skriftligt. Ange i den:",
      contents: {
        decision: "vilket beslut begäran gäller (beslutets nummer {{number}})",
        change: "hurdan omprövning som begärs",
        grounds: "på vilka grunder omprövning begärs",
        sender: "avsändarens namn och kontaktuppgifter.",
      },
      where:
        "Lämna begäran till ministeriets registratorskontor: kirjaamo.tem@gov.fi eller Arbets- och näringsministeriet, registratorskontoret, PB 32, 00023 Statsrådet. Begäran ska vara framme senast den sista dagen av tidsfristen.",
    },
  },
};
