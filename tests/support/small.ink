// A story for tests.
# title: A small story
# summary: Somebody calls late in the evening, and somebody answers. It is as short as a story can be.
# role: telecommunicator
# minutes: 2
# central: suicide

VAR trust = 0

-> first

=== first ===
“It is late.”
Who would ask? # room
+ [Ask.]
    It opens. # feedback # guide: open-questions
    ~ trust += 1
    “Yes.”
    -> second
+ [Press.]
    It closes. # feedback # guide: open-questions
    ~ trust -= 2
    -> second
+ [Wait.]
    Nothing moves. # feedback # guide: open-questions
    -> first

=== second ===
# role: officer
A pause.
And now? # room
+ [Press on.]
    It closes. # feedback # guide: open-questions
    ~ trust -= 2
    {trust <= -3: -> hard_end}
    -> mixed_end
+ [Stay.]
    It holds. # feedback # guide: open-questions
    -> steady_end

=== steady_end ===
# ending: steady
It ends well.
What helped? # room
-> reflection

=== mixed_end ===
# ending: mixed
It ends.
What was missing? # room
-> reflection

=== hard_end ===
# ending: hard
# guide: after-the-call
The line went quiet. You may never know.
Who is with whom? # room
-> reflection

=== reflection ===
What then? # question
What now? # question
-> END
