"""Names of companies that are words as well, and whether such a word means the company where it stands."""

from __future__ import annotations

import re

_COMMON_WORDS = """
accent access acorn active adobe advance affirm agile alliance ally alpha amazon amber american anchor
angle antler apex apple apply april arc arch archer arrow ascend aspect aspire asset atlas aurora autumn
avenue aviva away axiom axis balance ball bamboo band bank banner bar base basis bay beacon beam bear beat
beehive bell bench best beta better big bird black blackboard block bloom blue board boat bold bolt bond
book booking boost boots boulder bounce box branch brave breeze bridge bright brilliant broad brook bubble
buffer build builder bumble burberry business butter button buzz cable calm canopy canvas capital carbon
cargo caring carousel cascade case castle cedar center central centre challenge champion chance change
channel chapter charge charm chart chase chime circle citizen citizens city clarity class clay clean clear
clever click climb cloud clover coach coal coast code coin color colour column comet common community
compass complex concept concord confluence confluent connect contact content continental core corner
cotton counter courier course cove craft crane crew cricket crown cruise crystal cube culture current
curve cut daily data dawn day deep deliver delta depot depth diamond direct discord discover discovery
dispatch display dot double dove drift drive drop dune dynamic eagle early earth east easy echo eclipse
edge elastic element elevate ember emerald empire energy engine envoy epic equal equity essence evergreen
every exact exchange expedition expert explorer express extra eye fable factor fair faith falcon family
farm fast feather fern fidelity field figure fin fire first fish flag flame flash fleet flex flight flint
float flow flux focus foot force forest forge fork form formula forward foundation foundry fountain fox
frame fresh friend front frontier fuel function fusion future galaxy game gap garden garnet gate gather
gauge gem general genesis giant gift glass global globe glow goal gold golden good grab grace gradient
grain grand grant graph gravity great green grid ground group grove grow growth guardian guide guild gulf
gusto hand harbor harbour harmony harvest haven hawk head health heap heart hearth heat heritage hero
hexagon high highland hill hinge hive holiday home honest honey hood hook hope horizon horse hour house
hub human hunter ice idea image impact imperial indeed independence index infinity informa insight inspire
instinct intact integral intelligence intercom iris iron island ivory jade jet joy jubilee judge jump
junction june juniper just keep kernel key keystone kind kinetic king kit kite knowledge ladder lake lamp
lance land landmark lane lark laser launch laurel layer lead leaf lean leap learning ledger legal legend
lemonade lens level lever liberty life lift light lighthouse lime line linear link lion liquid little live
local lock logic look loop lotus love loyal lucid luck luna lunar lyric magenta magic magnet major mandate
maple march marine mark marker market mars marvel mason mast master match matter maven max maximus may
meadow mean measure mechanic medium mercury merge meridian merit message meta meteor metric mill mind mint
minute miracle mirror mission mobile mode model modern module moment momentum monday monument moon morning
mosaic motion motive mountain move movement multiple muse nation native nature navigator nest net network
neutral new news next niche night nimble noble node north northern note notion nova novel now nucleus oak
oasis object observe ocean octave offer office olive omega once one onward opal open opera optic optimal
option oracle orange orbit orchard order organic origin orion otter outlook outreach oval over own oxygen
oyster pace pact page paint palette palm panorama paper parade paragon parallel parcel parity park part
partner pass passage passion patch path pathway patient patron pay peak pearl pebble peer pen penguin
people perfect perform permanent phase phoenix photon pilot pine pinnacle pioneer pivot pixel plaid plain
plan planet plant platform play plaza pledge plum plus pocket point polar pole poly pond pool poplar port
portal porter post power practice precise premier present press pretty primary prime principal print prism
private process product progress progressive promise proof proper prospect protocol public pulsar pulse
pure purple purpose push quality quantum quartz quest quick quiet quill quilt quiver rabbit race radar
radiant radius rail rainbow ramp ranger rapid rate raven ray reach ready real reason rebel record red reed
reef reflex regal regent region regions relay reliance relish remedy remote renew republic research
reserve resolve resource response rest result return reunion reward rhythm ribbon ridge right ring rise
ritual river road roam robin rock rocket root rope rose round route royal ruby runway sable saffron sage
sail salt same sand sapphire saturn savage save scale scene schema scholar school science scope scout sea
seal search season second secure seed segment select sense sentinel sequel sequence series serve service
seven shade shadow shape share sharp shed shell shield shift shine ship shop shore short show side sierra
sight sigma sign signal silk silver simple single six sketch skill sky slack slate sleep slice slide smart
smile smooth snap snow snowflake social soft solar sole solid solo solution solve sonic sound source south
space span spark spec spectrum speed sphere spin spire spirit splash split spoke sport spot spring sprint
sprout square stable stack staff stage standard star start state station stay steam steel stellar step
sterling stitch stone store storm story stove strand strata strategy stream street stretch stride strike
string stripe strong studio style sub subject subway success sugar summer summit sun sunrise super
superior support sure surface surge swan sweet swift swing switch symbol symphony sync system table tactic
talent talk tally tango tap target task taste team tech temple tempo ten tender term terrace test text
thatch theory thing think thread three thrive ticket tide tiger tile timber time tinder titan toast today
together token toll tone tool top torch total touch tour toward tower town track trade trail train
transfer transit travel travelers treasure tree trek trend triangle tribe tribune trident trim trinity
triumph true trust truth tulip turn turtle twin twist twitch two ultimate umbrella under union unison unit
united unity universal unlock up upper upright upwork urban use valley value valve van vanguard vault
vector velocity venture verge verse version vertex vest via vibrant victory view vigil village vine
vintage violet virgin virtue visa vision vista visual vital vivid voice volt voyage wagon walk wall walnut
ward watch water wave way wealth weather web wedge week well west western whale wheel whisper white whole
wild willow wind window wing winner winter wire wisdom wise wish wonder wood wool word work workday works
world worth wrench yard year yellow young zenith zero zest zone zoom
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_BEFORE = (
    r"\b(?:at|for|join|joins|joined|joining|from|with|about|of|by|to|leave|leaving|like|admire|admired|love|loved|"
    r"chose|choose|company|employer)[ \t]+(?:the[ \t]+)?$"
)
_NOT_BEFORE = (
    r"\b(?:a|an|my|your|our|his|her|their|any|no|this|that|some|each|every|in|on|via|over|by|use|used|"
    r"using|write|wrote)[ \t]+$"
)
_ITS_OWN = (
    r"(?:['’]s\b|[ \t]+(?:team|teams|office|offices|role|job|position|post|interview|hiring|people|staff|"
    r"culture|headquarters|hq|itself|as an? (?:company|employer|place)|group|store|stores)\b)"
)
_DOES = (
    r"[ \t]+(?:is|was|has|had|does|did|can|could|will|would|might|may|seems?|stands?|sounds?|looks?|offers?|"
    r"impressed|appeals?|appealed|makes?|builds?|values?|treats?|cares?|works|wants?|needs?|feels?|means?|gives?|keeps?)\b"
)
_COMPOUND = (
    r"[ \t]+(?!(?:and|or|but|because|since|as|if|when|while|where|who|which|that|so|in|on|at|to|for|from|"
    r"with|after|before|again|soon|too|very|more|most|one|some|even|much|next|last|yesterday|today|tomorrow|then|now|by|of|over|"
    r"than|not|once|until|about|through|during|also|itself)\b)[a-z]"
)


def is_common(name: str) -> bool:
    """Return whether a name of a company is a word of the language, too: "Target", "Indeed"."""
    words = name.split()
    return len(words) == 1 and re.fullmatch(r"[^\W\d_]+", name) is not None and name.casefold() in _COMMON


def means_company(text: str, start: int, end: int) -> bool:
    """Return whether the word at that place means a company: by its capital and the words around it."""
    word = text[start:end]
    if word[:1].islower():
        return False
    before, after = text[:start], text[end:]
    if word.isupper() and len(word) > 1:
        return True
    begins = _begins(before)
    if re.match(_ITS_OWN, after, re.IGNORECASE):
        return begins or re.search(_NOT_BEFORE, before, re.IGNORECASE) is None
    if begins:
        return re.match(_DOES, after) is not None and not _is_plain_speech(word, after)
    if re.search(_NOT_BEFORE, before, re.IGNORECASE) and not re.search(r"\bby[ \t]+$", before, re.IGNORECASE):
        return False
    if re.match(_COMPOUND, after) and not re.match(_DOES, after):
        return False
    if re.match(r"[ \t]+[A-Z]", after) is not None:
        return False  # a longer name: the "Target Operating Model"
    return re.search(_BEFORE, before, re.IGNORECASE) is not None or re.match(_DOES, after) is not None


def _is_plain_speech(word: str, after: str) -> bool:
    """Return whether it is no name though a verb follows: "Monday works for me", "Zoom was fine"."""
    return re.match(
        r"[ \t]+(?:works|was|is|would be|will be|suits)[ \t]+(?:fine|good|best|well|for)\b", after
    ) is not None or (word in ("Indeed", "Next", "Today", "Now"))


def _begins(before: str) -> bool:
    bare = before.rstrip(" \t\"“‘'(")
    return not bare or bare[-1] in ".!?…:\n;"
