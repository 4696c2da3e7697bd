"""Words that stand in names, and words that look like names and are none."""

from __future__ import annotations

from afterview.honorifics import PARTICLES, TITLES
from afterview.legal_forms import CLEAR_FORMS
from afterview.text import one_of

NAME_PARTICLES = PARTICLES | frozenset(
    "della dos das do du le ibn ben af av y e".split()  # noqa: SIM905
)
"""What may stand within a name in small letters."""
JOBS = frozenset(
    """
    engineer engineering manager director head lead chief officer cto ceo coo cfo cpo vp president vice founder
    cofounder co-founder developer designer scientist analyst architect recruiter sourcer partner consultant
    specialist coordinator product software senior staff principal junior data hr people talent marketing sales
    operations finance research professor teamlead teamleiter teamleiterin leiter leiterin geschäftsführer
    geschäftsführerin entwickler entwicklerin personalleiter personalreferentin responsable directeur directrice
    ingénieur développeur gerente director directora desarrollador programmer administrator owner intern tech
    devops sre qa security backend frontend fullstack full-stack platform infrastructure design ml ai machine
    learning executive assistant associate advisor editor teacher nurse supervisor hiring team abteilungsleiter
    abteilungsleiterin responsabile group bereichsleiter bereichsleiterin
    """.split()  # noqa: SIM905
)
"""What people are called by their work."""
TOPICS = frozenset(
    """
    interview screen screening round session chat coding system technical behavioral behavioural case study
    presentation review exercise test challenge deep dive sense debugging roleplay q&a whiteboard pairing
    """.split()  # noqa: SIM905
)
"""What a part of an interview is called by: beside a field such as "design" it is no title."""
FIELDS = frozenset(
    """
    engineering design data software product research hr people talent marketing sales operations finance tech
    security backend frontend platform infrastructure ml ai machine learning hiring team
    """.split()  # noqa: SIM905
)
"""Of those, the fields that people work in: a title alone, and a topic as well."""
NO_NAMES = (
    JOBS
    | CLEAR_FORMS
    | frozenset(
        """
    interview interviews technical behavioral behavioural cultural culture coding code system systems panel round
    rounds final first second third phone video call calls onsite on-site remote virtual screen screening chat intro
    introduction meeting meet meetings google zoom teams microsoft webex skype link join click here please note notes
    lunch break coffee welcome wrap wrap-up debrief presentation exercise case study take-home home live pair
    pairing programming whiteboard review deep dive discussion conversation session office hours tour values fit
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag lundi mardi
    mercredi jeudi vendredi lunes martes miércoles jueves viernes today tomorrow january february march april may
    june july august september october november december januar februar märz mai juni juli oktober dezember jan feb
    mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun am pm cet cest est edt pst pdt gmt utc
    you your yours we our us the a an this that these those it its they their them he she his her who what when
    where why how if in at on for from of to with by about into over and or but so as is are was were be been will
    can could should would may might must do does did have has had not no yes hi hello dear hey thanks thank thanking
    best kind regards cheers sincerely viele beste liebe freundliche grüße grüsse gruß gruss question questions candidate candidates applicant role position job company
    details agenda schedule duration location address time date date/time host interviewer interviewers
    recruiting recruitment acquisition careers department members member someone one two three several some all each
    another colleague colleagues everyone anyone staffing id passcode password pin dial phone-number number
    minutes minute hour hours uhr via per und oder mit der die das ein eine ihr ihre ihrem ihren unser unsere
    unserem unseren sie wir ich le la les un une des notre votre nous vous el los las una nuestro nuestra su con
    calendar invite invitation event description online reminder part stage step next slot block prep preparation
    resume cv portfolio follow following additional more other optional required tbd tba tbc greenhouse calendly
    lever ashby goodtime workday hackerrank coderpad codesignal reschedule cancel cancelled canceled updated
    conference room floor building street st ave avenue suite hq headquarters lobby reception labs technologies technology solutions traders studios bank group holdings
    partners systems services university universität hospital institute foundation agency ventures capital
    whiteboarding architecture algorithms leadership experience background skills challenge assessment test
    business customer client support success legal growth strategy project program programme quality general
    raiser sense add alignment collaboration communication debugging roleplay role-play kickoff kick-off closing
    opening craft execution analytics analytical cross-functional domain functional problem solving scenario
    """.split()  # noqa: SIM905
    )
)
"""Words with a capital that are in no name."""

HONORIFIC = rf"(?:{one_of((*TITLES, 'hr', 'fr', 'm', 'sr', 'ing', 'dipl'))})\b\.?\s+"
"""A title before a name, in a mail or a calendar."""
