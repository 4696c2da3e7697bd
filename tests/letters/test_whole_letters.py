"""Whole letters of honest people: nothing is found in how they are worded."""

from __future__ import annotations

import pytest

from letters.measure import RULES, is_found

LETTERS = {
    "nurse": """Dear Ms Adeyemi,

thank you for showing me the ward yesterday, and for letting me sit in on the handover. I have
worked nights for six years and had never seen one done without a single loose sheet of paper.

You asked how I deal with relatives who shout. I said that I stay calm, which is true, but it is
only half of it: I take them somewhere with chairs, and I tell them when I will be back. Then I am
back at that minute.

If you need my registration, I can bring it at any time. Might I ask when you expect to decide?

With kind regards,
Ruth""",
    "welder": """Hello Tom,

good to meet you and the lads on Tuesday. The new jig is a clever piece of work. I had a think about
the warping you get on the long frames: at my last shop we tacked from the middle out, and it was
gone. Happy to show you, whatever you decide.

I can start two weeks after you say yes, as my boss knows that I am looking. When do you reckon you
will know?

Cheers,
Piotr""",
    "graduate": """Dear Dr Lund,

Thank you very much for the interview. It was my first one in a museum, and I was nervous, so I
would like to put one answer right: the inscription is from 1412 and not from 1421.

I left wanting the job even more than before. I know that others have more experience, and I would
learn as fast as I can.

I look forward to hearing from you.

Yours sincerely,
Noor""",
    "another offer": """Dear Grace,

I very much enjoyed our talk on Monday. I should mention that another company has made me an offer
and would like my answer by the 20th. Yours is the job I would rather have, so I wanted to ask
whether you might know more by then. If not, I understand, and I would decide on what I know.

Best regards,
Samuel""",
    "follow-up": """Dear Mr Brandt,

I am writing to ask whether there is any news about the post of site manager. You hoped to decide by
the end of May, and I know that such things often take longer, above all in the building season.

I am still very interested. Should you need anything else from me, a call or a line is enough.

Kind regards,
Ines""",
    "last follow-up": """Dear Joost,

I wrote on the 3rd and have not heard back, which may well be because my note went astray. If the
post is filled, I wish you both a good start. If it is still open, I am still here.

This is my last note about it. Thank you again for the afternoon in the depot.

Best,
Kim""",
    "reply to a no": """Dear Samira,

thank you for calling me yourself. I was disappointed, of course, and I also understood your
reasons: I do not have the licence, and the season begins in three weeks.

I liked how honestly everyone spoke about the last crew. If there is a place next year, I would be
glad to hear of it.

All the best to you and the boats,
Milan""",
    "reply to a second no": """Dear panel,

I had hoped for another answer, but I would not have wanted to choose between the four of us either.
Your remark on my lesson plan hit the mark: I did lose sight of the quiet ones. I will work on it.

It was a fair and friendly day, and I never felt like a number.

Warm regards,
Beatriz""",
}


@pytest.mark.parametrize("check", RULES)
@pytest.mark.parametrize("who", LETTERS)
def test_an_honest_letter_is_left_alone(who: str, check: str) -> None:  # playbook 2.8, 7.2
    assert not is_found(check, LETTERS[who])
