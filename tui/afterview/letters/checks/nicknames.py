"""First names and what people are called for short: each may stand for the other, and two long ones may not."""

from __future__ import annotations

from functools import cache

_GROUPS = """
robert: bob rob bobby robbie bert | william: will bill billy liam willy | richard: rick dick rich ricky
elizabeth elisabeth: liz beth eliza betty lizzie libby elsie lisa | katherine catherine kathryn katharine: kate katie kathy cathy kat kitty
margaret: maggie meg peggy greta madge rita | james: jim jimmy jamie | john jonathan: jack johnny jon johnnie | joseph josef: joe joey jo
michael: mike mick micky mikey | anthony antony: tony ant | edward edmund: ed eddie ted ned teddy | charles charlotte: charlie chuck lottie
thomas: tom tommy | henry harold harry: harry hal hank | andrew andreas: andy drew | stephen steven stefan: steve stevie steph
christopher christian christine christina: chris kit chrissie tina | alexander alexandra aleksandra alejandro: alex sandy sasha xander lex ola ale
susan suzanne susanna: sue susie suzie suzy | rebecca rebekah: becky bex becca | jennifer: jen jenny jenn | victoria: vicky tori vicki vic
deborah debra: debbie deb | theodore theodora: theo ted teddy | dorothy dorothea: dot dottie dora | daniel daniela danielle: dan danny dani
samuel samantha: sam sammy sammie | nicholas nicolas nicola nicole: nick nicky nico niki nikki klaus | patricia patrick: pat trish tricia paddy patsy
joanna joanne johanna: jo joey hanna | josephine: jo josie | gabriel gabriela gabrielle: gabe gabby gabi | mohammed muhammad mohamed mohammad: mo
benjamin: ben benny benji | matthew matthias: matt matty | david: dave davey davy | peter: pete | philip phillip philippa: phil pip pippa
gregory: greg | geoffrey jeffrey: geoff jeff | gerald geraldine: gerry jerry | lawrence laurence: larry laurie | leonard leonardo: len lenny leo
frederick frederica: fred freddie freddy rica | francis frances francesca francisco: frank fran frankie fanny paco cesca | timothy: tim timmy
zachary: zach zack zak | joshua: josh | jacob: jake | abraham: abe | nathaniel nathan: nat nate | vincent: vince vinnie | walter: walt wally
raymond: ray | ronald: ron ronnie | donald: don donnie | kenneth: ken kenny | terence theresa teresa: terry tess tessa terri | sarah sara: sal sally sadie
amanda: mandy | barbara: barb babs | jacqueline: jackie jacqui | judith: judy jude | kimberly kimberley: kim | pamela: pam | penelope: penny
valerie: val | veronica: ronnie | abigail: abby abbie gail | isabella isabel isabelle: bella izzy issy bel | madeleine madeline: maddie maddy
natalie natalia: nat tasha | natasha: tasha | olivia oliver: liv ollie olly livvy | lucille lucy: lulu lucy | martha martin: marty | maximilian maxine: max
sebastian: seb bastian | emily emilia emma: em emmy millie | eleanor eleonora: ellie nell nora lea | helen helena: nell lena | anne anna ann annabel: annie nan anya bel
mary maria: molly polly may mia | caroline carolina: caro carrie lina | dominic: dom nic | eugene: gene | ignacio: nacho | jose: pepe | guadalupe: lupe
siobhan: shiv | sinead: nead | malcolm: mal | reginald: reg reggie | rudolf rudolph: rudy | wilhelm wilhelmina: willi mina | yekaterina ekaterina: katya kate
vladimir: vlad volodya | dmitri dmitry: dima mitya | jessica: jess jessie | cynthia: cindy | roberta: bobbie | simone: sim | stephanie: steph stevie
ruth: ruthie | hannah: han | georgina georgia george: george georgie gina | marjorie: marge | winifred: winnie | antonia antonio: toni tony
"""


@cache
def _called() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS.replace("\n", "|").split("|"):
        long, _, short = group.partition(":")
        for name in long.split():
            for each in short.split():
                found.setdefault(name, set()).add(each)
                found.setdefault(each, set()).add(name)
    return {name: frozenset(others) for name, others in found.items()}


def may_be_called(name: str, other: str) -> bool:
    """Return whether somebody of one name is called by the other, as Robert is called Bob; in small letters."""
    if other in _called().get(name, ()):
        return True
    for long, short in ((name, other), (other, name)):
        shorter = short[:-2] if len(short) > 4 and short.endswith("y") and short[-2] == short[-3] else short
        if len(shorter) > 2 and len(long) > len(shorter) + 1 and long.startswith(shorter):
            return True
    return False
