// Nobody in this story was ever anybody. What the marks mean: docs/scenarios.md.
# title: The quiet house
# summary: A sister cannot reach her father and her brother. You take the call, stand at the door, and talk through it, one after the other.
# role: telecommunicator
# minutes: 12
# central: psychosis
# mentions: barricade
# mentions: force

VAR trust = 0

-> two_days

=== two_days ===
A woman calls. “Nobody has picked up at my dad’s for two days. My brother lives with him, and lately he hears things that we don’t. Could somebody please look?”
What do you need to know that only she can tell you? Collect it before you look at the choices. # room
+ [Ask for the last contact, what frightens him and what calms him, whom he trusts, weapons, medicines, and whether she can stay near her phone.]
    Her worry becomes something that the people at the door can use. # feedback # guide: third-party-callers-and-welfare-checks
    ~ trust += 1
    -> what_she_knows
+ [“Thank you. We’ll send someone.”]
    Somebody will knock without knowing anything. # feedback # guide: third-party-callers-and-welfare-checks
    ~ trust -= 1
    -> only_an_address

=== what_she_knows ===
She takes a breath, and then she tells you. He keeps a ball game on the radio. He cannot bear to be touched. He trusts Marisol, a nurse at the clinic. She knows of no weapons.
How does this get to the door? Say each step it takes where you work. # room
+ [Put all of it in the record, ask for a CIT unit and the co-responders, and ask her to call if her father does.]
    What she knows travels with the call. # feedback # guide: handing-over
    ~ trust += 1
    -> down_the_street
+ [Send it out as “welfare check, mental health.”]
    A label went out, and the person stayed behind. # feedback # guide: language-that-reduces-stigma
    ~ trust -= 1
    -> only_an_address

=== only_an_address ===
# role: officer
The two of you have an address and nothing else. Your knock is loud. Behind the door a voice says: “Go away. You’re not real.”
What does he know about you at this moment? # room
+ [Step back and lower your voice: “I’m Ben, from the police. You’re not in trouble. Your sister asked after you and your dad.”]
    Later than it could have been, and still good. # feedback # guide: psychosis # guide: third-party-callers-and-welfare-checks
    ~ trust += 1
    -> in_the_walls
+ [“Open up, or we’ll force the door.”]
    An ultimatum, to somebody who is frightened already. # feedback # guide: pacing-tone-and-silence
    ~ trust -= 2
    -> against_the_door
+ [“We are real, and there’s nothing to be afraid of.”]
    It argues with what he is sure of, and it leaves him alone with the fear. # feedback # guide: psychosis
    ~ trust -= 1
    -> against_the_door

=== down_the_street ===
# role: officer
You know about the ball game, about not touching him, about Marisol. You park down the street with the lights off.
Who speaks, who stays quiet, and where does each of you stand? Decide it now. # room
+ [Knock softly, stand to the side, and give your first names and the reason you came.]
    He knows who is there, and why, before he has to decide anything. # feedback # guide: third-party-callers-and-welfare-checks
    ~ trust += 1
    -> in_the_walls
+ [Speak through the mail slot, both of you.]
    One voice is enough. Two at once are noise to somebody who hears too much already. # feedback # guide: pacing-tone-and-silence
    ~ trust -= 1
    -> against_the_door

=== in_the_walls ===
# role: officer
“She sent you?” A pause. “They’re in the walls, listening.”
He stays close to the door.
How do you answer without agreeing and without arguing? # room
+ [“That sounds frightening. I don’t hear it, and I believe that you do. What would help you feel safer?”]
    You neither agreed nor argued. You answered the fear. # feedback # guide: psychosis
    ~ trust += 1
    -> are_you_marisol
+ [“Tell the voices to stop.”]
    It gives an order to something that he cannot order. # feedback # guide: psychosis
    ~ trust -= 1
    -> against_the_door
+ [“We only need to know that your dad is all right. Could he call out to us?”]
    You said what it takes for you to leave. # feedback # guide: third-party-callers-and-welfare-checks
    -> are_you_marisol

=== against_the_door ===
{trust <= -3: -> the_next_knock}
# role: officer
Something heavy is pushed against it from inside. Then nothing. Neighbors come out to look.
What could you take away here, instead of adding something? # room
+ [Have the neighbors moved back, keep to one voice: “It’s only us now. There’s no rush.” Ask for the co-responders.]
    Space and time are tools, too. # feedback # guide: pacing-tone-and-silence # guide: barricade-and-the-way-out
    ~ trust += 1
    -> are_you_marisol
+ [Try the handle.]
    It makes contact for the sake of contact, and he sees it turn. # feedback # guide: third-party-callers-and-welfare-checks
    ~ trust -= 2
    {trust <= -3: -> the_next_knock}
    -> back_tomorrow

=== are_you_marisol ===
# role: clinician
The officers stand farther back. For twenty minutes he has been talking to you through the door. “Are you Marisol?”
A yes would be easy. What would it cost in an hour? # room
+ [“No, I’m Ivy. I know her clinic, and we could call her together.”]
    It is honest, and it is of use to him. # feedback # guide: psychosis # guide: follow-up
    ~ trust += 1
    -> ball_game
+ [“Yes, you could say I’m Marisol.”]
    It is a lie that he can test, and he will. # feedback # guide: psychosis
    ~ trust -= 2
    -> against_the_door

=== ball_game ===
# role: clinician
A ball game plays low in the hall. Somebody coughs. “That’s my dad. He’s resting.”
What is the smallest thing that would tell you the father is well? # room
+ [“Could I hear him say hello? Then I can tell your sister that he’s all right.”]
    It is the smallest proof that he is safe. # feedback # guide: third-party-callers-and-welfare-checks
    ~ trust += 1
    -> what_happens_then
+ [“Please open the door now.”]
    It comes too soon. He was on his way to trusting you. # feedback # guide: behavioral-change-stairway
    ~ trust -= 1
    -> against_the_door

=== what_happens_then ===
# role: clinician
An old man’s voice, tired and clear: “We’re fine. He’s scared, that’s all it is.” Then the son: “If I come out, what happens?”
Answer him as exactly as you can, where you work. Which parts are not yours to promise? # room
+ [Go through it with him: who is there, no crowd, his coat, where he sits, Marisol’s number. Then ask him to say it back.]
    He has been down the way out once before he takes it. # feedback # guide: barricade-and-the-way-out
    ~ trust += 1
    -> at_his_pace
+ [“Nobody will take you anywhere. I promise.”]
    That promise is not yours to keep. # feedback # guide: venting
    ~ trust -= 2
    {trust <= -3: -> the_next_knock}
    -> back_tomorrow

=== at_his_pace ===
# ending: steady
# role: clinician
# guide: handing-over
# guide: follow-up
The door opens when he is ready. In the back of a quiet car he calls Marisol, and he agrees to be seen. Then the two of you call his sister.
Go back over the way: which step made the next one possible? # room
-> reflection

=== back_tomorrow ===
# ending: mixed
# role: clinician
# guide: barricade-and-the-way-out
# guide: follow-up
He stops answering. From farther back his father calls that they are both all right. Your supervisor agrees that there is no crime. You step away, leave your numbers, tell the sister what comes next, and return in the morning with Marisol.
Is this a failure? Argue both sides. # room
-> reflection

=== the_next_knock ===
# ending: hard
# role: officer
# guide: follow-up
# guide: after-the-call
In the end he is held, and taken to the hospital. Nobody is hurt, and his father is well. The house goes quiet behind you. The family is afraid of the next knock, and you may never know how it went on.
Which was the last moment at which it could have gone another way? Look for the moment, not for whose it was. # room
-> reflection

=== reflection ===
Who carried what the sister knew to the door? # question
What was the lawful reason to be there? # question
When is leaving the safer thing to do? # question
-> END
