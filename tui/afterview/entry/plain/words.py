"""The classes of words of which plain sentences are made. A word that is in none of them is never passed over."""

from __future__ import annotations

NOISE = frozenset(
    "a an the i we i've we've just already now finally quickly quick again really very please officially sadly "
    "unfortunately luckily happily thankfully yay omg ugh wow ok okay hi hey hello damn btw fyi well so then also too "
    "have has been was were am is are be did eventually indeed simply only right meh whew phew oh ah argh "
    "woohoo hooray sigh lol haha kindly actually anyway personally promptly duly mr mrs ms dr there's its "
    "itself politely respectfully gracefully gladly formally reluctantly gratefully short long small little nice friendly polite brief lovely warm heartfelt".split()
)
"""Articles, helping verbs, exclamations and the like: they change nothing about what was done."""

LINKS = frozenset(
    "to at from for of with by on in re about regarding via over through as and after & + w/ -> => > @ 's per "
    "around during into had 'll".split()
)
"""Prepositions and joints. What stands on which side of them is said by the cue of a shape."""

SHORT = {
    "w/": "with", "alongside": "with", "joining": "with", "w": "with", "f/u": "follow-up", "f/up": "follow-up", "fup": "follow-up", "n": "and", "r": "are", "abt": "about", "bc": "because", "coz": "because", "cuz": "because", "thru": "through", "tho": "though", "w/o": "without", "fu": "follow-up", "thankyou": "thank-you", "ur": "your", "u": "you",
    "appl": "application", "app": "application", "recieved": "received", "tel": "phone", "ph": "phone", "vm.": "vm", "dm'd": "messaged", "dmd": "messaged", "dmed": "messaged", "dm'ed": "messaged", "whatsapped": "messaged", "whatsapp'd": "messaged", "slacked": "messaged",
    "intvw": "interview", "intv": "interview", "interveiw": "interview", "intw": "interview", "msg": "message", "mesg": "message", "msgd": "messaged", "msged": "messaged", "msg'd": "messaged", "emaild": "emailed", "didnt": "didn't", "dont": "don't",
    "doesnt": "doesn't", "wont": "won't", "cant": "can't", "couldnt": "couldn't", "wasnt": "wasn't", "isnt": "isn't", "havent": "haven't", "hasnt": "hasn't", "arent": "aren't", "wouldnt": "wouldn't",
    "werent": "weren't", "ill": "i'll", "theyll": "they'll", "shell": "she'll", "im": "i'm", "ive": "i've", "whats": "what's", "wheres": "where's", "whens": "when's", "theres": "there's", "tmrw": "tomorrow",
    "refs": "references", "frm": "from", "<=": "by", "teh": "the", "hte": "the", "convo": "conversation", "mtg": "meeting", "appt": "appointment", "rec'd": "received", "recd": "received", "thnx": "thanks", "thanx": "thanks", "tks": "thanks", "yep": "yes",
    "reject": "rejection", "thanks-for-your-time": "thanks", "thank-yous": "thank-you", "send": "sent", "flwd": "followed", "speaked": "spoke", "writed": "wrote", "telled": "told", "rejectet": "rejected", "thanken": "thanked", "=": "|", "catchup": "catch-up", "contract": "contract",
}  # fmt: skip
"""Short and crooked ways to write a word."""

JOB = frozenset(
    "R job position role application company firm team people guys hr recruiter recruiting recruitment hiring manager "
    "office folks vacancy opening they their them r".split()
)
"""Names for the other side, and for what one applied for."""

CHANNEL_WORDS = {
    "email": "email", "e-mail": "email", "mail": "email", "emails": "email", "mails": "email", "mailed": "email",
    "emailed": "email", "e-mailed": "email", "letter": "letter", "letters": "letter", "posted": "letter",
    "post": "letter", "printed": "letter", "handwritten": "handwritten", "card": "handwritten",
    "cards": "handwritten", "linkedin": "other", "texted": "other", "text": "other", "whatsapp": "other",
    "dm": "other", "slack": "other", "message": "other", "messaged": "other",
}  # fmt: skip
"""How a thank-you note went out, for words of the sentence."""
CHANNEL_RANK = ("handwritten", "letter", "other", "email")
"""Which of two that stand alike in a sentence it is."""

PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those whose".split()
)
"""What stands for a name, and never is one."""

FILL = frozenset(
    "my our your his her their its me us him them you that this these those one all any some it there here back again today "
    "email e-mail mail call phone message note letter in out off up down over about i'd i'll he'd she'd they'd job role post "
    "application process candidacy came arrived got received morning afternoon evening too both each everyone everybody "
    "day days week weeks good great time first last next final R lad lads bloke woman man person lady guy guys committee board hm "
    "nowadays fully totally completely definitely probably sent done via using per update re: fwd: subject regards dear inbox got "
    "' \" -- <- -> => → ← ~ * • > < / + & = ✓ ✔ ! . dept department desk reception receptionist manager secretary agency "
    "headhunter talent acquisition regretfully regret inform unfortunately sadly news bad twice thrice once uhr hrs subject your thing things somewhere says said another i'm i've i'd i'll they're they've they'd they'll it's direction showed new else applicant applicants am pm fwd fw event".split()
) - {"probably"}
"""Words that say nothing beside a fact that is understood. Others are kept as they were written."""

UNSURE = frozenset(
    "if unless whether might may maybe perhaps possibly probably could would should must hope hoping wish wishing "
    "will won't shall going gonna want wants wanna need needs todo remind plan planning intend intending wonder "
    "wondering think thinks thinking guess suppose supposedly supposed almost nearly rumour rumor not never no nobody nothing "
    "none nor neither hardly without cannot can't didn't don't doesn't haven't hasn't hadn't isn't aren't wasn't "
    "weren't wouldn't shouldn't couldn't dont didnt doesnt isnt wasnt wont cant couldnt havent hasnt hadnt wouldnt shouldnt "
    "gotta pls kindly apparently allegedly tbc tba dreamt dreamed dream dreaming forget forgetting remember pending assuming hopefully unlikely likely rumor hearsay imagine trying ought let's kidding jk joke joking wrong mistake untrue yet waiting expecting hesitating provisionally provisional tentative tentatively pencilled penciled dreading dread dreads fear fearing fears feared afraid worried worry worrying scared anxious anticipating bracing risk chance chances odds considering reconsidering tempted sometime someday assume assuming assumed presumably presume suspect seems seemingly sounds looks feels guessing guessed bet reckon doubt doubtful torn minds fence undecided dithering mulling pondering debating toying wavering ambivalent contemplating agonising agonizing deliberating".split()
)
"""Words that turn a fact into a plan, a wish, a doubt or its opposite."""

HARD_DOUBT = frozenset(
    "if unless maybe might perhaps probably kidding jk joke joking wrong almost mistake untrue dreamt dreamed dream rumour rumor apparently "
    "todo remind remember plan planning hearsay supposedly allegedly tbc tba".split()
)
"""Of those, the ones that cast doubt on a fact that was said before them: "Acme rejected me jk"."""

OTHERS = frozenset(
    "brother sister friend mate wife husband flatmate roommate housemate cousin classmate girlfriend boyfriend dad mum mom father mother son "
    "daughter uncle aunt nephew niece neighbour neighbor he she he's she's his colleague coworker everyone someone somebody".split()
)
"""Somebody else, to whom a fact may have happened: "my brother got rejected by Acme"."""

TURNS = frozenset(
    "rejected rejection offer offered offers interview accepted declined withdrew withdrawn hired fired turned "
    "thank replied responded unless if kidding jk joke mistake wrong untrue cancelled canceled moved postponed rescheduled applied "
    "promised decide decided decision feedback".split()
)
"""Words that tell of something else that was done: beside a fact they are not kept as a mere note."""

EVERYDAY = frozenset(
    "here there today tomorrow yesterday now contact note notes point reference well open start people work team "
    "offer next first second last good great bad new old my your our his her and or the on at to by for with from "
    "they them he she it this that these those not no yes may will mark sun sat mon tue wed thu fri monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december call called phone video screen email mail sent told asked thanks thank interview applied "
    "application apply got had has have did does do is are was were be been round coffee lunch chat dear hello hi "
    "invitation invite invited canceled cancelled event updated reminder hr ceo cto cv re fw fwd linkedin zoom "
    "teams google meet skype whatsapp glassdoor indeed xing save saved found role job position senior junior lead "
    "company accepted rejected declined withdrew withdrawn rejection moved postponed rescheduled just finally "
    "feedback answer reply response hear back followed follow chased pinged nudged emailed wrote rang phoned spoke "
    "talked met caught knows works said says promised decided decision nothing happy love hate fingers what when "
    "where who which why how if maybe might could should would must need want going left took turned onsite panel "
    "technical final coding mrs mr ms dr am pm today's i i'm i've we you us me up down out off over about think hope "
    "unfortunately your thankful reached checked asking please hoping morning afternoon evening week month days "
    "gave put posted dropped handwritten card letter asap eod eow eom est et pst pt cet mez utc gmt rejections "
    "buy shopping grocery dentist doctor gym milk laundry clean pay rent bill cover update research study practice learn read "
    "write prepare review finish letter break meeting meetings search hunt list idea ideas question questions topic todo "
    "weather holiday party birthday dinner breakfast book train flight ticket money bank tax taxes insurance phone laptop "
    "another withdrawal withdrawing accepting friend cousin boss colleague uncle aunt brother sister nobody "
    "spotted bookmarked stumbled big little old former ex dear lovely fellow absage zusage bewerbung bewerbungseingang eingangsbestätigung einladung zum zur gespräch vorstellungsgespräch termin angebot heute gestern morgen nb n.b ps memo telegram remember don't can't everyone somebody someone quick hey yay omg ugh".split()
)
"""Words that begin with a capital at the start of a sentence, and are no name for that."""
NAMES_AS_WELL = frozenset(
    "the and of for in de today here monday point work first google linkedin indeed zoom slack xing glassdoor skype monster meta".split()
)
"""Words of every day that are companies' names as well, or stand in them."""
NAMES_IN_CAPITALS_ONLY = frozenset(
    "i'm i've i'd i'll we they them him us me you everyone everybody someone somebody nobody again thanks thank if when "
    "maybe no-one update news status yes yep sure ok everything check checks request needed wanted nothing where what how "
    "whether why which so".split()
)
"""Those that are in no name unless they begin with a capital, as in "So Yun"."""
NEVER_NAMES = frozenset(
    "by no not at on for the via about with moved to from phone email mail call called is was has as and or my his her their "
    "reference informed told asked applied yesterday today tomorrow @ - – — = + works who that i".split()
)
"""Those that are in nobody's name: they begin what else is said of somebody."""
SMALL_TALK = frozenset(
    "mock practice prep dream friend mate ppl pls bit lot lots week month hour min mins thing idk tho cos coz cuz gonna wanna gotta dunno yesterday".split()
)
"""Those that stand in small letters where a name could, and are none."""
COUNTS = frozenset(
    "one two three four five six seven eight nine ten several some many few couple more jobs places companies roles positions others everything everywhere".split()
)
"""Those that tell of several companies and name none."""

GOT_IN_TOUCH = "e-?mailed|mailed|wrote|called|rang|phoned|texted|messaged"
"""What somebody did who got in touch with another, as alternatives of a pattern."""

ROLE_HEADS = (
    "engineer|developer|dev|programmer|designer|manager|analyst|scientist|tester|buyer|architect|consultant|lead|"
    "director|writer|editor|nurse|teacher|specialist|coordinator|administrator|admin|accountant|intern|internship|"
    "officer|assistant|technician|representative|rep|researcher|sre|devops|qa|pm|head|strategist|recruiter|"
    "producer|planner|controller|auditor|advisor|adviser|associate|clerk|driver|mechanic|electrician|chemist|"
    "physicist|biologist|economist|lawyer|paralegal|counsel|librarian|translator|copywriter|marketer|photographer|"
    "illustrator|animator|operator|supervisor|superintendent|trainer|tutor|instructor|lecturer|professor|postdoc|"
    "fellow|trainee|apprentice|werkstudent|chef|cook|barista|cashier|salesperson|salesman|agent|broker|trader|"
    "banker|underwriter|actuary|statistician|mathematician|therapist|psychologist|pharmacist|surveyor|inspector|"
    "dba|sysadmin|cto|ceo|cfo|vp|evangelist|advocate|ops|tech|owner|master|maintainer|support|partner|engineering|swe|sde|grad|graduate|operative|attendant|server|waiter|waitress|porter|sister|matron|midwife|carer|caretaker|cleaner|"
    "labourer|laborer|picker|packer|postman|postie|courier|pilot|steward|stewardess|guard|officer|constable|firefighter|paramedic|doctor|surgeon|dentist|vet|"
    "physiotherapist|radiographer|phlebotomist|registrar|consultant|solicitor|barrister|secretary|receptionist|bookkeeper|cfo|coo|cmo|ciso|president|treasurer|"
    "principal|headteacher|lab tech|scholar|phd|fellow|reader|baker|butcher|florist|gardener|landscaper|plumber|carpenter|joiner|welder|machinist|fitter|roofer|bricklayer|"
    "painter|decorator|builder|foreman|joiner|sommelier|bartender|busser|host|hostess|housekeeper|concierge|nanny|babysitter|au pair|stylist|hairdresser|beautician|"
    "merchandiser|stocker|janitor|handyman|estimator|valuer|negotiator|buyer|seller|telemarketer|dispatcher|scheduler|expeditor|logistician|actor|dancer|musician|singer|"
    "journalist|reporter|correspondent|blogger|publicist|curator|archivist|historian|sociologist|anthropologist|geologist|astronomer|botanist|zoologist|ecologist|"
    "veterinarian|optometrist|dietitian|nutritionist|chiropractor|coach|umpire|athlete|entwickler|entwicklerin|ingenieur|ingenieurin|kaufmann|kauffrau|leiter|leiterin|"
    "pfleger|pflegerin|lehrer|lehrerin|fahrer|koch|verkäufer|verkäuferin|berater|beraterin|assistentin|sachbearbeiter|sachbearbeiterin|kellner|kellnerin|kassierer|kassiererin|bibliothekar|bibliothekarin|friseur|friseurin|bäcker|bäckerin|erzieher|erzieherin|head|fundraiser|techniker|technikerin|informatiker|informatikerin|buchhalter|buchhalterin|fachkraft|pflegefachkraft|referent|referentin|"
    "ingénieur|ingénieure|développeur|développeuse|vendeur|vendeuse|professeur|infirmier|infirmière|comptable|responsable|chargé|chargée|ingeniero|ingeniera|desarrollador|desarrolladora|contable|profesor|profesora|enfermero|enfermera"
)
"""The words that a role's name ends in."""
ROLE_WORDS = frozenset(
    "senior junior sr jr staff principal lead head associate assistant backend back-end frontend front-end fullstack "
    "full-stack full stack web mobile ios android cloud platform data machine learning ml ai software hardware "
    "firmware embedded test qa product project program programme ux ui ui/ux graphic visual service site "
    "reliability security network systems system database devops research applied business sales marketing content "
    "customer account technical tech support hr people operations finance financial python java go rust c++ c# react "
    "quality assurance maps growth brand digital media saved solutions integration field process industrial electrical "
    "mechanical civil chemical junior-level mid mid-level working student part-time full-time remote hybrid "
    "of and & engineering design management analytics infrastructure release build game games seo".split()
)
"""The words that stand before them. A name of a company can hold some, but not only such."""
