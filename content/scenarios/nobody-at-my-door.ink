// Nobody in this story was ever anybody. What the marks mean: docs/scenarios.md.
# title: Nobody at my door
# summary: A man calls at night, more afraid of who may come than of anything else. You have his voice, and help is on its way.
# role: telecommunicator
# minutes: 10
# central: suicide
# mentions: force

VAR trust = 0

-> night_call

=== night_call ===
Night shift, a little after one. A man’s voice, worn thin.
“I don’t want police here. You send them, and I end my life. I mean that.”
Your screen puts his phone somewhere inside a wide circle. The colleague beside you can get help moving while you talk.
Before anyone answers: what is he afraid of, in his own words? # room
+ [“We have to send somebody. Those are the rules.”]
    Rules answer a question that he did not ask. He said what frightens him, and nobody picked it up. # feedback # guide: venting
    ~ trust -= 1
    -> same_as_everyone
+ [“All right. Nobody is coming.”]
    It sounds kind. But you cannot promise it, and help is already moving. # feedback # guide: venting
    -> easier_breath
+ [“I’m Dana. You sound worried about what happens if they come. What may I call you?”]
    You named the fear and gave him your name, and you promised nothing. # feedback # guide: names-and-introductions # guide: emotion-labeling
    ~ trust += 1
    -> last_time

=== same_as_everyone ===
“Right. Same as everyone.”
You hear keys, then steps that go back and forth.
What would you want to hear now, in his place? # room
+ [“That came out cold, and I’m sorry. I’m Dana. What worries you about police coming?”]
    One apology and one open question. You are on his side of the line again. # feedback # guide: open-questions # guide: venting
    ~ trust += 1
    -> last_time
+ [“Sir, calm down so that I can help you.”]
    Being told to be calm seldom makes anybody calm. He hears that he is the problem. # feedback # guide: venting
    ~ trust -= 1
    -> line_is_dead

=== easier_breath ===
“Okay. Okay. Good.”
His breath slows. Your colleague turns the screen toward you: a CIT officer and a clinician are on the way, without lights.
He is calmer because of something untrue. Who in this room would leave it? Why? # room
+ [“I have to put something right. I said nobody is coming, and I can’t promise that. I want you to be able to believe me.”]
    It costs a little now and spares you a lot later. # feedback # guide: venting # guide: handing-over
    -> last_time
+ [Let it stand, and keep him talking.]
    Comfort that rests on a promise you cannot keep breaks when somebody knocks. # feedback # guide: venting
    ~ trust -= 1
    -> the_knock

=== last_time ===
“It’s Curtis. The last time, they held me down in the yard. The whole street was out there looking.”
He has told you what the fear is made of. What is the shortest thing you could say to show that you heard it? # room
+ [“With everyone watching. No wonder you want tonight to go another way.”]
    You said what it was like for him, and then you left room. # feedback # guide: emotion-labeling
    ~ trust += 1
    -> long_breath
+ [“They were probably doing what they were trained to do.”]
    Speaking up for the agency closes the story that he had begun. # feedback # guide: venting
    ~ trust -= 1
    -> never_mind
+ [“Curtis, where exactly are you?”]
    You do need the place. Asked at this moment, it sounds like a trap: answer one thing that he told you first. # feedback # guide: open-questions
    -> never_mind

=== long_breath ===
“Yeah. That’s about it.”
A long breath goes out of him, and then there is nothing on the line. It is time for the hard question. How do you ask it?
Say the question aloud, all of you, once. What did it feel like in the mouth? # room
+ [“Curtis, are you thinking about killing yourself tonight?”]
    Direct and steady. Asking does not put the thought there. # feedback # guide: asking-about-suicide
    ~ trust += 1
    -> all_week
+ [“You’re not about to do anything silly, are you?”]
    It asks for a no, and it calls his pain silly. # feedback # guide: asking-about-suicide
    ~ trust -= 1
    -> never_mind
+ [Wait. Then: “I’m still here. There’s no hurry.”]
    The quiet helped him. The question is still yours to ask. # feedback # guide: pacing-tone-and-silence
    -> all_week

=== never_mind ===
“Never mind.”
His voice goes flat. Somewhere a door shuts.
What did he want to be asked instead? # room
+ [“I pushed you there. Let me back up. What made today harder than yesterday?”]
    You mended it, and the question is an open one. # feedback # guide: open-questions
    ~ trust += 1
    “Today I thought I saw one of them across the street. And there it all was again.”
    -> long_breath
+ [“Curtis, I have other calls waiting.”]
    A clock, held up to somebody who feels that he is too much, tells him that he is right. # feedback # guide: pacing-tone-and-silence
    ~ trust -= 2
    -> line_is_dead

=== all_week ===
“It’s been on my mind all week. Not being here.”
Behind him a dog barks. “Waffles, quiet. Quiet, Waffles.”
You heard two things at once. Which do you answer first, and why? # room
+ [“Thank you for telling me. And who is Waffles?”]
    You thanked him for it. Then you followed something that he cares about. # feedback # guide: hooks-and-triggers # guide: asking-about-suicide
    ~ trust += 1
    -> the_dog
+ [“Think of what it would do to your family.”]
    Guilt adds weight, and family may be where it hurts. # feedback # guide: hooks-and-triggers
    ~ trust -= 1
    -> never_mind
+ [Ask for every detail of what he has in mind.]
    You need to know how near the danger is and whether he can be safe. You do not need the details. # feedback # guide: asking-about-suicide
    -> the_dog

=== the_dog ===
He talks about the dog for two minutes, and his voice gets warmer. Three things are still missing: that he is safe, where he is, and the truth about who is coming.
In which order would you go? What does each order tell him about you? # room
+ [“While we talk, would you move away from anything that could hurt you? I’ll stay on the line.”]
    A step toward safety, asked plainly and with respect. # feedback # guide: asking-about-suicide
    ~ trust += 1
    -> are_they_coming
+ [“Good. Now I need your address.”]
    It works only because he trusts you a little by now. Say why you ask. # feedback # guide: open-questions
    He gives it to you, slowly.
    -> are_they_coming

=== are_they_coming ===
“Okay. That’s done.”
A pause. “Are they coming or not? Tell me straight.”
Write down your answer before you look. Is each word of it true? # room
+ [“Yes. An officer who does this work and a clinician, Noor. I asked them to wait for you. Would you rather meet at the door or the gate?”]
    The truth, names, and something for him to choose. # feedback # guide: venting # guide: handing-over
    ~ trust += 1
    -> by_the_gate
+ [“I can’t say.”]
    He asked you straight, and the answer slides away. Now he has to guess. # feedback # guide: venting
    ~ trust -= 1
    -> the_knock

=== line_is_dead ===
A click, and the line is dead.
How many seconds would you wait? What is your agency’s word on calling back? # room
+ [Call back at once: “I’m glad you picked up. I got that wrong.”]
    Calling back is part of the call. # feedback # guide: venting
    ~ trust += 1
    “I’m Curtis, if I didn’t say. It’s the last time they came that I can’t get rid of. All of it in front of the neighbors.”
    -> long_breath
+ [Note it, and wait for the units.]
    Your voice is the best thing he has right now. Keep trying while they look for him. # feedback # guide: venting
    ~ trust -= 1
    -> found

=== the_knock ===
# ending: hard
# guide: handing-over
# guide: after-the-call
Somebody knocks before he has heard it from you. He shouts that you knew all along, and the line goes quiet. Much later somebody tells you that he is safe, and angry. You may never know more than that.
What would one true sentence have cost, two minutes earlier? Let nobody in the room carry this ending home alone. # room
-> reflection

=== by_the_gate ===
# ending: steady
# guide: handing-over
He picks the gate, and he asks you to stay on. You hear a woman’s voice: “Curtis? I’m Noor.” What you passed on came with her: his name, the dog, the yard, and what you said would happen.
Read aloud the four things that were handed over. What would you have added? # room
-> reflection

=== found ===
# ending: mixed
# guide: after-the-call
They find him without the call, and he is taken to care. Nobody tells you the rest.
Not knowing is an ending too. What does your team do with it? # room
-> reflection

=== reflection ===
Where did you feel the pull to hurry? # question
Which of your promises could you keep? # question
Who asks how you are, after a call like this? # question
-> END
