// Nobody in this story was ever anybody. What the marks mean: docs/scenarios.md.
# title: What should I call you?
# summary: A call about noise between neighbors goes wrong over one polite word. How do you find the way back to the person who is calling?
# role: telecommunicator
# minutes: 8
# mentions: barricade

VAR trust = 0

-> one_word

=== one_word ===
Early evening, a call about noise between neighbors. You have said, “Yes, sir. And the address?”
“Don’t call me that.”
Who in the room says “sir” or “ma’am” without noticing? # room
+ [“Okay. What would you like me to call you?”]
    Five seconds, and the call is still yours to lead. # feedback # guide: names-and-introductions
    ~ trust += 1
    -> a_name
+ [“I’m only being polite, sir.”]
    You explained the word and used it again. To change it would have been shorter. # feedback # guide: names-and-introductions
    ~ trust -= 1
    -> once_more
+ [“What is the address?”]
    You stepped over a signal, and it was the first thing that mattered to this caller. # feedback # guide: hooks-and-triggers
    -> nobody_listens

=== once_more ===
“Say that again. Go on, one more time.”
The voice is louder now.
What happens in your own body when somebody gets loud? # room
+ [“I hear you. I won’t use it again. I’m Theo. And you?”]
    The apology is in what you do. # feedback # guide: names-and-introductions
    ~ trust += 1
    -> a_name
+ [“Lower your voice, or I end this call.”]
    There is one bridge between you, and this puts it at stake. # feedback # guide: venting
    ~ trust -= 2
    -> done_talking
+ [Mute for one breath, ask the colleague beside you, come back softer.]
    A second pair of ears helps, as long as the line does not stay empty. # feedback # guide: pacing-tone-and-silence
    -> nobody_listens

=== a_name ===
“Robin.” A pause. “I can’t stand that word.”
You do not know why, and you do not need to.
What would you put into the record at this point, word for word? # room
+ [“Thank you, Robin. I’ll remember, and I’ll tell whoever comes. What happened tonight?”]
    You wrote down what hurts for those who come after you, and then you made room for the story. # feedback # guide: hooks-and-triggers # guide: handing-over
    ~ trust += 1
    -> it_pours_out
+ [“Why does it bother you so much?”]
    Being curious is fine. Here it may touch something sore, and it is not what the call is about. # feedback # guide: hooks-and-triggers
    -> nobody_listens

=== nobody_listens ===
“You’re not listening. Nobody is.”
Is it true? Does it matter whether it is? # room
+ [“You’ve had to say this over and over, and it wears you out. I’m listening now.”]
    You gave the feeling a name. Now leave a pause after it. # feedback # guide: emotion-labeling
    ~ trust += 1
    “Robin. My name is Robin. All right, then listen.”
    -> it_pours_out
+ [“I am listening.”]
    It argues with a feeling, and the feeling wins. # feedback # guide: venting
    ~ trust -= 1
    -> done_talking

=== done_talking ===
“Fine. Then I’m done talking. Let them come and see.”
Something heavy scrapes across the floor.
What do you still have in your hands here? # room
+ [“This got off to a bad start, and that’s on me. Before anyone comes: what is one thing that would make it easier?”]
    You took your own part of it, and you gave some control back. # feedback # guide: venting
    ~ trust += 1
    -> the_door
+ [“Officers are two minutes away.”]
    It starts a clock that somebody else has to beat. # feedback # guide: pacing-tone-and-silence
    ~ trust -= 1
    -> behind_a_lock

=== it_pours_out ===
Now it comes: music through the wall for weeks, a landlord who does not call back, a job that ended. There is some swearing in it.
How long can you let somebody talk before you want to step in? Count it. # room
+ [Let it run. Then: “So it’s been weeks without sleep, and nobody fixed it.”]
    First the pressure goes, then you say it back in short. # feedback # guide: active-listening # guide: venting
    ~ trust += 1
    -> its_real
+ [“Please watch your language.”]
    You corrected the words and lost the person. # feedback # guide: venting
    ~ trust -= 1
    -> nobody_listens
+ [“That would be a civil matter.”]
    It may well be one. As a first answer, it is cold. # feedback # guide: open-questions
    -> nobody_listens

=== the_door ===
For a moment there is no sound. Then: “Don’t let them pound on the door.”
What of this can you promise where you work, and what can you only pass on? # room
+ [“I’ll ask them not to pound, to give their first names, and to wait by the stairs. Will you stay on with me?”]
    It is small, and you can do it. # feedback # guide: handing-over
    ~ trust += 1
    “Robin. Tell them Robin. And not that other word.”
    -> its_real
+ [“I can’t control how they knock.”]
    That may be partly true. You can still ask, and say that you are asking. # feedback # guide: handing-over
    ~ trust -= 1
    -> behind_a_lock

=== its_real ===
{trust <= -1: -> a_recording}
The voice is lower. “I only want somebody to know that it’s real.”
Is there enough trust to suggest something? What tells you? # room
+ [“I hear that it’s real. Would you talk with an officer who is trained for this? I can send you a number for mediation, too.”]
    Now you can lead somewhere: there is enough trust to carry a suggestion. # feedback # guide: behavioral-change-stairway
    ~ trust += 1
    -> hello_robin
+ [“So is there an actual emergency?”]
    It takes back what the last minutes built. # feedback # guide: rapport-basics
    ~ trust -= 1
    -> nobody_listens

=== behind_a_lock ===
# ending: hard
# guide: handing-over
# guide: barricade-and-the-way-out
# guide: after-the-call
They meet a locked door and somebody who is furious behind it, and it takes hours. The word that began it stands at the very end of the record, where nobody saw it in time. Your line went quiet long before. You may never know how it went on.
Where in the record would the word have had to stand? Be gentle with whoever chose this way. # room
-> reflection

=== hello_robin ===
# ending: steady
# guide: names-and-introductions
The officer begins with “Hi, Robin. I’m Alma.” You stay on until you can hear the two of them talking.
Two first names at a door. What had to travel for that? # room
-> reflection

=== a_recording ===
# ending: mixed
# guide: follow-up
# guide: after-the-call
“Leave it. I’ll sort it out by myself.” The call ends without help. You call back and reach a recording. You leave a note for the next shift, with the word in it.
What does the note say, in one line? # room
-> reflection

=== reflection ===
Which words do you say without noticing? # question
What did you write down for the next person? # question
-> END
