"""The words that rules of wording know, by what they do in a sentence. Spelt as in America; words.py reads both."""

from __future__ import annotations

from collections.abc import Mapping

CLASSES: Mapping[str, str] = {
    "filler": """really very just also simply truly actually honestly quite even still rather absolutely completely totally
        certainly definitely undoubtedly personally frankly gladly happily immediately finally soon all both so then more
        probably kindly already again first always once ever only now proudly officially basically literally of_course""",
    "neg": "not never no nothing nobody none neither hardly barely without nor cannot",
    "when": "when once after before until till while",
    "eager": "look_forward cant_wait excited thrilled delighted raring stoked pumped psyched buzzing over_the_moon proud counting itching",
    "wh": "when where what which who how whose",
    "aux": "do will shall should am can may must would",
    "eager_only": "look_forward cant_wait itching raring",
    "fine_future": """send write call phone email ring text look read think hear know understand remember forget keep stay try wait check attend miss follow get
        let find see treasure respect accept travel reach answer provide supply forward share return make ask apply spend need finish graduate learn study
        practice continue tell report come pop do go give pass stop leave always carry enjoy love have never remain still turn watch visit add attach enclose
        drop contact discuss print post sleep say talk speak meet hope consider treat take use cross hold wish thank recommend draw bring mention rest
        pray explain confirm show admit confess sign mail fly drive catch eat drink walk ride bake cook save listen welcome appreciate become
        value cherish retire take_up move begin quote end close repeat regret borrow buy pay order plan live and or but in by if you the a so as it happen depend
        put prepare mind sit work start open feel grow change cheer chase bother trouble disturb pester root""",
    "fine_prospect": """hear hearing meet meeting speak speaking talk talking learn learning see seeing discuss discussing continue continuing visit visiting read reading
        find finding know knowing receive receiving show showing tell telling reply answer news feedback decision conversation thoughts response
        try trying cook cooking bake listening listen getting get keeping staying exploring explore reconnect reconnecting sharing share hearing watching watch
        further chatting chat catch catching explain explaining sleep put finish finishing write writing""",
    "fine_question": """expect hear know contact call say have do improve send check write reach address ask read learn work make answer get look think focus study understand
        thank owe put change try practice believe take bring need start recommend""",
    "see": "see hear picture smell imagine feel",
    "conduct": "conduct behavior attitude treatment handling manner manners approach tone",
    "good": """welcome good kind kindly well fine great warm warmly lovely friendly fair fairly honest happy comfortable at much very better glad calm patient generous
        gentle seen heard polite wonderful proud more""",
    "fine_be": """glad happy able available away free there here in at on travelling traveling back delighted pleased grateful sure honest brief watching
        thinking following cheering reading keeping waiting looking seeing meeting visiting attending working home offline online reachable abroad sorry
        proud interested curious ready busy flying speaking staying passing taking sending writing calling trying learning finishing using honored thrilled
        patient quick frank direct sad done well fine with by near around out up over off listening thankful content disappointed the a an one your my our
        moving going sitting presenting needing rooting praying hoping toasting crossing wishing""",
    "beside": """certificate certificates drawing drawings photo photos picture pictures file files document documents book books link links paper papers copy copies slides recipe
        course exam report letter letters email note notes form forms reference references referees cv resume sample samples article articles poem song video
        weekend train bus boat bike wife husband daughter son sister brother mother father uncle aunt dog cat garden church choir birthday wedding weather coat
        regards greetings word words library museum recording recordings transcript translation portfolio essay thesis passport licence license invoice receipt quotation
        umbrella parcel post town abroad hospital doctor dentist flu cold""",
    "strong_upset": """insulted outraged furious disgusted appalled livid fuming incensed enraged infuriated offended disrespected humiliated angered angry
        belittled cheated betrayed robbed seething indignant affronted aggrieved dumbfounded flabbergasted""",
    "insult": """idiots idiot morons moron clowns clown crooks liars liar cowards coward hypocrites hypocrite snobs bullies bully imbeciles buffoons losers jerks jerk
        fools incompetents charlatans frauds""",
    "nonsense": "bs bullshit nonsense rubbish crap bollocks baloney hogwash claptrap drivel shitshow balderdash hypocrisy lies",
    "might": "might could can may",
    "first": "first opening initial second third",
    "time": "day days week weeks month months morning mornings shift shifts quarter sprint term lesson year hour season semester night weekend project task payday paycheck payslip class tuesday monday friday commit pr",
    "day": "monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow noon midday weekend end close christmas easter january february march april june july august september october november december",
    "number": "one two three four five six seven eight nine ten eleven twelve twenty fifty several many few couple half hundred",
    "count": "two three four five six seven eight nine ten several many few couple dozen",
    "them": "everyone everybody colleagues team staff crew boss landlord manager employer wife husband mother mum mom family friends lads guys gang folks reception facilities payroll hr people parents kids students pupils clients receptionist others office partner girlfriend boyfriend dad father brother sister roommate roommates flatmate school agent recruiter",
    "mine_to_tell": "landlord landlady wife husband mother mum mom dad father family friends kids parents brother sister boss manager employer head principal clients customers students roommate roommates flatmate flatmates girlfriend boyfriend partner colleagues coworkers cousin gran grandmother neighbors everyone everybody school lads mates",
    "thing_of_start": """start_date induction onboarding orientation desk locker badge login log_in laptop macbook uniform uniforms paperwork payroll contract
        contracts lanyard tunic parking_space parking keycard fob badges keys bank_details gate_code business_cards name_tag nameplate nametag
        offer_letter payslip probation workstation mailbox email_address account credentials monitor slack mailing_list buddy locker_key
        starter_pack new_starter welcome_pack visa_papers peg apron scrubs headset induction""",
    "mine_by_start": """start_date induction onboarding orientation offer_letter name_tag probation new_starter
        first_day first_week payslip signing_bonus business_cards line_manager welcome_pack starter_pack parking_space""",
    "place_of_start": """flat flats apartment apartments house houses room lease season_ticket commute boots shoes scrubs uniform apron van
        nursery childcare notice diary calendar flights flight movers knives tunic suit bus_pass rail_pass car visa set_texts textbooks seating_plan lesson_plans rota removals removal""",
    "job": "job role position post place contract seat spot vacancy chair appointment promotion gig",
    "job_title": """hire nurse teacher engineer manager barista colleague designer developer lead head employee teammate chef paralegal associate
        analyst starter assistant boss director coo ceo cto cfo vp supervisor accountant officer member recruit rep coordinator consultant lawyer attorney
        professor curator librarian editor driver cook baker pharmacist architect operator technician administrator regional sous sales team_member leader
        receptionist host writer scientist researcher lecturer captain foreman buyer partner marketer""",
    "candidate": "candidate candidates applicant applicants interviewee interviewees contender contenders hopeful hopefuls person people field cv cvs resume resumes runner reps engineers nurses teachers developers designers lawyers chefs cooks graduates others chap baristas drivers managers accountants",
    "no_other": "nobody none no_other few noone",
    "person": "person man woman guy girl candidate choice fit match one answer applicant hire solution pick match engineer nurse teacher designer chef closer developer barista lawyer salesperson manager worker writer driver seller operator asset",
    "best": "best strongest perfect ideal right only obvious finest greatest smartest fastest sharpest clear natural safest safe toughest hardest dream most missing number_one outstanding top fittest brightest ablest",
    "boast": "hands_down bar_none by_far far_and_away no_question without_question second_to_none guaranteed mark_my_words undeniably unquestionably rest_assured indisputably",
    "sure": "sure certain convinced positive confident know knew clear certainly bet obvious doubt",
    "thanks": "thank_you grateful thankful gratitude appreciate appreciated honored delighted thrilled means forget touched glad bless happy overjoyed proud pleased",
    "paper": "offer contract offer_letter paperwork papers badge keys rota",
    "answer": "answer reply decision response yes verdict word confirmation offer result news outcome commitment callback",
    "press_verb": "confirm decide answer reply respond call advise commit revert",
    "deadline": "at_once asap urgently promptly today tonight tomorrow without_delay by_return no_later immediately soonest tmrw now",
    "another": "another other second competing rival better two three several four multiple many few five",
    "employer": "firm firms company companies employer employers school schools hospital hospitals agency agencies team teams recruiter recruiters shop shops practice practices kitchen kitchens trust trusts rival rivals competitor competitors university universities place places restaurant restaurants startup startups headhunter headhunters studio studios bank banks chain clinic roastery",
    "pay": """salary pay bonus overtime perks allowance package pension stock equity raise commission benefits wage wages relocation vouchers holiday leave vacation paid
        remuneration compensation remote car insurance expenses payday pto options signing_bonus base rate""",
    "want": "need want require expect demand prefer insist",
    "rate_word": "band base package minimum figure basic",
    "fool": "mad crazy foolish silly insane fool unwise wrong stupid kicking perverse absurd folly",
    "ours_shared": """conversation conversations chat chats talk talks meeting meetings interview interviews call calls discussion discussions paths path time hour visit exchange exchanges lunch tour
        mutual shared common emails email messages message correspondence contact minutes afternoon morning friend friends appointment ways interests interest views values worlds backgrounds experiences session
        walk coffee zoom video phone connection half side debate laugh joke hands thoughts fingers lives respective encounter round own family kids children daughter son wedding house home dog
        landlord neighbors town city country industry field trade profession parents marriage honeymoon baby age world generation times last first brief short long recent previous old former earlier former late second
        church choir club band day days date subject topic questions question story stories""",
    "innocent_will": """be know keep send let write call look read think try see hear understand remember find understand accept respect wait check""",
    "fault": """unfair unfairly unjust unprofessional unacceptable disrespectful insulting rude rudely rudeness shameful disgraceful arrogant arrogance incompetent incompetence
        dishonest dishonestly misleading pathetic shabby shabbily appalling appallingly outrageous vague lazy useless callous cowardly heartless hypocritical offensive humiliating patronizing condescending inexcusable
        disorganized chaotic hostile biased prejudiced ageist sexist racist discriminatory discrimination nepotism favoritism amateurish unethical disgusting terribly badly dreadful dreadfully laughable ridiculous ridiculously
        insincere inconsiderate thoughtless ungrateful cruel unkind spineless contempt contemptuous clueless ignorant unreasonable sloppy careless dismissive inept""",
    "mild_fault": "cold bored poor awful terrible disappointing distracted asleep unprepared confused",
    "sham": "joke farce sham disgrace shambles charade formality stitch_up fix con insult lie lies waste scandal box_ticking travesty circus mockery pretence pretense",
    "upset": "disappointed angry furious disgusted appalled frustrated upset annoyed fed_up sick tired offended hurt shocked bitter let_down dismayed insulted disillusioned livid amazed astonished unimpressed fuming saddened",
    "staff": """manager colleague interviewer interviewers panel recruiter recruiters hr team director assistant boss partner partners head people committee process company firm department
        managers colleagues office organization school hospital college receptionist staff side feedback lot system ceo""",
    "blame_adv": "clearly obviously evidently apparently plainly deliberately conveniently seemingly supposedly",
    "sour": """nobody loyalty internal cheaper cheap name knowing nephew connections slept worth breath expected surname handshake meaningless
        worthless overqualified experience honesty twenty robots age promises""",
    "less": "less under half fewer worse younger cheaper",
    "qualified": "qualified experienced able capable competent experience skills qualifications talent talented expertise",
    "review": "glassdoor trustpilot tribunal solicitor ombudsman newspaper newspapers reddit",
    "itself": "handing relying staring ticking exploding unbeatable procession seating spending carrying apologies",
    "trait": "age accent race gender sex color religion disability pregnancy children hair background faith skin nationality passport surname kids weight",
    "them_there": """recruiter recruiters panel interviewer interviewers hr team colleague colleagues manager managers director boss staff secretary assistant department committee agency people office
        receptionist gentleman lady man woman guy chap bloke fellow system side lot management""",
    "ours_of_them": """this process it that treatment communication behavior conduct silence wait delay handling way feedback letter rejection response reply answer interview interviews recruitment hiring selection
        experience manner tone attitude everything promises timeline organization company firm email excuse reasons explanation lot whole thing policy decision""",
    "bad": """rude shoddy shabby sloppy disappointing unacceptable unprofessional disrespectful unfair embarrassing ridiculous laughable pathetic appalling awful terrible dreadful horrible disgraceful disgusting insulting outrageous
        poor chaotic disorganized amateurish amateur painful humiliating degrading demeaning hurtful frustrating infuriating maddening intolerable inexcusable unforgivable dismal lousy rubbish useless worthless hopeless
        impolite discourteous inconsiderate thoughtless careless callous heartless cruel mean nasty unkind unworthy cheap low undignified shameful scandalous arrogant insensitive tasteless absurd bizarre weird dishonest
        misleading deceitful false untrue vague meaningless evasive hypocritical incompetent inept clumsy slapdash unreliable atrocious abysmal woeful deplorable lamentable unbearable untenable exasperating
        tiresome tedious unethical immoral illegal discriminatory biased crooked fishy dubious suspicious baffling incomprehensible inhumane inhuman impersonal beyond_belief insincere insultingly
        unbelievable dire crap crappy atrocious shambolic lacking wanting substandard subpar undignifying patronizing condescending dismissive contemptuous despicable abrupt cynical""",
    "bad_thing": """joke farce sham disgrace shambles charade insult mess mockery travesty circus scandal lie lies disaster embarrassment waste nightmare slap kick chaos disappointment letdown cheek nerve impertinence nonsense
        rubbish fiasco debacle ordeal torture abuse harassment discrimination contempt disrespect show scam con trick trap fraud comedy tragedy pantomime merry_go_round punishment box_ticking alibi game""",
    "bad_opener": "disappointing unprofessional unacceptable unbelievable disgraceful rude shameful pathetic ridiculous shocking appalling outrageous insulting embarrassing poor shoddy shabby classy typical despicable disgusting",
    "worst": "worst rudest sloppiest slowest poorest shabbiest coldest weirdest strangest shoddiest unfairest unfriendliest craziest ",
    "handled_well": "handled_well fair fairly professional professionally honest honestly decent decently respectful respectfully polite politely acceptable courteous proper properly human humane nice nicely right",
    "virtue": "respect courtesy manners decency integrity honesty communication professionalism transparency empathy backbone conscience loyalty gratitude appreciation apology dignity humanity tact consideration warning explanation",
    "wrong_cause": "wait jump prepare beg chase wait believe down hanging waiting",
    "rude_act": "yawning yawned texting laughing smirking sneering interrupting interrupted shouting arguing phone phones asleep bored late rude hung cut scrolling eating chewing typing unprepared giggling sniggering",
    "mistreated": """ignored misled strung dropped ghosted cheated tricked fooled deceived shortchanged wronged overlooked snubbed sidelined forgotten brushed fobbed lied insulted patronized belittled mocked humiliated ridiculed
        dismissed neglected abandoned exploited disrespected betrayed conned duped discarded dumped hung played stood_up stereotyped discriminated demeaned
        degraded bullied let_down written_off led_on""",
    "nobody_much": "used fool idiot nobody number nuisance afterthought beggar rubbish dirt trash second_class criminal burden puppet extra stranger child pawn spare decoration filler consolation bother bothering",
    "fault_of": "because due owing result consequence account",
    "unanswered": "unanswered ignored unread without silence nothing unacknowledged void nowhere",
    "now_late": "friday monday tuesday wednesday thursday saturday sunday nothing silence now later weeks days months ago march april may june july august september october november december january february ten eleven twelve fourteen twenty still waiting no not never past passed gone",
    "ordinal": "second third fourth fifth sixth seventh umpteenth 2nd 3rd 4th 5th 6th 10th tenth nth hundredth",
    "decent_thing": "nice good kind polite decent courteous honest fair human humane professional respectful fairer kinder nicer proper honorable civilized civil honesty courtesy dignified thoughtful considerate",
    "blameless": "need know mean",
    "give": "give gave given",
    "low_motive": """important priority pile bottom broken black_hole sofa busy bother bothered busier matter matters face fit cheaper cheap who_you_know connections numbers
        quota box boxes forgotten forget forgot ignore ignoring ignored care cares cared worth worthy deserve deserved asking beneath inconvenient inconvenience hoping go_away away lost_interest
        bigger_fish reading fingers phone_broken out_of_order out_of_stamps stamps ink internet wifi keyboard pigeon holiday_again desert_island drawer bin trash shredder carpet hole crack cracks gray accent
        name surname diversity nephew favoritism internal value valued disposable interchangeable nobody nothing silence
        above_you better_things bored convenient stupid fool naive mug talent young youth old older younger golf handshake""",
    "readvertised": "readvertise readvertised reposted relisted time managed busy tweet tweeting party celebrating parties",
    "fine_word": "charming classy marvelous lovely delightful brilliant wonderful great nice kind thoughtful considerate generous touching impressive professional reassuring convenient predictable original efficient elegant stylish splendid heartwarming fabulous fantastic cute sweet big magnanimous gracious noble",
    "mock_word": "charming classy marvelous bravo typical figures priceless hilarious unbelievable ironic rich predictable pathetic congrats wow slow_clap",
    "bad_event": "rejected rejection no refusal form_letter template silence nothing automated midnight bot robot ghosted weeks months ignored text_message sms junior intern minutes seconds line wasting ignoring form robotic",
    "congratulate": "congratulations congrats bravo kudos well_done hats_off felicitations",
    "precious": "precious famous famed vaunted glorious fabulous celebrated high_and_mighty lofty noble",
    "baffled": "baffled stunned dumbfounded flabbergasted astounded astonished shocked bewildered perplexed mystified amazed speechless lost_for_words gobsmacked bemused aghast puzzled staggered incredulous appalled",
    "collapses": "collapses fails falls fail collapse falls_apart goes_wrong goes_bust sinks crashes crumbles burns flops flop crash sink resign resigns regret realize quits quit leaves bankrupt breaks",
    "shunning": "recommend recommending apply applying return returning shop shopping work working buy buying use using visit visiting support supporting touch touching set setting trust trusting consider considering forget forgetting forgive forgiving",
    "going_public": "share sharing post posting publish publishing tell telling write writing warn warning name naming speak speaking spread spreading review reviewing leave leaving expose exposing advise advising urge urging let letting make making talk talking blog tweet",
    "in_public": "online publicly everyone everybody others glassdoor reddit facebook twitter public linkedin review reviews press media internet anyone network newspaper forum world applicants candidates",
    "tell_all": "tell telling warn warning let letting advise advising urge urging inform informing",
    "authority": "council union ombudsman tribunal regulator ceo board authorities authority lawyer solicitor court police press commission complaint grievance head_office headquarters management superiors equality betriebsrat media newspaper",
    "ill_wish": "fail fails choke regret regrets sorry rot collapse burn suffer worse loses bankrupt quits leaves karma hell ashamed guilty dread haunts haunt ",
    "guess": "guess suppose imagine presume gather daresay fear suspect bet reckon dare",
    "perhaps": "perhaps maybe possibly surely obviously clearly evidently apparently doubtless presumably of_course",
    "glad": "glad delighted happy thrilled proud pleased honored overjoyed excited great wonderful good lovely relief fantastic amazing stoked pumped chuffed feels joy relieved",
    "await": "await awaiting expect expecting receive receiving collect collecting sign signing want need have get getting send sending see confirm decorate decorating print share set prepare bring wear move show grab choose pick",
    "job_thing": """desk office start_date contract offer offer_letter badge access_card pass keycard keys laptop uniform locker first_day first_week onboarding induction orientation paperwork payslip paycheck
        payroll probation appointment line_manager name_tag nameplate lanyard parking_space business_cards welcome_pack predecessor login log_in email_address team classroom ward lab scrubs apron tunic budget rota
        payday visa_papers quota caseload workstation new_role""",
    "paper_of_start": "contract offer_letter paperwork papers joining_letter payroll visa_papers badge access_card welcome_pack start_date onboarding nda employment_contract",
    "left_behind": "lease flat apartment tenancy house room keys practice allotment clients shop stall lessons membership pupils patients business studio contract car round",
    "kit": """boots scrubs uniform apron tunic suit knives laptop car van bike monitor chair desk lunchbox briefcase shoes clothes shirt shirts jacket coat textbooks flat apartment house bus_pass rail_pass
        toolbox tools stethoscope champagne bubbly frame mug plant cake""",
    "call_off": "skip cancel drop forget end stop close call_off scrap waive abandon bin dispense ditch finish pull withdraw dismiss reject quit wrap conclude shelve",
    "their_process": """interviews interviewing round rounds stage references candidates applicants shortlist search searching hunt hunting looking process formalities formality tests test assessment ad advert advertisement listing
        posting vacancy interview others rest meetings seeing second third""",
    "expected_news": "yes offer good appointed hired chosen selected successful start contract offered picked positive favorable first favorite job role",
    "feel": "feel feels felt consider regard see think",
    "prize": "catch bargain steal gift asset godsend prize blessing gem treasure star genius winner hit legend powerhouse rockstar ninja unicorn natural keeper dream no_brainer find triumph rarity diamond force weapon godsend machine jewel",
    "other": "other others rest remaining rival competing older younger",
    "weak": "lost nervous weak bored poor clueless hopeless tired out_of_depth shaky dull unprepared green timid scared afraid average mediocre lightweight confused competition terrified sleepy beatable sweating asleep pale slow",
    "be_quick": "be_quick",
}
"""Words that have no ending of interest."""

VERBS: Mapping[str, str] = {
    "wrong": """lie/lied mislead/misled ruin spoil ignore ghost betray cheat trick fool deceive string/strung mock insult humiliate patronize belittle dismiss snub dump discard drop dupe con/conned exploit abuse wrong neglect abandon
        bully intimidate discriminate disrespect interrupt stall dodge fob/fobbed stonewall mistreat waste squander hide/hid/hidden pretend fake rob/robbed rig/rigged shortchange sabotage bungle botch mess/messed screw cheat
        misrepresent invent swindle disregard overlook hang_up/hung_up brush_off fob_off/fobbed_off """,
    "courteous": """reply answer respond write/wrote/written call bother care acknowledge apologize explain listen inform notify thank update return honor respect value appreciate recognize consider want read tell/told let
        read look open remember notice keep/kept give/gave/given manage show/shown try say/said deign""",
    "let_go": "terminate cancel sell/sold close let rent sublet quit/quit end vacate clear empty resign",
    "buy": "buy/bought order purchase get/got book choose/chose/chosen acquire",
    "start": "start join/joined begin/began/begun arrive commence move_in take_over/took_over/taken_over settle_in step_into take_up come_onboard unpack relocate",
    "lead": "lead/led run/ran manage teach/taught head/headed oversee supervise captain coach",
    "do": """rebuild/rebuilt build/built deliver fix sort/sorted change grow/grew double triple transform overhaul hire introduce restructure redo/redid rewrite/rewrote own
        reorganize replace launch win/won train shake/shook tidy improve raise steer serve sell/sold crush boost smash drive/drove cut/cut handle push scale modernize streamline clean refresh
        revamp reshape implement reduce slash fill automate ship/shipped turn put/put deal/dealt set/set deploy plant cook bake roll tackle clear migrate refactor redesign renovate organize
        reinvent stock open close increase crack transfer focus represent argue review kick""",
    "work": "work collaborate partner contribute help support report shadow rotate mentor",
    "choose": "choose/chose/chosen pick select hire appoint employ back offer",
    "tell": "tell/told inform warn promise let/let ask notify",
    "prepare": "buy/bought order book begin/begun sketch draw/drawn plan rent/rented sign/signed move clear arrange pencil reserve pack cancel rearrange draft find/found start look print measure sharpen enroll withdraw/withdrawn quit/quit resign begin/begun swap sort/sorted",
    "receive": "receive get/got see/saw/seen sign/signed open collect",
    "meet": "meet/met see/saw/seen speak/spoke/spoken talk hear/heard discuss catch/caught visit",
    "send": "send/sent write/wrote/written email call ring/rang phone contact attach enclose forward bring_along",
    "fail": "fail ignore forget/forgot/forgotten ghost mislead/misled lie/lied deceive mistreat humiliate insult betray discriminate belittle patronize bully dupe",
    "waste": "waste squander",
    "provide": "order book reserve keep/kept save set arrange prepare print register assign hold/held allocate fetch equip block schedule",
    "leave_all": "enroll rent pack sell/sold sign/signed quit/quit resign relocate",
    "drop": "drop dump discard ditch brush fob toy use string/strung jerk mess treat dangle",
}
"""Verbs: `<start>` is "start" and "starts", `<start:ing>` and `<start:ed>` the other forms, "started" and "begun" alike."""

PHRASES: Mapping[str, str] = {
    "will": "am going to|are going to|plan to|intend to|am about to|fully intend to|be going to",
    "cant_wait": "can not wait|can hardly wait|could not wait|am itching|can barely wait",
    "look_forward": "look forward to|looking forward to|looks forward to",
    "when": "as soon as|the moment|the minute|the day|by the time|from the moment|from the minute|from the day|until the day|from when|the week|the instant",
    "now_that": "now that",
    "nobody": "no one|no body|not one|not a single",
    "no_other": "no other|none of the other|none of the others|not one of the other",
    "if": "in the event that|in the event|provided that|provided|providing|assuming that you|on condition that|supposing|as long as",
    "although": "even if|even though|as if",
    "polite_if": "if you like|if you want|if possible|if that is ok|if you do not mind|if you would|if i may|if you could|if you can|if i may say so|if you please|if you will|if i may be frank|if i do say so myself",
    "onboard": "on board|aboard|in post|up to speed|on the books|on your team|on the team|on your staff|on the payroll|on the job|up and running|in place",
    "take_over": "take over|step in",
    "taking_over": "taking over|stepping in",
    "takes_over": "takes over",
    "took_over": "took over",
    "taken_over": "taken over",
    "take_up": "take up",
    "taking_up": "taking up",
    "move_in": "move in",
    "moving_in": "moving in",
    "settle_in": "settle in",
    "settling_in": "settling in",
    "step_into": "step into",
    "stepping_into": "stepping into",
    "start": "get started|get going|get to work|get stuck in|get cracking|hit the ground running|set to work|come onboard",
    "starting": "getting started|getting going|getting to work|getting stuck in|hitting the ground running|coming onboard|coming aboard",
    "first_week": "first week|week one|week 1|1st week",
    "start_date": "start date|starting date|date of starting|joining date|start time|day of starting",
    "bank_details": "bank details|account details|sort code",
    "gate_code": "gate code|door code|entry code|alarm code",
    "business_cards": "business cards|business card",
    "parking_space": "parking space|parking spot|parking permit|parking place",
    "name_tag": "name tag|name badge|name plate",
    "offer_letter": "offer letter|letter of appointment|letter of offer|job offer letter|contract letter",
    "season_ticket": "season ticket",
    "set_texts": "set texts",
    "seating_plan": "seating plan",
    "lesson_plans": "lesson plans",
    "signing_bonus": "signing bonus|sign on bonus|golden hello",
    "welcome_pack": "welcome pack|induction pack|starter pack|joining instructions|joining pack",
    "new_starter": "new starter|new starters",
    "line_manager": "line manager",
    "visa_papers": "visa papers|visa paperwork|visa documents|work permit",
    "mailing_list": "mailing list|group chat|whatsapp group|slack channel",
    "bus_pass": "bus pass",
    "rail_pass": "rail pass|railcard",
    "team_member": "team member|member of staff|member of the team|member of your team",
    "email_address": "work email|company email",
    "access_card": "access card|key card|swipe card|entry card|security pass|building pass|staff pass|staff card|id card|id badge",
    "be_quick": "be quick|be fast|be swift|get a move on|get moving|look sharp|look lively|act fast|act now|act quickly|move fast|move quickly|snap to it|step on it|hurry up|decide fast|decide quickly|decide soon|decide now",
    "call_off": "call off|send home|turn away|take down|let go of|send away|call it off|do without|dispense with",
    "world_class": "world class|top notch|best in class",
    "first_day": "first day|day one|day 1|day 1st|1st day|very first day|opening day",
    "no_brainer": "no brainer",
    "employment_contract": "employment contract|contract of employment|work contract|employment agreement|work agreement",
    "black_hole": "black hole|great beyond|dead letter office",
    "no_wonder": "no wonder|small wonder|little wonder",
    "hold_up": "hold - up",
    "form_letter": "form letter|form email|form rejection|standard letter|standard email|stock letter",
    "text_message": "text message",
    "handled_well": "handled well|well handled|done well|well run|run well",
    "set_up": "set up|setup",
    "lost_for_words": "lost for words|at a loss",
    "by_far": "by far|by a mile|by miles|by a long way|far and away",
    "no_question": "no question",
    "without_question": "without question|without doubt|without a doubt|beyond doubt|beyond question|beyond any doubt|no doubt about it|there is no doubt",
    "second_to_none": "second to none",
    "mark_my_words": "mark my words",
    "rest_assured": "rest assured|trust me|believe me|make no mistake|take that to the bank|take it from me",
    "number_one": "number one",
    "at_once": "at once|right away|straight away|straightaway|without delay|by return|by return of post|as soon as possible|a s a p|with immediate effect|end of play|close of business|close of play|end of business|end of day",
    "no_later": "no later than|not later than|at the latest|latest by",
    "let_me_know": "let me know|lmk|tell me|get back to me|come back to me|give me an answer|give me your answer|put me out of my misery|give me a call|give me a ring|call me|ring me",
    "stitch_up": "stitch up|stitched up",
    "box_ticking": "box ticking|tick box exercise|box ticking exercise",
    "of_course": "of course",
    "used_to": "used to",
    "thank_you": "thank you|thanks|many thanks|thankyou|cheers",
    "in_writing": "in writing",
    "by_now": "by now",
    "would_love": "would love to|would like to|would be happy to|would be glad to|would be delighted to|would be pleased to|would be honored to|would gladly",
}
"""Set phrases, and the one word that stands for them."""

SHORT: Mapping[str, tuple[str, ...]] = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("will", "not"),
    "shall": ("will",),
    "cannot": ("can", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "wouldnt": ("would", "not"),
    "couldnt": ("could", "not"),
    "shouldnt": ("should", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "youll": ("you", "will"),
    "youre": ("you", "are"),
    "youve": ("you", "have"),
    "theyll": ("they", "will"),
    "theyre": ("they", "are"),
    "theyve": ("they", "have"),
    "thats": ("that", "is"),
    "whats": ("what", "is"),
    "let's": ("let_us",),
    "lets": ("let_us",),
    "weve": ("we", "have"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("have", "to"),
    "thx": ("thanks",),
    "ty": ("thanks",),
    "u": ("you",),
    "ur": ("your",),
    "pls": ("please",),
    "plz": ("please",),
    "tmrw": ("tomorrow",),
    "tmw": ("tomorrow",),
    "tomorow": ("tomorrow",),
    "tommorow": ("tomorrow",),
    "tommorrow": ("tomorrow",),
    "recieve": ("receive",),
    "recieving": ("receiving",),
    "wether": ("whether",),
    "beleive": ("believe",),
    "definately": ("definitely",),
    "alot": ("a", "lot"),
    "im'": ("i", "am"),
    "y'all": ("you", "all"),
    "shoulda": ("should", "have"),
    "coulda": ("could", "have"),
    "asap": ("at_once",),
    "noone": ("nobody",),
    "jus": ("just",),
    "programme": ("program",),
    "learnt": ("learned",),
    "gonna'": ("going", "to"),
    "whilst": ("while",),
    "you'd": ("you", "would"),
    "better'n": ("better", "than"),
    "must've": ("must", "have"),
    "'cause": ("because",),
    "cos": ("because",),
    "coz": ("because",),
    "bc": ("because",),
    "hon": (),
    "omg": (),
    "haha": (),
    "lol": (),
}
"""What is written short, or often wrong, and what it says."""
