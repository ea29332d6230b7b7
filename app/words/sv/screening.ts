import type { WordsLike } from "~/words";
import type { screening as finnish } from "../fi/screening";

/** Screening an application, the statements of those who are shut out, and arrivals across the deadline. */
export const screening: WordsLike<typeof finnish> = {
  title: "Granskning",
  lead: "Kontrollera tjänstens bedömning av varje villkor och svara på utlysningens checklista. Du kan spara en ofärdig granskning.",
  link: "Granska ansökan",
  read: "Se granskningen",
  back: "Ansökan {{number}}",
  progress: "{{done}} / {{all}} punkter behandlade",
  rules: "Utlysningens villkor",
  rulesLead:
    "Tjänstens bedömning gäller ansökan så som den kom in. Bekräfta den, eller besluta annorlunda och motivera.",
  machine: "Tjänstens bedömning",
  answer: "Föredragandens avgörande",
  answers: {
    confirmed: "Jag bekräftar bedömningen",
    eligible: "Villkoret uppfylls",
    ineligible: "Villkoret uppfylls inte",
  },
  confirmedAdmitted:
    "Jag bekräftar bedömningen: villkoret uppfylls inte, men sökanden har godtagits efter sitt yttrande",
  checklist: "Checklista",
  checklistLead: "Svaret ”nej” betyder att ansökan inte klarar granskningen. Motivera det.",
  questions: { yes: "Ja", no: "Nej", "not-applicable": "Gäller inte" },
  basis: "Grund: {{basis}}",
  note: "Motivering eller anmärkning",
  noteHelp: "Behövs när du beslutar annorlunda än tjänsten eller svarar ”nej”.",
  saidBy: "{{name}} {{at}}",
  saidBefore: "Före kompletteringen: {{answer}}. Bekräfta på nytt.",
  unsaid: "Inte behandlad än",
  save: "Spara ofärdigt",
  saved: "Sparat.",
  finish: "Avsluta granskningen",
  finishExplained:
    "Resultatet räknas ut utifrån svaren. När granskningen har avslutats kan ansökan bedömas eller ett beslut om den föreslås.",
  ask: "Begär komplettering",
  notOpen: "Granskningen kan inte ändras nu, eftersom ansökans status är: {{state}}.",
  kept: "Det du skrev finns nedan. Det sparades inte.",
  outcome: {
    passes: "Klarar granskningen",
    "does-not-pass": "Klarar inte granskningen",
  },
  finished: "{{name}} avslutade granskningen {{at}}.",
  failing: "Punkter som gör att ansökan inte klarar granskningen",
  proposeRefusal: "Föreslå avslag",
  refusalStart:
    "Ansökan klarade inte granskningen. Motiveringen har sammanställts utifrån granskningen: bearbeta den till beslutets motivering.",
  refusalLead: "Ansökan uppfyller inte utlysningens villkor av följande skäl:",
  toBeWritten: "[Skriv motiveringen här på svenska.]",
  notesHere:
    "Anteckningarna från granskningen har samlats här så som de är skrivna. Om någon av dem är på det andra språket, flytta den dit.",
  notesElsewhere:
    "Anteckningarna från granskningen finns bara på det andra språket. Skriv dem här på de utmärkta ställena.",
  stillToBeWritten: "Skriv motiveringen där det står ”{{mark}}” och ta bort märkningen.",
  reopen: "Öppna granskningen på nytt",
  reopenReasons: "Varför öppnas granskningen på nytt?",
  completedSince: "Ansökan har kompletterats",
  completedSinceExplained:
    "Tidigare svar gäller ansökan så som den var före kompletteringen. Läs vad som ändrades och svara på nytt på de punkter som är märkta.",
  unchangedSince: "Kompletteringen ändrade inte ansökans texter.",
  compare: "Jämför versionerna",
  conflict: "{{name}} har samtidigt svarat annorlunda",
  conflictExplained:
    "En del av dina svar avviker från vad en annan föredragande har sparat. Dina övriga svar sparades. Kontrollera de märkta punkterna och spara på nytt.",
  theirs: "Den andra föredragandens svar: {{answer}}",
  changedSinceShown:
    "En annan föredragande har ändrat svaren. Kontrollera dem och avsluta granskningen på nytt.",
  wrong: {
    unanswered: "Svara på punkten: {{part}}",
    "completed-since": "Bekräfta på nytt efter kompletteringen: {{part}}",
    "too-few-words": "Motivera med minst fem ord: {{part}}",
    reopen: "Motivera med minst fem ord varför granskningen öppnas på nytt.",
  },
  admitted: {
    title: "Godtagen efter yttrande",
    explained:
      "Ministeriet har {{at}} godtagit sökanden trots att ett villkor inte uppfylls. Tjänstens bedömning är oförändrad.",
    by: "Yttrande {{statement}}, {{name}}",
    public: "Ministeriet har efter yttrande godtagit också: {{names}}.",
    reasons: "Motivering: {{reasons}}",
  },
  statement: {
    tooLate:
      "Ministeriet har godtagit er organisation, men utlysningen stängdes {{time}}. Det går inte längre att börja eller skicka en ansökan.",
    tooLateNext: "Ni kan ansöka i nästa utlysning. Fråga utlysningens kontaktperson vad som ännu kan göras.",
    title: "Yttrande om behörigheten att ansöka",
    lead: "Om ni anser att er organisation borde få ansöka trots att ett villkor inte uppfylls, skriv varför. Ministeriet läser yttrandet och ger ett motiverat svar.",
    offer:
      "En myndighet vägrar inte att ta emot en ansökan. Om ni anser att bedömningen är fel eller att er organisation av andra skäl borde få ansöka, lämna ett yttrande.",
    link: "Lämna ett yttrande",
    see: "Se yttrandet",
    text: "Varför borde organisationen få ansöka?",
    textHelp:
      "Berätta vilket tal eller vilken uppgift som är fel eller vad som talar för en ansökan. Högst {{most}} tecken.",
    send: "Skicka yttrandet",
    public: "Yttrandet är offentligt när ministeriet har fått det. Skriv inga personuppgifter i det.",
    received: "Yttrandet har tagits emot",
    receivedExplained:
      "Ni kan påbörja ansökan först när ministeriet har svarat på yttrandet. Ansökningstiden går ut {{time}}.",
    number: "Nummer",
    at: "Mottaget",
    by: "Lämnat av",
    standing: "Behandling",
    waits: "Väntar på svar",
    admitted: "Godtagen",
    "not-admitted": "Inte godtagen",
    answer: "Ministeriets svar",
    answeredBy: "{{name}} {{at}}",
    start: "Påbörja ansökan",
    refused: {
      "not-shut-out":
        "Inget yttrande behövs: utlysningens villkor hindrar inte er organisation från att ansöka.",
      "not-open": "Ansökningstiden har gått ut och yttranden kan inte längre lämnas.",
      waits: "Ert tidigare yttrande väntar ännu på ministeriets svar.",
      admitted: "Ministeriet har redan godtagit er organisation som sökande.",
    },
    wrong: {
      empty: "Skriv varför organisationen borde få ansöka.",
      "too-long": "Förkorta texten: den får ha högst {{most}} tecken.",
    },
  },
  statements: {
    tooLate:
      "Utlysningen stängdes {{time}}. Ett jakande svar öppnar därför inte utlysningen: sökanden kan inte längre börja eller skicka en ansökan. Svara ändå med motivering, och berätta i den hur sökanden kan gå vidare, till exempel ansöka i nästa utlysning.",
    title: "Yttranden om behörigheten att ansöka",
    lead: "Organisationer som ett villkor utesluter kan berätta varför de borde godtas. Svaren antecknas med motivering.",
    one: "Yttrande {{number}}",
    open: "Väntar på svar",
    answered: "Besvarade",
    none: "Inga yttranden har lämnats.",
    noneOpen: "Inget yttrande väntar på svar.",
    number: "Yttrande",
    applicant: "Sökande",
    call: "Utlysning",
    closes: "Ansökningstiden går ut {{time}}",
    written: "Lämnat",
    standing: "Svar",
    theirs: "Sökandens yttrande",
    verdict: "Tjänstens bedömning när yttrandet lämnades",
    answer: "Besvara yttrandet",
    outcome: "Godtas sökanden?",
    outcomes: { admitted: "Godtas", "not-admitted": "Godtas inte" },
    reasons: "Motivering",
    reasonsHelp: "Sökanden läser motiveringen. Minst fem ord.",
    send: "Anteckna svaret",
    hurry: "Sökanden kan påbörja ansökan först efter svaret, och ansökningstiden går ut {{time}}.",
    wrong: {
      outcome: "Välj om sökanden godtas.",
      "too-few-words": "Motivera svaret med minst fem ord.",
      "too-long": "Förkorta motiveringen: den får ha högst {{most}} tecken.",
      answered: "Yttrandet har redan besvarats.",
    },
  },
  arrival: {
    title: "Ankomst inom tidsfristen",
    link: "Avgör om ansökan kom in i tid",
    again: "Ändra avgörandet",
    lead: "Ansökan började komma in före tidsfristens slut och var framme i sin helhet först efter det. Avgör om den behandlas som inkommen i tid.",
    question: "Anses ansökan ha kommit in i tid?",
    timely: "Anses ha kommit in i tid",
    late: "Anses ha kommit in för sent",
    open: "Inte avgjort",
    ruled: "{{name}} {{at}}",
    save: "Anteckna avgörandet",
    wrong: {
      choice: "Välj om ansökan anses ha kommit in i tid.",
      "too-few-words": "Motivera avgörandet med minst fem ord.",
      "too-long": "Förkorta motiveringen: den får ha högst {{most}} tecken.",
      "not-crossed":
        "Ansökan kom in i sin helhet antingen före eller efter tidsfristens slut, så det finns inget att avgöra.",
      settled: "Ett beslut om ansökan har redan föreslagits eller fattats, eller så har ansökan återtagits.",
    },
  },
  handled: {
    title: "Granskning och ankomst",
    screening: "Granskning",
    notScreened: "Ansökan har inte granskats",
    notScreenedExplained:
      "Det har inte bekräftats att villkoren uppfylls, och checklistan har inte besvarats.",
    arrival: "Ankomst",
    fromRuling: "Svaret kommer från avgörandet om ankomsten.",
    inTime: "Kom in inom tidsfristen",
    refused: {
      "not-passed":
        "Ansökan klarade inte granskningen, så understöd kan varken föreslås eller beviljas. Föreslå ett avslag, eller öppna granskningen på nytt och motivera varför ansökan klarar den.",
      "arrived-late":
        "Ansökan anses ha kommit in för sent, så understöd kan varken föreslås eller beviljas. Föreslå ett avslag, eller ändra först avgörandet om ankomsten.",
      "arrival-not-ruled":
        "Ansökan kom in på båda sidor om tidsfristen. Avgör först om den anses ha kommit in i tid. Om förslaget redan har lagts fram, sänd det först tillbaka till föredraganden.",
    },
  },
};
